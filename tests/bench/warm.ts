import process from 'node:process'
import { renderReport } from '../../reports/pipeline.ts'
import type { Format, RenderedFile } from '../../reports/pipeline.ts'
import { openMeasured } from './measured-document.ts'

/*
 * Renders one document so many times in this process, with fonts that were cut before:
 * `node warm.ts <format> <times> <id or number of rows>`. Prints, as JSON, the milliseconds of the first, those of each
 * after it, the size of a file, and the peak of resident memory.
 */
export interface BatchFigures {
  readonly firstMilliseconds: number
  readonly milliseconds: number
  readonly fileBytes: number
  readonly peakBytes: number
}

const [format, times, name = ''] = process.argv.slice(2)
const { document, fonts } = await openMeasured(name)
const render = (): Promise<readonly RenderedFile[]> =>
  renderReport({ document, format: format as Format, fonts })

const first = performance.now()
const [file] = await render()
const start = performance.now()
for (let run = 1; run < Number(times); run++) await render()
const milliseconds = (performance.now() - start) / Math.max(1, Number(times) - 1)

const figures: BatchFigures = {
  firstMilliseconds: start - first,
  milliseconds,
  fileBytes: file?.bytes.length ?? 0,
  peakBytes: process.resourceUsage().maxRSS * 1024,
}
console.log(JSON.stringify(figures))
