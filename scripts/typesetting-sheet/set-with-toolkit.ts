import type { FontSet } from '../../reports/fonts/types.ts'
import { readManifestField } from '../../reports/hosts/node/read-manifest.ts'
import { lineOf } from '../../reports/typeset/line-width.ts'
import { type PlacedCluster, placeClusters } from '../../reports/typeset/place-clusters.ts'
import { setParagraph } from '../../reports/typeset/set-paragraph.ts'
import { shapeParagraph } from '../../reports/typeset/shape-paragraph.ts'
import type { Paragraph, SetLine } from '../../reports/typeset/types.ts'
import { LIGHT } from '../../reports/theme/tokens.ts'
import { ROOT } from '../run.ts'
import { type BoxedLine, mergeSettings } from './placed-lines.ts'
import type { Setting, Specimen } from './types.ts'

/** The specimen as a paragraph of the toolkit. */
export function specimenParagraph({ text, size, leading }: Specimen): Paragraph {
  return {
    spans: [{ text, size, font: 'sans-400', colour: LIGHT.ink, rise: 0 }],
    locale: 'zh-Hans',
    leading,
    align: 'justify',
    wrap: 'fill',
  }
}

/** The specimen as this toolkit sets it. The sheet draws it from the paragraph itself, so there is no picture. */
export async function setWithToolkit(specimen: Specimen, fonts: FontSet): Promise<Setting> {
  const width = specimen.measure * specimen.size
  const shaped = shapeParagraph(specimenParagraph(specimen), fonts)
  const { lines: justified } = setParagraph(shaped, width)
  // At its natural width, or squeezed: not stretched.
  const ragged = justified.map((line) => lineOf(shaped, line, width))
  const place = (line: SetLine): BoxedLine => boxesOf(placeClusters(shaped, line), specimen)
  const lines = mergeSettings(ragged.map(place), justified.map(place), fonts['sans-400'])
  const version = await readManifestField(ROOT, 'version')
  return { engine: 'Duizhao', version: version ?? '', lines }
}

/** The characters of a cluster share its box. */
function boxesOf(placed: readonly PlacedCluster[], { size }: Specimen): BoxedLine {
  return placed.flatMap(({ cluster, start, end }) => {
    const width = (end - start) / cluster.text.length
    return [...cluster.text].map((text, index) => {
      const left = start + index * width
      return { text, start: left / size, end: (left + width) / size }
    })
  })
}
