import type { Locale } from '../core/locale.ts'
import type { PublicationKind } from './types.ts'

/** The words of descriptions, in each edition. */
export interface DescriptionWords {
  readonly kinds: Readonly<Record<PublicationKind, string>>
  readonly columns: (count: number) => string
  readonly rows: (count: number) => string
  readonly stages: (count: number) => string
  readonly steps: (count: number) => string
  readonly periods: (count: number) => string
  readonly branches: (count: number) => string
  readonly options: (count: number) => string
  readonly criteria: (count: number) => string
  readonly cases: (count: number) => string
  readonly figures: (count: number) => string
  readonly codeParts: (count: number) => string
  readonly questions: (count: number) => string
  readonly parts: (count: number) => string
  readonly chapters: (count: number) => string
  readonly appendices: (count: number) => string
  readonly terms: (count: number) => string
  /** The chapter of this number. */
  readonly chapter: (number: number) => string
  readonly backAgain: string
  /** After names of which there are more. */
  readonly andSoOn: string
  readonly over: string
  readonly picture: string
  readonly note: string
  /** Between what stands side by side in one sentence. */
  readonly semicolon: string
  readonly comma: string
  readonly stop: string
  readonly bracketed: (text: string) => string
}

export const DESCRIPTION_WORDS: Readonly<Record<Locale, DescriptionWords>> = {
  'zh-Hans': {
    kinds: {
      table: '对照表',
      stages: '流程图',
      loop: '循环图',
      timeline: '时间线',
      tree: '结构图',
      matrix: '判断表',
      cases: '案例集',
      figures: '数字',
      code: '编码表',
      checklist: '清单',
      faq: '问答',
      sheet: '单页',
      handbook: '手册',
    },
    columns: (count) => `${String(count)}列`,
    rows: (count) => `${String(count)}行`,
    stages: (count) => `${String(count)}个阶段`,
    steps: (count) => `${String(count)}步`,
    periods: (count) => `${String(count)}个时期`,
    branches: (count) => `${String(count)}个分支`,
    options: (count) => `${String(count)}种答案`,
    criteria: (count) => `${String(count)}条标准`,
    cases: (count) => `${String(count)}个案例`,
    figures: (count) => `${String(count)}项`,
    codeParts: (count) => `${String(count)}组代码`,
    questions: (count) => `${String(count)}个问题`,
    parts: (count) => `${String(count)}个部分`,
    chapters: (count) => `${String(count)}章`,
    appendices: (count) => `${String(count)}篇附录`,
    terms: (count) => `${String(count)}个术语`,
    chapter: (number) => `第${String(number)}章`,
    andSoOn: '等',
    backAgain: '最后一个阶段又回到第一个',
    over: '统领',
    picture: '图片',
    note: '注',
    semicolon: '；',
    comma: '，',
    stop: '。',
    bracketed: (text) => `（${text}）`,
  },
  'zh-Hant': {
    kinds: {
      table: '對照表',
      stages: '流程圖',
      loop: '循環圖',
      timeline: '時間線',
      tree: '結構圖',
      matrix: '判斷表',
      cases: '案例集',
      figures: '數字',
      code: '編碼表',
      checklist: '清單',
      faq: '問答',
      sheet: '單頁',
      handbook: '手冊',
    },
    columns: (count) => `${String(count)}欄`,
    rows: (count) => `${String(count)}列`,
    stages: (count) => `${String(count)}個階段`,
    steps: (count) => `${String(count)}步`,
    periods: (count) => `${String(count)}個時期`,
    branches: (count) => `${String(count)}個分支`,
    options: (count) => `${String(count)}種答案`,
    criteria: (count) => `${String(count)}條標準`,
    cases: (count) => `${String(count)}個案例`,
    figures: (count) => `${String(count)}項`,
    codeParts: (count) => `${String(count)}組代碼`,
    questions: (count) => `${String(count)}個問題`,
    parts: (count) => `${String(count)}個部分`,
    chapters: (count) => `${String(count)}章`,
    appendices: (count) => `${String(count)}篇附錄`,
    terms: (count) => `${String(count)}個術語`,
    chapter: (number) => `第${String(number)}章`,
    andSoOn: '等',
    backAgain: '最後一個階段又回到第一個',
    over: '統領',
    picture: '圖片',
    note: '註',
    semicolon: '；',
    comma: '，',
    stop: '。',
    bracketed: (text) => `（${text}）`,
  },
  en: {
    kinds: {
      table: 'Comparison table',
      stages: 'Diagram of stages',
      loop: 'Diagram of a loop',
      timeline: 'Timeline',
      tree: 'Tree diagram',
      matrix: 'Decision matrix',
      cases: 'Collection of cases',
      figures: 'Figures',
      code: 'Coding scheme',
      checklist: 'Checklist',
      faq: 'Questions and answers',
      sheet: 'One-page sheet',
      handbook: 'Handbook',
    },
    columns: (count) => counted(count, 'column'),
    rows: (count) => counted(count, 'row'),
    stages: (count) => counted(count, 'stage'),
    steps: (count) => counted(count, 'step'),
    periods: (count) => counted(count, 'period'),
    branches: (count) => counted(count, 'branch', 'branches'),
    options: (count) => counted(count, 'answer'),
    criteria: (count) => counted(count, 'criterion', 'criteria'),
    cases: (count) => counted(count, 'case'),
    figures: (count) => counted(count, 'item'),
    codeParts: (count) => counted(count, 'set of codes', 'sets of codes'),
    questions: (count) => counted(count, 'question'),
    parts: (count) => counted(count, 'part'),
    chapters: (count) => counted(count, 'chapter'),
    appendices: (count) => counted(count, 'appendix', 'appendices'),
    terms: (count) => counted(count, 'term'),
    chapter: (number) => `Chapter ${String(number)}`,
    andSoOn: ' and so on',
    backAgain: 'the last stage leads back to the first',
    over: 'over',
    picture: 'Picture',
    note: 'Note',
    semicolon: '; ',
    comma: ', ',
    stop: '.',
    bracketed: (text) => ` (${text})`,
  },
}

function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${String(count)} ${count === 1 ? noun : nouns}`
}
