import { plain } from '../../core/rich-text.ts'
import type { Period, Timeline } from '../../model/types.ts'

const PERIODS: readonly Period[] = [
  {
    id: 'window',
    when: plain('20世纪90年代'),
    title: plain('只能看'),
    subject: 'marketing',
    text: plain('商品摆在网页上，想买还得打电话。'),
    signs: [plain('企业网页'), plain('横幅广告')],
    sources: ['S0'],
  },
  {
    id: 'counter',
    title: plain('可以买'),
    subject: 'ecommerce',
    text: plain('下单、付款、送货都搬到网上。'),
    signs: [plain('购物平台')],
    sources: ['S0'],
  },
  {
    id: 'everywhere',
    title: plain('处处能买'),
    text: plain('聊天、看视频的时候也能下单。'),
    signs: [],
    sources: ['S0'],
  },
]

/** Inputs that show each feature of the template, for its goldens. */
export const TIMELINE_SAMPLES: Readonly<Record<string, Timeline>> = {
  'three-periods': timeline('three-periods', PERIODS),
  'six-periods': timeline(
    'six-periods',
    [...PERIODS, ...PERIODS].map((period, index) => ({ ...period, id: `${period.id}-${String(index)}` })),
  ),
}

function timeline(id: string, periods: readonly Period[]): Timeline {
  return {
    kind: 'timeline',
    id,
    locale: 'zh-Hans',
    caption: plain('从能看到能买'),
    summary: plain('每一段都比前一段少一步路。'),
    periods,
    next: { title: plain('往后'), text: plain('谁也说不准。'), sources: ['S0'] },
    notes: [],
    sources: [{ id: 'S0', title: '示例文稿', character: '百科体' }],
    updated: '2026-01-02',
  }
}
