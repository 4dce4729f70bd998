import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { buildIfStale } from '../../scripts/freshness.ts'
import { ROOT, stopUnlessZero } from '../../scripts/run.ts'
import { TOOLKIT } from '../../scripts/toolkit.ts'
import { warmBrowser } from './chromium.ts'
import type { BrowserBatch, BrowserFormat } from './chromium.ts'
import { equivalentPage } from './equivalent-page.ts'
import { openMeasured } from './measured-document.ts'
import type { StageFigures } from './stages.ts'
import type { BatchFigures } from './warm.ts'

/*
 * How long a table takes, a short one, a long one and a very long one, and beside each Chromium in the same run: prints
 * tables, gates nothing. `--json <file>` writes the figures too; `--profile` says where the time goes.
 */
const ID = 'marketing-vs-ecommerce'
const LONG_ROWS = '300'
const VERY_LONG_ROWS = '10000'
/** Its five rows sixty times over. */
const REPEATED = `${ID}*60`
const COLD_RUNS = 5
const BATCH = 100
const LONG_BATCH = 12

interface Figures {
  readonly what: string
  readonly unit: 'ms' | 'MB' | 'kB'
  readonly duizhao: number
  readonly chromium: number
}

stopUnlessZero(await buildIfStale(TOOLKIT), 'building the toolkit')
const page = await pageForBrowser(ID)
const figures = [...(await measure('pdf')), ...(await measure('png')), ...(await measureLong())]
printTable(figures)
printStages(ID, BATCH)
printStages(LONG_ROWS, LONG_BATCH)
const jsonFlag = process.argv.indexOf('--json')
const jsonFile = jsonFlag === -1 ? undefined : process.argv[jsonFlag + 1]
if (jsonFile !== undefined) writeFileSync(jsonFile, `${JSON.stringify(figures, undefined, 2)}\n`)

async function pageForBrowser(name: string): Promise<string> {
  const { document, fonts } = await openMeasured(name)
  if (document.kind !== 'table') throw new Error(`${name} is no table.`)
  return equivalentPage(document, fonts)
}

async function measure(format: BrowserFormat): Promise<readonly Figures[]> {
  // By turns: a machine is faster in one minute than in another.
  const pairs = Array.from({ length: COLD_RUNS }, () => [coldProcess(format), coldProgram(format)] as const)
  const cold = pairs.map(([own]) => own)
  const coldOther = pairs.map(([, other]) => other)
  const warm = warmProcess(format, ID, BATCH)
  const warmOther = await warmBrowser(page, format, BATCH)
  const name = format === 'pdf' ? 'PDF' : 'PNG 1920×1080'
  const times = cold.map(({ milliseconds }) => milliseconds)
  return [
    {
      what: `${name}, cold process`,
      unit: 'ms',
      duizhao: median(times),
      chromium: median(coldOther.map(({ milliseconds }) => milliseconds)),
    },
    {
      what: `${name}, beside the browser alone`,
      unit: 'ms',
      duizhao: median(times),
      chromium: median(coldOther.map(({ browserMilliseconds }) => browserMilliseconds)),
    },
    {
      what: `${name}, warm, a document`,
      unit: 'ms',
      duizhao: warm.milliseconds,
      chromium: warmOther.milliseconds,
    },
    {
      what: `${name}, peak memory of ${String(BATCH)}`,
      unit: 'MB',
      duizhao: warm.peakBytes / 1e6,
      chromium: warmOther.peakBytes / 1e6,
    },
    {
      what: `${name}, size of the file`,
      unit: 'kB',
      duizhao: (cold[0]?.fileBytes ?? 0) / 1e3,
      chromium: warmOther.fileBytes / 1e3,
    },
  ]
}

