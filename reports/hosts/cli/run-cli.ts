import { Command, CommanderError } from 'commander'
import type { CliHost } from './cli-host.ts'
import type { ContentOptions } from './locate-content.ts'
import { EXIT } from './exit-code.ts'
import type { ExtractOptions } from './extract.ts'
import type { ListOptions } from './list.ts'
import type { RenderOptions } from './parse-render-options.ts'
import { reportFailure } from './report-failure.ts'
import type { VerifyOptions } from './verify.ts'

const EXAMPLES = `
Examples:
  duizhao render                                   everything in content/, into out/
  duizhao render marketing-vs-ecommerce --format pdf,png
  duizhao render --lang en --format png --ratio 4:3,1:1 --scale 2
  duizhao check && duizhao render --out public/downloads
  duizhao verify handouts/*.pdf

Exit codes: 0 fine, 1 problems in the content or in a PDF, 2 wrong usage, 70 a bug.`

const RENDER_HELP = `
Without ids, every document is rendered; a handbook comes as PDF alone. Problems in the content are all shown at
once, and then nothing is written. Files that have not changed are taken from the cache and are left alone on the
disk. The paths of the files go to the standard output, one a line; progress goes to the standard error.

Examples:
  duizhao render
  duizhao render low-cost-plan --format pdf --paper letter --lang en
  duizhao render --format png --ratio 16:9,1:1 --scale 3`

const VERIFY_HELP = `
A PDF carries its content as data, with a hash of it. For each file this says what it is, whether its data is
what it was made with, and what has changed in the content since, cell by cell. It reads the data, not the
drawing, and a hash is no signature: it shows what was changed by accident or without care.

Exit codes: 0 all files agree with the content, 1 one differs, was altered or cannot be read, 2 there is no
such file.

Examples:
  duizhao verify marketing-vs-ecommerce.zh-hans.pdf
  duizhao verify out/*.pdf --json`

const EXTRACT_HELP = `
The YAML of a table, a diagram or a checklist is a content file: put it into a content folder, with the sources
at its end in sources.yaml. Files that say something else are not overwritten. The paths of the files go to the
standard output.

Examples:
  duizhao extract marketing-vs-ecommerce.zh-hans.pdf
  duizhao extract marketing-vs-ecommerce.en.pdf --format csv --out data`

/** Runs the command line and returns its exit code. Never throws. */
export async function runCli(args: readonly string[], host: CliHost): Promise<number> {
  let exitCode: number = EXIT.ok
  const program = await buildProgram(host, (code) => {
    exitCode = code
  })
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true })
      return EXIT.usage
    }
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    return reportFailure(error, host)
  }
}

type SetExitCode = (code: number) => void

async function buildProgram(host: CliHost, setExitCode: SetExitCode): Promise<Command> {
  const { toolkitVersion } = await import('../node/toolkit-fingerprint.ts')
  const program = new Command('duizhao')
    .description(
      'Comparison tables, diagrams and one-pagers: written once, rendered as PDF, PNG, SVG and CSV.',
    )
    .version(await toolkitVersion(), '--version', 'print the version')
    .helpOption('--help', 'show this help')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      getOutHelpWidth: () => host.stdout.columns ?? 100,
      getErrHelpWidth: () => host.stderr.columns ?? 100,
    })
  addRender(program, host)
  addCheck(program, { host, setExitCode })
  addList(program, host)
  addVerify(program, { host, setExitCode })
  addExtract(program, host)
  return program
}

function addRender(program: Command, host: CliHost): void {
  withContent(program.command('render').description('render documents to files'))
    .argument('[ids...]', 'documents to render (default: all)')
    .option('--format <list>', 'pdf, png, svg, csv (default: all)', collectLists)
    .option('--lang <list>', 'editions: zh-hans, zh-hant, en (default: all)', collectLists)
    .option(
      '--ratio <list>',
      'shape of pictures: 16:9, 4:3, 1:1, natural (default: 16:9; one-pagers: natural)',
      collectLists,
    )
    .option('--scale <1|2|3>', 'size of a PNG: 1 is 1920 pixels wide', '1')
    .option('--paper <a4|letter>', 'paper of a PDF', 'a4')
    .option('--out <dir>', 'where the files go', 'out')
    .option('--jobs <number>', 'threads to render in (default: by the amount of work)')
    .option('--force', 'render everything anew, with the fonts that the cache holds')
    .option('--no-cache', 'neither read nor write the cache')
    .addHelpText('after', RENDER_HELP)
    .action(async (ids: string[], options: RenderOptions) => {
      const { render } = await import('./render.ts')
      await render(ids, options, host)
    })
}

interface Around {
  readonly host: CliHost
  readonly setExitCode: SetExitCode
}

function addCheck(program: Command, around: Around): void {
  withContent(program.command('check').description('check the content without rendering it')).action(
    async (options: ContentOptions) => {
      const { check } = await import('./check.ts')
      around.setExitCode(await check(options, around.host))
    },
  )
}

function addList(program: Command, host: CliHost): void {
  withContent(program.command('list').description('list the documents'))
    .option('--json', 'as JSON')
    .action(async (options: ListOptions) => {
      const { list } = await import('./list.ts')
      await list(options, host)
    })
}

function addVerify(program: Command, around: Around): void {
  withContent(program.command('verify').description('tell whether PDFs say what the content says'))
    .argument('<files...>', 'PDFs that Duizhao has made')
    .option('--json', 'as JSON')
    .addHelpText('after', VERIFY_HELP)
    .action(async (files: string[], options: VerifyOptions) => {
      const { verify } = await import('./verify.ts')
      around.setExitCode(await verify(files, options, around.host))
    })
}

function addExtract(program: Command, host: CliHost): void {
  program
    .command('extract')
    .description('write out the data that a PDF carries')
    .argument('<file>', 'a PDF that Duizhao has made')
    .option('--out <dir>', 'where the files go', '.')
    .option('--format <list>', 'csv, yaml (default: both)', collectLists)
    .option('--force', 'replace files that say something else, and write out data that was altered')
    .addHelpText('after', EXTRACT_HELP)
    .action(async (file: string, options: ExtractOptions) => {
      const { extract } = await import('./extract.ts')
      await extract(file, options, host)
    })
}

function withContent(command: Command): Command {
  return command
    .option('--content <dir>', 'where the documents are', 'content')
    .option('--site <url>', 'address of the site, for QR codes (default: “homepage” of package.json)')
}

/** `--format pdf --format png` is the same as `--format pdf,png`. */
function collectLists(value: string, previous?: string): string {
  return previous === undefined ? value : `${previous},${value}`
}
