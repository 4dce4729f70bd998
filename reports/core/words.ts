import type { Locale } from './locale.ts'

/** The words that the toolkit itself prints, in each edition. */
export interface Words {
  readonly listSeparator: string
  readonly sources: string
  readonly source: string
  readonly notes: string
  readonly updated: string
  readonly continued: string
  readonly marks: { readonly yes: string; readonly partly: string; readonly no: string }
  readonly subjects: { readonly marketing: string; readonly ecommerce: string; readonly shared: string }
  /** One character that stands beside the subject's colour. */
  readonly subjectLetters: { readonly marketing: string; readonly ecommerce: string; readonly shared: string }
  readonly step: (index: number) => string
  readonly stage: (index: number) => string
  readonly page: (page: number, total: number) => string
  readonly tactics: string
  readonly formula: string
  readonly figures: string
  readonly examples: string
  readonly outcome: string
  readonly colon: string
  readonly siteName: string
  readonly backToStart: string
  readonly qrCode: string
  /** Under the QR code on paper. */
  readonly webPage: string
  /** Of a book. */
  readonly book: BookWords
}

export interface BookWords {
  readonly contents: string
  readonly glossary: string
  readonly sources: string
  readonly onePager: string
  readonly seeAlso: string
  /** Sends the reader to a page. */
  readonly seePage: (page: number) => string
  /** Before and after the numbers of pages in a row. */
  readonly onPages: (count: number) => readonly [before: string, after: string]
}

export const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-Hans': {
    listSeparator: '、',
    source: '来源',
    sources: '来源',
    notes: '注',
    updated: '更新',
    continued: '续',
    marks: { yes: '是', partly: '部分', no: '否' },
    subjects: { marketing: '网络营销', ecommerce: '电子商务', shared: '两者共有' },
    subjectLetters: { marketing: '营', ecommerce: '商', shared: '共' },
    step: (index) => `第${String(index)}步`,
    stage: (index) => `第${String(index)}阶段`,
    page: (page, total) => `${String(page)} / ${String(total)}`,
    tactics: '做法',
    formula: '算法',
    figures: '数字',
    examples: '举例',
    outcome: '这意味着',
    colon: '：',
    siteName: '引流到成交',
    backToStart: '回到起点',
    qrCode: '二维码',
    webPage: '看网页',
    book: {
      contents: '目录',
      glossary: '术语表',
      sources: '资料来源',
      onePager: '一页纸',
      seeAlso: '参看',
      seePage: (page) => `见第${String(page)}页`,
      onPages: () => ['见第', '页'],
    },
  },
  'zh-Hant': {
    listSeparator: '、',
    source: '來源',
    sources: '來源',
    notes: '註',
    updated: '更新',
    continued: '續',
    marks: { yes: '是', partly: '部分', no: '否' },
    subjects: { marketing: '網路行銷', ecommerce: '電子商務', shared: '兩者共有' },
    subjectLetters: { marketing: '銷', ecommerce: '商', shared: '共' },
    step: (index) => `第${String(index)}步`,
    stage: (index) => `第${String(index)}階段`,
    page: (page, total) => `${String(page)} / ${String(total)}`,
    tactics: '做法',
    formula: '算法',
    figures: '數字',
    examples: '舉例',
    outcome: '這意味著',
    colon: '：',
    siteName: '引流到成交',
    backToStart: '回到起點',
    qrCode: 'QR Code',
    webPage: '看網頁',
    book: {
      contents: '目錄',
      glossary: '術語表',
      sources: '資料來源',
      onePager: '一頁紙',
      seeAlso: '參看',
      seePage: (page) => `見第${String(page)}頁`,
      onPages: () => ['見第', '頁'],
    },
  },
  en: {
    listSeparator: ', ',
    source: 'Source',
    sources: 'Sources',
    notes: 'Notes',
    updated: 'Updated',
    continued: 'continued',
    marks: { yes: 'Yes', partly: 'Partly', no: 'No' },
    subjects: { marketing: 'Online marketing', ecommerce: 'E-commerce', shared: 'Both' },
    subjectLetters: { marketing: 'M', ecommerce: 'E', shared: 'B' },
    step: (index) => `Step ${String(index)}`,
    stage: (index) => `Stage ${String(index)}`,
    page: (page, total) => `${String(page)} / ${String(total)}`,
    tactics: 'Tactics',
    formula: 'Formula',
    figures: 'Figures',
    examples: 'Examples',
    outcome: 'What follows',
    colon: ': ',
    siteName: 'From Traffic to Trade',
    backToStart: 'Back to the start',
    qrCode: 'QR code',
    webPage: 'Read it online',
    book: {
      contents: 'Contents',
      glossary: 'Glossary',
      sources: 'Sources',
      onePager: 'One page',
      seeAlso: 'See also',
      seePage: (page) => `page ${String(page)}`,
      onPages: (count) => [count === 1 ? 'page ' : 'pages ', ''],
    },
  },
}
