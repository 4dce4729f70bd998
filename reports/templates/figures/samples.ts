import { plain } from '../../core/rich-text.ts'
import type { Figures } from '../../model/types.ts'

/** Inputs that show each feature of the template, for its goldens. */
export const FIGURES_SAMPLES: Readonly<Record<string, Figures>> = {
  'formulas-and-values': {
    kind: 'figures',
    id: 'formulas-and-values',
    locale: 'zh-Hans',
    caption: plain('三个数'),
    summary: plain('前一个会算，后两个要看日子。'),
    figures: [
      {
        id: 'return',
        title: plain('投资回报率'),
        subject: 'marketing',
        text: plain('花出去的钱，赚回多少。'),
        values: [],
        formula: {
          expression: '(gain - cost) / cost',
          inputs: [
            { id: 'gain', name: plain('收益'), unit: plain('元'), example: 1800 },
            { id: 'cost', name: plain('成本'), unit: plain('元'), example: 1200 },
          ],
          result: 'percent',
        },
        reading: plain('大于零才算赚。'),
        sources: ['S0'],
      },
      {
        id: 'users',
        title: plain('上网的人'),
        text: plain('谁在看。'),
        values: [
          { id: 'young', value: '85.8', unit: plain('%'), label: plain('年轻人') },
          { id: 'all', value: '3', unit: plain('亿人'), label: plain('总数') },
        ],
        date: plain('原文未注明'),
        sources: ['S0'],
      },
      {
        id: 'returns',
        title: plain('退货率'),
        subject: 'ecommerce',
        text: plain('卖出去又退回来的。'),
        values: [],
        sources: ['S0'],
      },
      { id: 'plain', title: plain('口碑'), text: plain('没有数字。'), values: [], sources: ['S0'] },
    ],
    notes: [],
    sources: [{ id: 'S0', title: '示例文稿', character: '百科体' }],
    updated: '2026-01-02',
  },
}
