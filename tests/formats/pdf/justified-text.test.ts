import { describe, expect, test } from 'vitest'
import { plain } from '../../../reports/core/rich-text.ts'
import type { Locale } from '../../../reports/core/locale.ts'
import type { FlowBox } from '../../../reports/doc/types.ts'
import { renderPdf } from '../../../reports/formats/pdf/render-pdf.ts'
import { layoutDoc } from '../../../reports/layout/layout-doc.ts'
import { paragraphOf, proseStyle, typeScale } from '../../../reports/templates/parts/type-style.ts'
import { paperMedium } from '../../../reports/theme/medium.ts'
import { fontsFor } from '../../sample-fonts.ts'
import { isInstalled } from '../../skip-loudly.ts'
import { runOnPdf } from './outside-tools.ts'

/** Every mark that is squeezed, stretched or closed up, and Latin words and numbers. */
const TEXTS: readonly (readonly [Locale, string])[] = [
  [
    'zh-Hans',
    '店主说：“广告一停，客人就散。”其实这只是开头——用React写的页面再快，也要靠SEO；《从流量到成交》（2024年）里的茶店，去年1～3月的订单占了30%……张三·李四说：“留住一个人，胜过拉来三个。”',
  ],
  [
    'zh-Hant',
    '店主說：「廣告一停，客人就散。」其實這只是開頭——用React寫的頁面再快，也要靠SEO；《從流量到成交》（2024年）裡的茶店，去年1～3月的訂單占了30%……張三·李四說：「留住一個人，勝過拉來三個。」',
  ],
]

/** Widths of the paragraph in points, one a page break apart. */
const WIDTHS = Array.from({ length: 12 }, (_, step) => 120 + 23 * step)

const READERS = [
  { name: 'pdftotext', args: ['-raw', 'in.pdf', '-'] },
  { name: 'mutool', args: ['draw', '-q', '-F', 'txt', 'in.pdf'] },
].map((reader) => ({ ...reader, isThere: isInstalled(reader.name) }))

interface Justified {
  readonly pdf: Uint8Array
  readonly lines: number
}

async function justified(locale: Locale, text: string): Promise<Justified> {
  const fonts = await fontsFor(locale, [text])
  const medium = paperMedium('a4', 'portrait', 11)
  const style = proseStyle(typeScale(medium, locale).body, locale)
  const room = medium.width - medium.margin.left - medium.margin.right
  const body = WIDTHS.map((width): FlowBox => ({
    kind: 'box',
    spaceBefore: 12,
    keepWithNext: false,
    stretch: 0,
    place: 'flow',
    box: {
      kind: 'stack',
      direction: 'column',
      padding: { top: 0, right: room - width, bottom: 0, left: 0 },
      children: [
        {
          kind: 'text',
          role: { role: 'paragraph' },
          width: 'fill',
          paragraph: paragraphOf(plain(text), style, locale),
        },
      ],
    },
  }))
  const { width, margin } = medium
  const page = { width, height: 'content', margin, background: '#ffffff' } as const
  const about = { title: 'Text', description: 'Text', author: 'Tests', updated: '2026-01-02' }
  const scene = await layoutDoc({ locale, ...about, page, body }, fonts)
  const items = scene.pages.flatMap((page) => page.items)
  const lines = items.reduce((sum, item) => sum + (item.kind === 'text' ? item.lines.length : 0), 0)
  return { pdf: renderPdf(scene, { fonts }), lines }
}

describe.each(TEXTS)('justified %s', (locale, text) => {
  test.skipIf(READERS.some(({ isThere }) => !isThere))(
    'is read as it was written, at any width',
    async () => {
      const { pdf, lines } = await justified(locale, text)
      for (const { name, args } of READERS) {
        const { printed } = runOnPdf(pdf, name, args)
        // The text has no spaces: what is white is the end of a line.
        const read = printed.split(/[\n\f\r]+/).filter((line) => line !== '')
        expect(read.join(''), name).toBe(text.repeat(WIDTHS.length))
        expect(read, name).toHaveLength(lines)
      }
    },
  )
})
