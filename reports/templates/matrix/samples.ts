import { plain } from '../../core/rich-text.ts'
import type { Matrix } from '../../model/types.ts'

/** Inputs that show each feature of the template, for its goldens. */
export const MATRIX_SAMPLES: Readonly<Record<string, Matrix>> = {
  'two-options': {
    kind: 'matrix',
    id: 'two-options',
    locale: 'zh-Hans',
    caption: plain('一个队还是两个队'),
    summary: plain('每行勾一格，看哪一列勾得多。'),
    question: plain('要不要分开？'),
    options: [
      {
        id: 'one',
        title: plain('一个队'),
        subject: 'ecommerce',
        outcome: plain('营销的人坐在运营里。'),
        sources: ['S0'],
      },
      {
        id: 'two',
        title: plain('两个队'),
        outcome: plain('两边各有负责人，每周碰头。'),
        sources: ['S0'],
      },
    ],
    criteria: [
      {
        id: 'people',
        title: plain('人手'),
        question: plain('有几个人做这件事？'),
        signs: [plain('三五个人，谁都做一点'), plain('十几个人，各有专长')],
        sources: ['S0'],
      },
      {
        id: 'money',
        title: plain('预算'),
        question: plain('钱由谁批？'),
        signs: [plain('一张单子'), plain('两本账')],
        sources: ['S0'],
      },
    ],
    notes: [],
    sources: [{ id: 'S0', title: '示例文稿', character: '百科体' }],
    updated: '2026-01-02',
  },
}
