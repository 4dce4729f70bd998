import { expect, test } from 'vitest'
import { WORDS } from '../../reports/core/words.ts'
import { layoutDoc } from '../../reports/layout/layout-doc.ts'
import { leastPages } from '../../reports/layout/least-pages.ts'
import { buildDoc } from '../../reports/templates/build-doc.ts'
import { CHECKLIST_SAMPLES } from '../../reports/templates/checklist/samples.ts'
import { COMPARISON_TABLE_SAMPLES } from '../../reports/templates/comparison-table/samples.ts'
import { SHEET_SAMPLES } from '../../reports/templates/sheet/samples.ts'
import { paperMedium } from '../../reports/theme/medium.ts'
import { fontsFor } from '../sample-fonts.ts'
import { longTable } from './long-table.ts'

const DOCUMENTS = [
  ...Object.values({ ...COMPARISON_TABLE_SAMPLES, ...CHECKLIST_SAMPLES, ...SHEET_SAMPLES }),
  ...[10, 50, 120].map((rows) => longTable({ rows, groupRows: 15 })),
]

test.each(DOCUMENTS.map((document) => [`${document.id} ${document.locale}`, document] as const))(
  'never more than there are: %s',
  async (_, document) => {
    const words = WORDS[document.locale]
    const said = [words.stage(1), words.step(1), words.page(1, 1)]
    const texts = [JSON.stringify(document), JSON.stringify(words), ...said, '（）；。']
    const doc = buildDoc(document, paperMedium('a4', 'portrait'))
    const { pages } = await layoutDoc(doc, await fontsFor(document.locale, texts))
    expect(leastPages(doc)).toBeLessThanOrEqual(pages.length)
  },
)

test('a long document is known by its characters', () => {
  const pages = [10, 300].map((rows) =>
    leastPages(buildDoc(longTable({ rows }), paperMedium('a4', 'portrait'))),
  )
  expect(pages[0]).toBe(1)
  expect(pages[1]).toBeGreaterThan(8)
})
