import { plain } from '../../core/rich-text.ts'
import type { Branch, Tree } from '../../model/types.ts'

const BRANCHES: readonly Branch[] = [
  {
    id: 'search',
    title: plain('搜索'),
    subject: 'marketing',
    text: plain('有人来找，就让他找到。'),
    leaves: [],
    branches: [
      {
        id: 'unpaid',
        title: plain('自然排名'),
        text: plain('不花广告费。'),
        leaves: [plain('标题'), plain('内容')],
        branches: [],
        sources: ['S0'],
      },
      { id: 'paid', title: plain('付费广告'), leaves: [], branches: [], sources: ['S0'] },
    ],
    sources: ['S0'],
  },
  {
    id: 'stock',
    title: plain('库存'),
    subject: 'ecommerce',
    leaves: [plain('进货'), plain('盘点'), plain('补货')],
    branches: [],
    sources: ['S0'],
  },
  {
    id: 'service',
    title: plain('客服'),
    text: plain('卖出之后有人管。'),
    leaves: [plain('售后')],
    branches: [],
    sources: ['S0'],
  },
]

/** Inputs that show each feature of the template, for its goldens. */
export const TREE_SAMPLES: Readonly<Record<string, Tree>> = {
  'three-branches': tree('three-branches', BRANCHES),
  'nine-branches': tree(
    'nine-branches',
    [...BRANCHES, ...BRANCHES, ...BRANCHES].map((branch, index) => ({
      ...branch,
      id: `${branch.id}-${String(index)}`,
    })),
  ),
}

function tree(id: string, branches: readonly Branch[]): Tree {
  return {
    kind: 'tree',
    id,
    locale: 'zh-Hans',
    caption: plain('一家店的各部分'),
    summary: plain('先分大类，再看小项。'),
    root: plain('一家店'),
    branches,
    across: { title: plain('数据'), text: plain('每一部分都用得到。'), sources: ['S0'] },
    notes: [],
    sources: [{ id: 'S0', title: '示例文稿', character: '百科体' }],
    updated: '2026-01-02',
  }
}
