import process from 'node:process'
import { renderReport } from '../../reports/pipeline.ts'
import type { Format } from '../../reports/pipeline.ts'
import { openProjectContent } from '../project-content.ts'

/*
 * Renders one document so many times in this process: `node warm.ts <format> <times>`. Prints milliseconds a
 * document (after the first, which warms up) and the peak of resident memory.
 */
const [format, times] = process.argv.slice(2)
const { documents, fontsFor } = await openProjectContent()
const document = documents.find(({ id, locale }) => id === 'marketing-vs-ecommerce' && locale === 'zh-Hans')
if (document === undefined) throw new Error('The table is not there.')
const fonts = await fontsFor(document)
const render = (): Promise<unknown> => renderReport({ document, format: format as Format, fonts })

const first = performance.now()
await render()
const start = performance.now()
for (let run = 1; run < Number(times); run++) await render()
const milliseconds = (performance.now() - start) / (Number(times) - 1)

console.log(
  JSON.stringify({
    firstMilliseconds: start - first,
    milliseconds,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
)
