import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { ReportError } from '../../core/issue.ts'
import type { CarriedFile, ReadReport } from '../../formats/pdf-reader/read-report.ts'
import { publishFiles } from '../node/publish-files.ts'
import { errorCode } from '../node/write-file.ts'
import type { CliHost } from './cli-host.ts'
import { UsageError } from './exit-code.ts'
import { parseChoices } from './parse-choice.ts'
import { readPdfFile } from './read-pdf-file.ts'

export interface ExtractOptions {
  readonly out: string
  readonly format?: string
  readonly force?: true
}

const FORMATS = ['csv', 'yaml'] as const

/** `duizhao extract`: writes the files that a PDF carries, all of them or none. */
export async function extract(path: string, options: ExtractOptions, host: CliHost): Promise<void> {
  const asked =
    options.format === undefined
      ? undefined
      : parseChoices(options.format, { noun: 'format', values: FORMATS })
  const report = await readPdfFile(path, host.cwd)
  const formats = asked ?? FORMATS.filter((format) => carries(report, format))
  const files = formats.map((format) => carriedFile(report, format))
  const folder = resolve(host.cwd, options.out)
  if (options.force !== true) {
    refuseAltered(files, path)
    await refuseOverwriting(files, folder, host)
  }
  const paths = await publishFiles(files, folder)
  for (const written of paths) host.stdout.write(`${relative(host.cwd, written)}\n`)
}

/** A book carries no CSV: its tables have different columns. */
function carries({ kind }: ReadReport, format: (typeof FORMATS)[number]): boolean {
  return format === 'yaml' || kind !== 'handbook'
}

function carriedFile(report: ReadReport, format: (typeof FORMATS)[number]): CarriedFile {
  const file = report[format]
  if (file !== undefined) return file
  if (!carries(report, format)) {
    throw new UsageError(
      `A ${report.kind} carries no ${format}. What is in it stands in the YAML: --format yaml`,
    )
  }
  throw new ReportError([
    {
      code: 'pdf/no-data',
      severity: 'error',
      message: 'Somebody has taken the CSV out of the PDF.',
      hint: 'The YAML says the same: --format yaml',
    },
  ])
}

function refuseAltered(files: readonly CarriedFile[], path: string): void {
  const issues = files
    .filter(({ state }) => state === 'altered')
    .map(({ name }) => ({
      code: 'pdf/altered',
      severity: 'error' as const,
      message: `${name} is not the file that ${path} was made with: somebody has changed it.`,
      hint: 'Fetch the PDF anew from where it is published. --force writes the file all the same.',
    }))
  if (issues.length > 0) throw new ReportError(issues)
}

async function refuseOverwriting(
  files: readonly CarriedFile[],
  folder: string,
  host: CliHost,
): Promise<void> {
  for (const { name, bytes } of files) {
    const path = join(folder, name)
    const present = await readIfPresent(path)
    if (present === undefined || present.equals(bytes)) continue
    throw new UsageError(
      `${relative(host.cwd, path)} is there already and says something else. --force replaces it; --out <dir> writes elsewhere.`,
    )
  }
}

async function readIfPresent(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
