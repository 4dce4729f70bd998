import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../reports/formats/pdf/render-pdf.ts'
import type { Scene } from '../../../reports/scene/types.ts'
import { openProjectContent } from '../../project-content.ts'
import { isInstalled } from '../../skip-loudly.ts'
import { rasterise, RENDERERS } from './rasterise.ts'

/** Blank modules that a scanner needs around a code (ISO/IEC 18004). */
const QUIET_ZONE = 4

const areInstalled = RENDERERS.every(isInstalled)
const { fewSamples, fontsFor, printed } = await openProjectContent()

interface CodeArea {
  readonly page: Scene['pages'][number]
  readonly left: number
  readonly top: number
  readonly side: number
}

type SceneItem = Scene['pages'][number]['items'][number]

/** The dark modules' edges on their page, in points. */
function codeArea({ pages }: Scene): CodeArea {
  // It stands at the end, and nothing else is drawn that counts as content.
  const page = pages.findLast(({ items }) => items.some(isCode))
  const code = page?.items.find(isCode)
  if (page === undefined || code?.kind !== 'path') throw new Error('no code on any page')
  const points = code.commands.flatMap((command) => (command.op === 'line' ? [command.to] : []))
  const left = Math.min(...points.map(({ x }) => x))
  const top = Math.min(...points.map(({ y }) => y))
  return { page, left, top, side: Math.max(...points.map(({ x }) => x)) - left }
}

function isCode(item: SceneItem): boolean {
  return item.kind === 'path' && item.owner !== 'artifact'
}

describe.each(fewSamples.map((document) => [`${document.locale} ${document.id}`, document] as const))(
  '%s has a code that leads to its place on the site',
  (_, document) => {
    test.skipIf(!areInstalled).each(RENDERERS)('in %s', async (renderer) => {
      const fonts = await fontsFor(document)
      const scene = await printed(document)
      expect(scene.url).toMatch(new RegExp(`^https://example.org/[a-z-]+/.*/(#${document.id})?$`))
      const { data, size } = encode(scene.url ?? '', { ecc: 'L', boostEcc: true, border: 0 })
      const { page, left, top, side } = codeArea(scene)
      const module = side / size
      const inkAt = rasterise(renderPdf({ ...scene, pages: [page] }, { fonts }), renderer)
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
