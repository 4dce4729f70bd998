import type { Locale } from '../../reports/core/locale.ts'
import type { System } from '../../reports/model/types.ts'

/** The words of the search, in each edition. */
export interface SearchWords {
  readonly heading: string
  readonly intro: string
  /** Names the field. */
  readonly field: string
  readonly button: string
  /** Names the way to the search, where it stands among others. */
  readonly masthead: string
  readonly examplesHeading: string
  readonly examples: readonly string[]
  readonly results: string
  /** `{count}` and `{query}` are filled in by the script. */
  readonly found: string
  readonly foundOne: string
  /** When not every part of the query is found: the nearest. */
  readonly nearest: string
  readonly nothing: string
  readonly nothingHints: readonly string[]
  readonly more: string
  readonly loading: string
  readonly failed: string
  readonly withoutScript: string
  readonly waysHeading: string
  readonly kinds: {
    readonly page: string
    readonly chapter: string
    readonly section: string
    readonly sheet: string
    readonly term: string
    readonly source: string
  }
  /** What a part of each kind of system is. */
  readonly items: Readonly<Record<System['kind'], string>>
}

export const SEARCH_WORDS: Readonly<Record<Locale, SearchWords>> = {
  'zh-Hans': {
    heading: '搜索',
    intro: '简体、繁体、英文、缩写都可以，结果直达表中那一行。',
    field: '要找的词',
    button: '搜索',
    masthead: '站内搜索',
    examplesHeading: '试试这些词',
    examples: ['复购率', '私域', 'GMV', '直播', '拼多多', '隐私'],
    results: '结果',
    found: '“{query}”有{count}处',
    foundOne: '“{query}”有1处',
    nearest: '没有完全相合的；与“{query}”相近的有{count}处',
    nothing: '没有找到“{query}”',
    nothingHints: [
      '换一个短些的词，或只留最要紧的两个字。',
      '换一种说法，例如英文名或缩写。',
      '到术语表里看看别名。',
    ],
    more: '列出其余{count}处',
    loading: '正在取来目录……',
    failed: '目录没有取到，请检查网络后再试。',
    withoutScript: '搜索要靠浏览器的脚本，现在没有开启。可以从这些页面找：',
    waysHeading: '也可以从这里找',
    kinds: { page: '页面', chapter: '章', section: '章节', sheet: '一页纸', term: '术语', source: '来源' },
    items: {
      table: '表中一行',
      stages: '阶段',
      loop: '一环',
      timeline: '时期',
      tree: '分支',
      matrix: '判断标准',
      cases: '案例',
      figures: '指标',
      code: '代码',
      checklist: '步骤',
      faq: '问答',
    },
  },
  'zh-Hant': {
    heading: '搜尋',
    intro: '繁體、簡體、英文、縮寫都可以，結果直達表中那一列。',
    field: '要找的詞',
    button: '搜尋',
    masthead: '站內搜尋',
    examplesHeading: '試試這些詞',
    examples: ['回購率', '私域', 'GMV', '直播', '拼多多', '隱私'],
    results: '結果',
    found: '「{query}」有{count}處',
    foundOne: '「{query}」有1處',
    nearest: '沒有完全相合的；與「{query}」相近的有{count}處',
    nothing: '沒有找到「{query}」',
    nothingHints: [
      '換一個短些的詞，或只留最要緊的兩個字。',
      '換一種說法，例如英文名或縮寫。',
      '到術語表裡看看別名。',
    ],
    more: '列出其餘{count}處',
    loading: '正在取來目錄……',
    failed: '目錄沒有取到，請檢查網路後再試。',
    withoutScript: '搜尋要靠瀏覽器的程式碼，現在沒有開啟。可以從這些頁面找：',
    waysHeading: '也可以從這裡找',
    kinds: { page: '頁面', chapter: '章', section: '章節', sheet: '一頁紙', term: '術語', source: '來源' },
    items: {
      table: '表中一列',
      stages: '階段',
      loop: '一環',
      timeline: '時期',
      tree: '分支',
      matrix: '判斷標準',
      cases: '案例',
      figures: '指標',
      code: '代碼',
      checklist: '步驟',
      faq: '問答',
    },
  },
  en: {
    heading: 'Search',
    intro: 'English, Chinese in either script, abbreviations: all of them work, and lead to the very row.',
    field: 'Words to find',
    button: 'Search',
    masthead: 'Search this site',
    examplesHeading: 'Try one of these',
    examples: ['repurchase', 'private domain', 'GMV', 'live selling', 'Pinduoduo', 'privacy'],
    results: 'Results',
    found: '{count} places for “{query}”',
    foundOne: 'One place for “{query}”',
    nearest: 'Nothing has all of “{query}”. Places that come near: {count}',
    nothing: 'Nothing found for “{query}”',
    nothingHints: [
      'Try fewer or shorter words.',
      'Try another name, an abbreviation or the Chinese word.',
      'Look for other names in the glossary.',
    ],
    more: 'Show the other {count}',
    loading: 'Fetching the index …',
    failed: 'The index could not be fetched. Check the connection and try again.',
    withoutScript: 'The search needs scripts, and they are off in this browser. These pages lead everywhere:',
    waysHeading: 'Other ways to find things',
    kinds: {
      page: 'Page',
      chapter: 'Chapter',
      section: 'Section',
      sheet: 'One-pager',
      term: 'Term',
      source: 'Source',
    },
    items: {
      table: 'Table row',
      stages: 'Stage',
      loop: 'Stage',
      timeline: 'Period',
      tree: 'Branch',
      matrix: 'Criterion',
      cases: 'Case',
      figures: 'Metric',
      code: 'Code',
      checklist: 'Step',
      faq: 'Question',
    },
  },
}
