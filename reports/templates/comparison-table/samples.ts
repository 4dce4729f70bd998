import { plain, type RichText } from '../../core/rich-text.ts'
import type { Cell, ComparisonTable, Row } from '../../model/types.ts'

const SOURCE = { id: 'S0', title: '示例文稿', character: '百科体' } as const

/** Inputs that show each feature of the template, for its goldens. */
export const COMPARISON_TABLE_SAMPLES: Readonly<Record<string, ComparisonTable>> = {
  'two-subjects': twoSubjects(),
  'groups-spanners-marks': groupsSpannersMarks(),
  'english-notes': englishNotes(),
  'many-rows': manyRows(),
}

function text(words: string): Cell {
  return { kind: 'text', text: plain(words) }
}

function terms(...words: readonly string[]): Cell {
  return { kind: 'terms', terms: words.map((word) => plain(word)) }
}

function row(id: string, head: string, cells: readonly Cell[]): Row {
  return { id, head: plain(head), cells, sources: ['S0'] }
}

function twoSubjects(): ComparisonTable {
  return {
    kind: 'table',
    id: 'two-subjects',
    locale: 'zh-Hans',
    caption: plain('门里门外，各管一段'),
    summary: plain('一边管让人走近，一边管把事办成。'),
    stubHead: plain('方面'),
    columns: [
      { id: 'marketing', head: plain('网络营销'), subject: 'marketing' },
      { id: 'ecommerce', head: plain('电子商务'), subject: 'ecommerce' },
    ],
    spanners: [],
    groups: [
      {
        rows: [
          row('goal', '目标', [text('让更多合适的人知道、走近并愿意点进来看一看'), text('成交、交付')]),
          row('means', '手段', [terms('搜索', '社交', '内容'), terms('开店', '支付', '物流', '客服')]),
          row('metrics', '指标', [terms('CTR', 'ROI'), terms('GMV', '复购率')]),
        ],
      },
    ],
    notes: [],
    sources: [SOURCE],
    updated: '2026-01-02',
  }
}

function groupsSpannersMarks(): ComparisonTable {
  const mark = (kind: 'yes' | 'partly' | 'no', words: string): Cell => ({
    kind: 'mark',
    mark: kind,
    words: plain(words),
  })
  const withNote: RichText = [...plain('看情况'), { kind: 'note', note: 'fee', mark: '1' }]
  return {
    ...twoSubjects(),
    id: 'groups-spanners-marks',
    caption: plain('三种卖法，两类问题'),
    columns: [
      { id: 'platform', head: plain('平台开店') },
      { id: 'own', head: plain('自建网站') },
      { id: 'social', head: plain('社交卖货'), subject: 'shared' },
    ],
    spanners: [{ label: plain('自己说了算的程度'), subject: 'ecommerce', first: 0, last: 1 }],
    groups: [
      {
        id: 'traffic',
        label: plain('流量'),
        rows: [
          row('free', '有自来流量', [
            mark('yes', '平台分发'),
            mark('no', '要自己引'),
            mark('partly', '靠内容'),
          ]),
          {
            ...row('paid', '能买流量', [
              mark('yes', '站内广告'),
              mark('yes', '站外广告'),
              { kind: 'mark', mark: 'partly', words: withNote },
            ]),
            sources: ['S0', 'S2'],
          },
        ],
      },
      {
        id: 'data',
        label: plain('数据'),
        rows: [
          row('own-data', '用户数据归自己', [
            mark('no', '归平台'),
            mark('yes', '全归自己'),
            mark('partly', '部分可得'),
          ]),
        ],
      },
    ],
    notes: [{ id: 'fee', mark: '1', text: plain('各家规则不同，以当时公布的为准。') }],
    sources: [SOURCE, { id: 'S2', title: '另一份文稿', character: '讲稿' }],
  }
}

function englishNotes(): ComparisonTable {
  return {
    ...twoSubjects(),
    id: 'english-notes',
    locale: 'en',
    caption: plain('One brings people in, the other closes the deal'),
    summary: plain('“Marketing” ends where the shop’s door opens; e-commerce begins there.'),
    stubHead: plain('Dimension'),
    columns: [
      { id: 'marketing', head: plain('Online marketing'), subject: 'marketing' },
      { id: 'ecommerce', head: plain('E-commerce'), subject: 'ecommerce' },
    ],
    groups: [
      {
        rows: [
          row('goal', 'Core goal', [
            {
              kind: 'text',
              text: [
                ...plain('Be '),
                { kind: 'strong', children: plain('seen') },
                ...plain(' by people who may buy'),
              ],
            },
            {
              kind: 'text',
              text: [
                ...plain('Close the deal (成交, '),
                { kind: 'link', href: 'https://example.org/deal', children: plain('what that takes') },
                ...plain(') and deliver'),
                { kind: 'note', note: 'deal', mark: '1' },
              ],
            },
          ]),
          row('metrics', 'Metrics', [
            terms('click-through rate', 'conversion rate', 'ROI'),
            terms('GMV', 'average order value', 'repurchase rate'),
          ]),
        ],
      },
    ],
    notes: [{ id: 'deal', mark: '1', text: plain('A deal counts once it is paid for.') }],
    sources: [{ ...SOURCE, title: 'A sample text' }],
  }
}

function manyRows(): ComparisonTable {
  const rows = Array.from({ length: 60 }, (_, index) =>
    row(`row-${String(index + 1)}`, `第 ${String(index + 1)} 项`, [
      text('说明文字有长有短，'.repeat(1 + (index % 3))),
      terms('甲', '乙', '丙'),
    ]),
  )
  return {
    ...twoSubjects(),
    id: 'many-rows',
    caption: plain('很长的一张表'),
    groups: [
      { id: 'first', label: plain('前半'), rows: rows.slice(0, 30) },
      { id: 'second', label: plain('后半'), rows: rows.slice(30) },
    ],
  }
}
