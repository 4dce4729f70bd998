import type { Locale } from '../core/locale.ts'
import type { Document } from './types.ts'

/** The words of descriptions, in each edition. */
export interface DescriptionWords {
  readonly kinds: Readonly<Record<Document['kind'], string>>
  readonly columns: (count: number) => string
  readonly rows: (count: number) => string
  readonly stages: (count: number) => string
  readonly steps: (count: number) => string
  readonly parts: (count: number) => string
  readonly backAgain: string
  /** After names of which there are more. */
  readonly andSoOn: string
  readonly onward: string
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
    kinds: { table: '对照表', stages: '流程图', loop: '循环图', checklist: '清单', sheet: '单页' },
    columns: (count) => `${String(count)}列`,
    rows: (count) => `${String(count)}行`,
    stages: (count) => `${String(count)}个阶段`,
    steps: (count) => `${String(count)}步`,
    parts: (count) => `${String(count)}个部分`,
    andSoOn: '等',
    backAgain: '最后一个阶段又回到第一个',
    onward: '接着',
    over: '统领',
    picture: '图片',
    note: '注',
    semicolon: '；',
    comma: '，',
    stop: '。',
    bracketed: (text) => `（${text}）`,
  },
  'zh-Hant': {
    kinds: { table: '對照表', stages: '流程圖', loop: '循環圖', checklist: '清單', sheet: '單頁' },
    columns: (count) => `${String(count)}欄`,
    rows: (count) => `${String(count)}列`,
    stages: (count) => `${String(count)}個階段`,
    steps: (count) => `${String(count)}步`,
    parts: (count) => `${String(count)}個部分`,
    andSoOn: '等',
    backAgain: '最後一個階段又回到第一個',
    onward: '接著',
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
      checklist: 'Checklist',
      sheet: 'One-page sheet',
    },
    columns: (count) => counted(count, 'column'),
    rows: (count) => counted(count, 'row'),
    stages: (count) => counted(count, 'stage'),
    steps: (count) => counted(count, 'step'),
    parts: (count) => counted(count, 'part'),
    andSoOn: ' and so on',
    backAgain: 'the last stage leads back to the first',
    onward: 'Leads on',
    over: 'over',
    picture: 'Picture',
    note: 'Note',
    semicolon: '; ',
    comma: ', ',
    stop: '.',
    bracketed: (text) => ` (${text})`,
  },
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}
