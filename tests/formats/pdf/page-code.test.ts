import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../reports/formats/pdf/render-pdf.ts'
import { layoutReport } from '../../../reports/pipeline.ts'
import type { Scene } from '../../../reports/scene/types.ts'
import { openProjectContent } from '../../project-content.ts'
import { isInstalled } from '../../skip-loudly.ts'
import { rasterise, RENDERERS } from './rasterise.ts'

/** Blank modules that a scanner needs around a code (ISO/IEC 18004). */
const QUIET_ZONE = 4

const areInstalled = RENDERERS.every(isInstalled)
const { documents, fontsFor } = await openProjectContent()

/** The dark modules' edges on the page, in points. */
function codeArea({ pages }: Scene): { readonly left: number; readonly top: number; readonly side: number } {
  const [code] = (pages[0]?.items ?? []).filter((item) => item.kind === 'path' && item.owner !== 'artifact')
  if (code?.kind !== 'path') throw new Error('no code on the page')
  const points = code.commands.flatMap((command) => (command.op === 'line' ? [command.to] : []))
  const left = Math.min(...points.map(({ x }) => x))
  const top = Math.min(...points.map(({ y }) => y))
  return { left, top, side: Math.max(...points.map(({ x }) => x)) - left }
}

describe.each(documents.map((document) => [`${document.locale} ${document.id}`, document] as const))(
  '%s has a code that leads to its place on the site',
  (_, document) => {
    test.skipIf(!areInstalled).each(RENDERERS)('in %s', async (renderer) => {
      const fonts = await fontsFor(document)
      const scene = await layoutReport({ document, format: 'pdf', fonts })
      expect(scene.url).toMatch(new RegExp(`^https://example.org/[a-z-]+/.*/(#${document.id})?$`))
      const { data, size } = encode(scene.url ?? '', { ecc: 'L', boostEcc: true, border: 0 })
      const { left, top, side } = codeArea(scene)
      const module = side / size
      const inkAt = rasterise(renderPdf({ ...scene, pages: scene.pages.slice(0, 1) }, { fonts }), renderer)
      const faults: string[] = []
      for (let row = -QUIET_ZONE; row < size + QUIET_ZONE; row++) {
        for (let column = -QUIET_ZONE; column < size + QUIET_ZONE; column++) {
          const ink = inkAt(left + (column + 0.5) * module, top + (row + 0.5) * module)
          const isDark = data[row]?.[column] === true
          if (isDark !== ink > 0.5) faults.push(`${String(column)},${String(row)}: ink ${ink.toFixed(2)}`)
        }
      }
      expect(faults).toEqual([])
      // The smallest module that a phone reads from the hand: a third of a millimetre, 0.94 points.
      expect(module).toBeGreaterThan(0.94)
    })
  },
)
