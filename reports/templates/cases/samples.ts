import { plain } from '../../core/rich-text.ts'
import type { Case, Cases } from '../../model/types.ts'

const SIZE = {
  id: 'size',
  head: plain('大小'),
  values: [
    { id: 'large', label: plain('大店') },
    { id: 'small', label: plain('小店') },
  ],
}

const CASES: readonly Case[] = [
  {
    id: 'shoes',
    name: plain('鞋店'),
    subject: 'ecommerce',
    facets: [SIZE.values.slice(0, 1)],
    points: [plain('请人试穿，拍成短片。'), plain('片子放了一周。')],
    figures: [
      { id: 'pairs', value: '1,200', unit: plain('双'), label: plain('一周卖出') },
      { id: 'share', value: '70.5', unit: plain('%'), label: plain('老顾客') },
    ],
    sources: ['S0'],
  },
  {
    id: 'hats',
    name: plain('帽子店'),
    facets: [SIZE.values],
    points: [plain('买一顶，送朋友一张券。'), []],
    figures: [],
    sources: ['S0', 'S1'],
  },
]

/** Inputs that show each feature of the template, for its goldens. */
export const CASES_SAMPLES: Readonly<Record<string, Cases>> = {
  strips: cases('strips', CASES),
  table: cases(
    'table',
    Array.from({ length: 10 }, (_, index) =>
      CASES.map((one) => ({ ...one, id: `${one.id}-${String(index)}` })),
    ).flat(),
  ),
}

function cases(id: string, list: readonly Case[]): Cases {
  return {
    kind: 'cases',
    id,
    locale: 'zh-Hans',
    caption: plain('两家店的做法'),
    summary: plain('一家靠看，一家靠送。'),
    nameHead: plain('店'),
    facets: [SIZE],
    points: [
      { id: 'what', head: plain('怎么做') },
      { id: 'then', head: plain('后来') },
    ],
    cases: list,
    notes: [],
    sources: [
      { id: 'S0', title: '示例文稿', character: '百科体' },
      { id: 'S1', title: '另一篇', character: '论说文' },
    ],
    updated: '2026-01-02',
  }
}
