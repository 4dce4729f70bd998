import type { Locale } from '../../core/locale.ts'

/** What stands over or before a part of an item, where a drawing shows the same by place, number or colour. */
export interface Labels {
  readonly group: string
  readonly number: string
  readonly stage: string
  readonly step: string
  readonly period: string
  readonly when: string
  readonly branch: string
  /** What a branch hangs on. */
  readonly parent: string
  readonly leaves: string
  readonly criterion: string
  readonly question: string
  readonly figure: string
  readonly date: string
  readonly example: string
  readonly code: string
  readonly remark: string
  readonly subject: string
  readonly text: string
  readonly signs: string
  readonly onward: string
  readonly section: string
  readonly item: string
  readonly aspect: string
  readonly reading: string
  readonly address: string
  readonly picture: string
}

export const LABELS: Readonly<Record<Locale, Labels>> = {
  'zh-Hans': {
    group: '分组',
    number: '序号',
    stage: '阶段',
    step: '步骤',
    period: '时期',
    when: '时间',
    branch: '分支',
    parent: '上级',
    leaves: '包括',
    criterion: '判断标准',
    question: '问题',
    figure: '指标',
    date: '时点',
    example: '例',
    code: '代码',
    remark: '备注',
    subject: '归属',
    text: '说明',
    signs: '标志',
    onward: '通向下一阶段',
    section: '部分',
    item: '条目',
    aspect: '方面',
    reading: '解读',
    address: '网址',
    picture: '图片',
  },
  'zh-Hant': {
    group: '分組',
    number: '序號',
    stage: '階段',
    step: '步驟',
    period: '時期',
    when: '時間',
    branch: '分支',
    parent: '上層',
    leaves: '包括',
    criterion: '判斷標準',
    question: '問題',
    figure: '指標',
    date: '時點',
    example: '例',
    code: '代碼',
    remark: '備註',
    subject: '歸屬',
    text: '說明',
    signs: '標誌',
    onward: '通向下一階段',
    section: '部分',
    item: '條目',
    aspect: '方面',
    reading: '解讀',
    address: '網址',
    picture: '圖片',
  },
  en: {
    group: 'Group',
    number: 'No.',
    stage: 'Stage',
    step: 'Step',
    period: 'Period',
    when: 'When',
    branch: 'Branch',
    parent: 'Part of',
    leaves: 'Includes',
    criterion: 'Criterion',
    question: 'Question',
    figure: 'Measure',
    date: 'As of',
    example: 'Example',
    code: 'Code',
    remark: 'Remark',
    subject: 'Belongs to',
    text: 'Description',
    signs: 'Signs',
    onward: 'Leads on by',
    section: 'Section',
    item: 'Item',
    aspect: 'Aspect',
    reading: 'Reading',
    address: 'Address',
    picture: 'Picture',
  },
}
