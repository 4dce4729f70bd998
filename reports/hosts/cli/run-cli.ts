import { Command, CommanderError } from 'commander'
import type { CliHost } from './cli-host.ts'
import type { ContentOptions } from './locate-content.ts'
import { EXIT } from './exit-code.ts'
import type { ListOptions } from './list.ts'
import type { RenderOptions } from './parse-render-options.ts'
import { reportFailure } from './report-failure.ts'

const EXAMPLES = `
Examples:
  duizhao render                                   everything in content/, into out/
  duizhao render marketing-vs-ecommerce --format pdf,png
  duizhao render --lang en --format png --ratio 4:3,1:1 --scale 2
  duizhao check && duizhao render --out public/downloads

Exit codes: 0 fine, 1 problems in the content, 2 wrong usage, 70 a bug.`

const RENDER_HELP = `
Without ids, every document is rendered. Problems in the content are all shown at once, and then nothing is
written. Files that have not changed are taken from the cache and are left alone on the disk. The paths of the
files go to the standard output, one a line; progress goes to the standard error.

Examples:
  duizhao render
  duizhao render low-cost-plan --format pdf --paper letter --lang en
  duizhao render --format png --ratio 16:9,1:1 --scale 3`

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

function addCheck(program: Command, around: { host: CliHost; setExitCode: SetExitCode }): void {
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

function withContent(command: Command): Command {
  return command
    .option('--content <dir>', 'where the documents are', 'content')
    .option('--site <url>', 'address of the site, for QR codes (default: “homepage” of package.json)')
}

/** `--format pdf --format png` is the same as `--format pdf,png`. */
function collectLists(value: string, previous?: string): string {
  return previous === undefined ? value : `${previous},${value}`
}