/** Long tables: one after another in an open process or browser, and a very long one from the start of either. */
async function measureLong(): Promise<readonly Figures[]> {
  const long = warmProcess('pdf', LONG_ROWS, LONG_BATCH)
  const longOther = await warmBrowser(await pageForBrowser(LONG_ROWS), 'pdf', LONG_BATCH / 3)
  const repeated = warmProcess('pdf', REPEATED, LONG_BATCH)
  const repeatedOther = await warmBrowser(await pageForBrowser(REPEATED), 'pdf', LONG_BATCH / 3)
  const veryLong = warmProcess('pdf', VERY_LONG_ROWS, 1)
  const veryLongOther = await warmBrowser(await pageForBrowser(VERY_LONG_ROWS), 'pdf', 1)
  const name = `PDF of ${LONG_ROWS} rows`
  const repeatedName = `PDF of ${LONG_ROWS} rows, few words`
  const veryLongName = `PDF of ${VERY_LONG_ROWS} rows`
  return [
    { what: `${name}, warm`, unit: 'ms', duizhao: long.milliseconds, chromium: longOther.milliseconds },
    ...batchFigures(name, long, longOther),
    {
      what: `${repeatedName}, warm`,
      unit: 'ms',
      duizhao: repeated.milliseconds,
      chromium: repeatedOther.milliseconds,
    },
    ...batchFigures(repeatedName, repeated, repeatedOther),
    {
      what: `${veryLongName}, the first`,
      unit: 'ms',
      duizhao: veryLong.firstMilliseconds,
      chromium: veryLongOther.milliseconds,
    },
    ...batchFigures(veryLongName, veryLong, veryLongOther),
  ]
}

function batchFigures(name: string, own: BatchFigures, other: BrowserBatch): readonly Figures[] {
  return [
    {
      what: `${name}, peak memory`,
      unit: 'MB',
      duizhao: own.peakBytes / 1e6,
      chromium: other.peakBytes / 1e6,
    },
    {
      what: `${name}, size of the file`,
      unit: 'kB',
      duizhao: own.fileBytes / 1e3,
      chromium: other.fileBytes / 1e3,
    },
  ]
}

/** The built command, started for one document that it has to render; the fonts were cut before. */
function coldProcess(format: BrowserFormat): { readonly milliseconds: number; readonly fileBytes: number } {
  const out = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'))
  try {
    const command = path.join(ROOT, 'dist', 'bundle', 'duizhao.js')
    const options = ['--format', format, '--lang', 'zh-hans', '--force', '--out', out]
    const start = performance.now()
    execFileSync(process.execPath, [command, 'render', ID, ...options], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const milliseconds = performance.now() - start
    const [file = ''] = readdirSync(out)
    return { milliseconds, fileBytes: statSync(path.join(out, file)).size }
  } finally {
    rmSync(out, { recursive: true })
  }
}

/** A program that starts Chromium for one document, as one that is built on it does; and the browser's share of that. */
function coldProgram(format: BrowserFormat): {
  readonly milliseconds: number
  readonly browserMilliseconds: number
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'))
  try {
    const file = path.join(folder, 'page.html')
    writeFileSync(file, page)
    const start = performance.now()
    const script = path.join(import.meta.dirname, 'cold-chromium.ts')
    const output = execFileSync(process.execPath, [script, format, file], { encoding: 'utf8' })
    return { milliseconds: performance.now() - start, browserMilliseconds: Number(output) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function warmProcess(format: BrowserFormat, name: string, times: number): BatchFigures {
  const script = path.join(import.meta.dirname, 'warm.ts')
  const output = execFileSync(process.execPath, [script, format, String(times), name], { encoding: 'utf8' })
  return JSON.parse(output) as BatchFigures
}

/** CPU time by part of the work; with `--profile`, by function too. */
function printStages(name: string, times: number): void {
  const script = path.join(import.meta.dirname, 'stages.ts')
  const flags = process.argv.includes('--profile') ? ['--profile'] : []
  const output = execFileSync(process.execPath, [script, name, String(times), ...flags], { encoding: 'utf8' })
  const { stages, pages } = JSON.parse(output) as StageFigures
  const title = /^\d+$/.test(name) ? `${name} rows` : name
  console.log(
    `\n${title}, ${String(pages)} ${pages === 1 ? 'page' : 'pages'}: CPU time of the quickest run\n`,
  )
  for (const [stage, milliseconds] of Object.entries(stages)) {
    console.log(`${stage.padEnd(44)}${milliseconds.toFixed(1).padStart(9)} ms`)
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function printTable(rows: readonly Figures[]): void {
  console.log(`\n${ID} and long tables, Node ${process.version}, ${String(cpus().length)} cores\n`)
  console.log(`${''.padEnd(44)}${'duizhao'.padStart(12)}${'Chromium'.padStart(12)}${'ratio'.padStart(9)}`)
  for (const { what, unit, duizhao, chromium } of rows) {
    const cells = [duizhao, chromium].map((value) =>
      `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`.padStart(12),
    )
    const ratio = chromium === 0 ? '' : `${(chromium / duizhao).toFixed(1)}×`
    console.log(`${what.padEnd(44)}${cells.join('')}${ratio.padStart(9)}`)
  }
  console.log('\nratio: how many times less than Chromium')
}
