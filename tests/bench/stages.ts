import process from 'node:process'
import { renderPdf } from '../../reports/formats/pdf/render-pdf.ts'
import { layoutDoc } from '../../reports/layout/layout-doc.ts'
import { renderReport } from '../../reports/pipeline.ts'
import { assertScene } from '../../reports/scene/check-scene.ts'
import { buildDoc } from '../../reports/templates/build-doc.ts'
import { paperMedium } from '../../reports/theme/medium.ts'
import { openMeasured } from './measured-document.ts'
import { profileOf } from './profile.ts'

/*
 * Renders one document to PDF so many times, in parts: `node stages.ts <id or number of rows> <times> [--profile]`.
 * Prints, as JSON, the least CPU time of each part in milliseconds, the wall time of the first run, the size of the file,
 * its pages, and the peak of resident memory.
 */
export interface StageFigures {
  readonly stages: Readonly<Record<string, number>>
  readonly firstMilliseconds: number
  readonly fileBytes: number
  readonly pages: number
  readonly peakBytes: number
}

const [name = '', times = '1', flag] = process.argv.slice(2)
const { document, fonts } = await openMeasured(name)
const stages: Record<string, number> = {}
const start = performance.now()
let { pages, fileBytes } = await renderInParts()
const firstMilliseconds = performance.now() - start
const rerun = async (): Promise<void> => {
  for (let run = 1; run < Number(times); run++) ({ pages, fileBytes } = await renderInParts())
}
if (flag === '--profile') console.error(await profileOf(rerun))
else await rerun()
const peakBytes = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify({ stages, firstMilliseconds, fileBytes, pages, peakBytes } satisfies StageFigures))

async function renderInParts(): Promise<{ readonly pages: number; readonly fileBytes: number }> {
  const doc = await timed('template', () => buildDoc(document, paperMedium('a4', 'portrait')))
  const scene = await timed('typesetting and layout', () => layoutDoc(doc, fonts))
  await timed('checks', () => {
    assertScene(scene)
  })
  await timed('PDF', () => renderPdf(scene, { fonts }))
  const files = await timed('all, with its data attached', () =>
    renderReport({ document, format: 'pdf', fonts }),
  )
  return { pages: scene.pages.length, fileBytes: files[0]?.bytes.length ?? 0 }
}

async function timed<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  stages[stage] = Math.min(stages[stage] ?? Number.POSITIVE_INFINITY, (user + system) / 1000)
  return result
}
