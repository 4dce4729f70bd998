import type { Locale } from '../../../core/locale.ts'

/** The words that the page components add to those of the documents. */
export interface ComponentWords {
  readonly backToText: string
  readonly download: string
  /** How a matrix is used, on the page as on paper. */
  readonly tick: string
  /** `{ticked}` and `{total}` are filled in by the script. */
  readonly ticked: string
  /** Over the fields of a calculator. */
  readonly calculate: string
  readonly result: string
  readonly findWords: string
  readonly onlyDifferences: string
  readonly sort: string
  readonly asPublished: string
  readonly sortBy: (head: string) => string
  readonly all: string
  /** `{shown}` and `{total}` are filled in by the script. */
  readonly shown: string
  readonly nothingFound: string
  readonly showAll: string
}

export const COMPONENT_WORDS: Readonly<Record<Locale, ComponentWords>> = {
  'zh-Hans': {
    backToText: '回到正文',
    download: '下载',
    tick: '逐项看，合乎自家情形的就打勾。',
    ticked: '{total}项中勾了{ticked}项',
    calculate: '换成自家的数算一算',
    result: '结果',
    findWords: '找词语',
    onlyDifferences: '只看有分歧的',
    sort: '排序',
    asPublished: '原有次序',
    sortBy: (head) => `按“${head}”排序`,
    all: '全部',
    shown: '共{total}项，列出{shown}项',
    nothingFound: '没有符合的',
    showAll: '全部列出',
  },
  'zh-Hant': {
    backToText: '回到正文',
    download: '下載',
    tick: '逐項看，合乎自家情形的就打勾。',
    ticked: '{total}項中勾了{ticked}項',
    calculate: '換成自家的數算一算',
    result: '結果',
    findWords: '找詞語',
    onlyDifferences: '只看有分歧的',
    sort: '排序',
    asPublished: '原有次序',
    sortBy: (head) => `按「${head}」排序`,
    all: '全部',
    shown: '共{total}項，列出{shown}項',
    nothingFound: '沒有符合的',
    showAll: '全部列出',
  },
  en: {
    backToText: 'Back to the text',
    download: 'Download',
    tick: 'Go through the criteria and tick what is true of you.',
    ticked: '{ticked} of {total} ticked',
    calculate: 'Try it with your own numbers',
    result: 'Result',
    findWords: 'Find words',
    onlyDifferences: 'Only where they differ',
    sort: 'Sort by',
    asPublished: 'Original order',
    sortBy: (head) => `Sort by ${head}`,
    all: 'All',
    shown: '{shown} of {total} shown',
    nothingFound: 'Nothing found',
    showAll: 'Show all',
  },
}
