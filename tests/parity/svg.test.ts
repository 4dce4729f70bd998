import { describe, expect, test } from 'vitest'
import { unescapeXml } from '../../reports/core/escape-xml.ts'
import { renderReport } from '../../reports/pipeline.ts'
import { openProjectContent } from '../project-content.ts'
import { parityFaults } from './compare.ts'

const { samples, fontsFor } = await openProjectContent()
const systems = samples.filter((document) => document.kind !== 'sheet')

describe('the SVG says what the Model says', () => {
  test.each(systems.map((system) => [`${system.locale} ${system.id}`, system] as const))(
    '%s',
    async (_, system) => {
      const files = await renderReport({
        document: system,
        format: 'svg',
        fonts: await fontsFor(system),
        ratio: 'natural',
      })
      const said = files.map((file) => spokenWords(new TextDecoder().decode(file.bytes))).join('\n')
      expect(parityFaults(said, system)).toEqual([])
    },
  )
})

/** What a screen reader would say of an SVG: the labels of its parts, in their order. */
function spokenWords(svg: string): string {
  return [...svg.matchAll(/ data-owner="\d+"[^>]* aria-label="([^"]*)"/g)]
    .map(([, label = '']) => unescapeXml(label))
    .join('\n')
}
