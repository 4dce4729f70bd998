import type { Locale } from '../../core/locale.ts'

/** Heads of the columns that only the CSV has, because a drawing shows the same by place, number or colour. */
export interface Headings {
  readonly group: string
  readonly number: string
  readonly stage: string
  readonly step: string
  readonly subject: string
  readonly text: string
  readonly examples: string
  readonly onward: string
  readonly section: string
  readonly item: string
  readonly aspect: string
  readonly reading: string
  readonly address: string
  readonly picture: string
}

export const HEADINGS: Readonly<Record<Locale, Headings>> = {
  'zh-Hans': {
    group: '分组',
    number: '序号',
    stage: '阶段',
    step: '步骤',
    subject: '归属',
    text: '说明',
    examples: '举例',
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
    subject: '歸屬',
    text: '說明',
    examples: '舉例',
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
    subject: 'Belongs to',
    text: 'Description',
    examples: 'Examples',
    onward: 'Leads on by',
    section: 'Section',
    item: 'Item',
    aspect: 'Aspect',
    reading: 'Reading',
    address: 'Address',
    picture: 'Picture',
  },
}
