import { plain } from '../../core/rich-text.ts'
import type { Code } from '../../model/types.ts'

/** Inputs that show each feature of the template, for its goldens. */
export const CODE_SAMPLES: Readonly<Record<string, Code>> = {
  'three-parts': {
    kind: 'code',
    id: 'three-parts',
    locale: 'zh-Hans',
    caption: plain('三个字母记一份计划'),
    summary: plain('卖什么，卖多少钱，放在哪里。'),
    separator: '·',
    parts: [
      {
        id: 'product',
        title: plain('产品'),
        text: plain('先认清卖的是什么。'),
        codes: [
          { code: 'A', title: plain('快消品'), text: plain('天天要买') },
          { code: 'B', title: plain('虚拟产品') },
        ],
        sources: ['S0'],
      },
      {
        id: 'price',
        title: plain('价格'),
        text: plain('再看价格高低。'),
        codes: [
          { code: 'M', title: plain('低') },
          { code: 'P', title: plain('高') },
        ],
        sources: ['S0'],
      },
      {
        id: 'carrier',
        title: plain('载体'),
        text: plain('最后定放在哪里。'),
        codes: [{ code: 'F1', title: plain('文章网站') }],
        sources: ['S0'],
      },
    ],
    examples: [{ code: 'A·M·F1', reading: plain('便宜的日用品，写成文章。') }],
    notes: [],
    sources: [{ id: 'S0', title: '示例文稿', character: '百科体' }],
    updated: '2026-01-02',
  },
}
