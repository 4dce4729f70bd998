import path from 'node:path'
import process from 'node:process'
import { ROOT } from '../../scripts/run.ts'
import { findCacheFolder } from '../../reports/hosts/node/cache-folder.ts'
import { openEditionFonts } from '../../reports/hosts/node/edition-fonts.ts'
import { openContent } from '../../reports/hosts/node/open-content.ts'
import { openRenderCache } from '../../reports/hosts/node/render-cache.ts'
import { renderReport } from '../../reports/pipeline.ts'
import type { Format } from '../../reports/pipeline.ts'

/*
 * Renders one document so many times in this process, with fonts that were cut before: `node warm.ts <format> <times>`.
 * Prints milliseconds a document (after the first, which warms up) and the peak of resident memory.
 */
const [format, times] = process.argv.slice(2)
const { content } = await openContent({
  path: path.join(ROOT, 'content'),
  site: 'https://example.org',
  locales: ['zh-Hans'],
})
const document = content.localise('marketing-vs-ecommerce', 'zh-Hans')
const cache = await openRenderCache(findCacheFolder(ROOT))
const fonts = await openEditionFonts({ characters: (locale) => content.characters(locale), cache }).fontsFor(
  document,
)
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
