import { plain } from '../../core/rich-text.ts'
import type { Metric, Sheet } from '../../model/types.ts'
import { CHECKLIST_SAMPLES } from '../checklist/samples.ts'
import { COMPARISON_TABLE_SAMPLES } from '../comparison-table/samples.ts'
import { STAGES_SAMPLES } from '../stages/samples.ts'

/** Inputs that show each feature of the template, for its goldens. */
export const SHEET_SAMPLES: Readonly<Record<string, Sheet>> = { 'all-blocks': allBlocks() }

function allBlocks(): Sheet {
  const checklist = CHECKLIST_SAMPLES['three-steps']
  const stages = STAGES_SAMPLES['loop-of-three']
  const table = COMPARISON_TABLE_SAMPLES['two-subjects']
  if (!checklist || !stages || !table) throw new Error('A sample that this one is made of is missing.')
  return {
    kind: 'sheet',
    id: 'all-blocks',
    locale: 'zh-Hans',
    kicker: plain('小店一页纸'),
    caption: plain('少花钱，也能把生意做起来'),
    summary: plain('三步、一圈、三个数。'),
    url: 'https://example.org/zh-hans/sheets/all-blocks/',
    blocks: [
      { kind: 'lead', text: plain('先站稳，再走远：每一步都用得上手边的东西。') },
      { kind: 'system', system: checklist },
      { kind: 'system', title: plain('一圈怎么转'), system: stages },
      {
        kind: 'metrics',
        title: plain('看三个数'),
        metrics: [
          { ...metric('ctr', '点击率', '点击数 ÷ 展示数'), subject: 'marketing' },
          { ...metric('cvr', '转化率', '成交数 ÷ 访问数'), subject: 'shared' },
          { ...metric('rpr', '复购率', '再次购买人数 ÷ 购买人数'), subject: 'ecommerce' },
        ],
      },
      {
        kind: 'actions',
        title: plain('先做三件事'),
        actions: [
          { title: plain('看数'), text: plain('把上周的三个数写下来。') },
          { title: plain('找漏'), text: plain('哪一步人少得最多，就先改哪一步。') },
        ],
      },
      { kind: 'system', system: table },
      { kind: 'call-out', title: plain('这周就做'), text: plain('挑一件货，写清三个卖点，发到一个地方。') },
      { kind: 'qr', label: plain('扫码看网页版') },
      { kind: 'sources' },
    ],
    notes: [],
    sources: [{ id: 'S0', title: '示例文稿', character: '百科体' }],
    updated: '2026-01-02',
  }
}

function metric(id: string, name: string, formula: string): Metric {
  return {
    id,
    name: plain(name),
    formula: plain(formula),
    reading: plain('变高说明这一步做对了。'),
  }
}
