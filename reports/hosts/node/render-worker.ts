import { parentPort } from 'node:worker_threads'
import { ReportError } from '../../core/issue.ts'
import { openFontFace } from '../../fonts/open-face.ts'
import type { FontSet } from '../../fonts/types.ts'
import { renderReport } from '../../pipeline.ts'
import { fontSet } from './load-fonts.ts'
import type { RenderAnswer, RenderOrder } from './render-messages.ts'

/** The main module of a rendering thread: one order, one answer. */
const openFonts = new Map<number, FontSet>()

parentPort?.on('message', (order: RenderOrder) => {
  void answer(order).then((result) => parentPort?.postMessage(result))
})

async function answer(order: RenderOrder): Promise<RenderAnswer> {
  try {
    return { kind: 'files', files: await renderReport({ ...order.job, fonts: fontsOf(order) }) }
  } catch (error) {
    if (error instanceof ReportError) return { kind: 'issues', issues: error.issues }
    const bug = error instanceof Error ? error : new Error(String(error))
    return { kind: 'bug', message: bug.message, stack: bug.stack ?? '' }
  }
}

function fontsOf({ fontsId, faces }: RenderOrder): FontSet {
  const known = openFonts.get(fontsId)
  if (known !== undefined) return known
  const opened = fontSet(faces.map(openFontFace))
  openFonts.set(fontsId, opened)
  return opened
}
