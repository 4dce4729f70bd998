import { plain } from '../../core/rich-text.ts'
import type { Checklist } from '../../model/types.ts'

/** Inputs that show each feature of the template, for its goldens. */
export const CHECKLIST_SAMPLES: Readonly<Record<string, Checklist>> = {
  'three-steps': {
    kind: 'checklist',
    id: 'three-steps',
    locale: 'zh-Hans',
    caption: plain('三步开张'),
    summary: plain('先有地方卖，再有人来，最后算账。'),
    steps: [
      {
        id: 'shop',
        title: plain('先把店开起来'),
        text: plain('用现成的平台，少花钱，快上手。'),
        subject: 'ecommerce',
        examples: [plain('平台小店'), plain('小程序')],
        sources: ['S0'],
      },
      {
        id: 'people',
        title: plain('再让人来'),
        text: plain('从身边一群人做起，把一件事讲清楚。'),
        subject: 'marketing',
        examples: [plain('短视频'), plain('图文'), plain('社群')],
        sources: ['S0'],
      },
      {
        id: 'count',
        title: plain('常算账'),
        text: plain('每周看一次数字，留下有用的做法。'),
        examples: [plain('数据工具')],
        sources: ['S0'],
      },
    ],
    support: { title: plain('省力的工具'), text: plain('客户管理和数据分析都有便宜的第三方服务。') },
    notes: [],
    sources: [{ id: 'S0', title: '示例文稿', character: '百科体' }],
    updated: '2026-01-02',
  },
}
