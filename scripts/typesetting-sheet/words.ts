import type { FaultKind } from './judge-lines.ts'

/** The words of the sheet, in Chinese and in English. */
export const TITLE = '同一段话，三种排法'
export const SUMMARY = '字体、字号和行宽都一样，难处有意安排在行尾。编号由程序按《中文排版需求》从严标出。'
export const ENGLISH_SUMMARY =
  'Text and measure are chosen to put hard places at the ends of lines. A program marks what breaks the strict rules of CLREQ as Duizhao reads them.'
export const DESCRIPTION =
  'A Chinese paragraph set by Chromium, by Satori and by Duizhao, with the faults of each marked and listed.'

/** How each engine was used. */
export const NOTES = {
  chromium: '浏览器，有关中文的CSS全部打开，两端对齐',
  satori: '生成SVG的排版库，两端对齐',
  toolkit: '本工具，两端对齐',
} as const

export const NO_FAULT = { chinese: '没有', english: 'none' } as const
export const FAULTS = { chinese: '问题', english: 'faults' } as const

/** Between a word in Chinese and its English. */
export const SEPARATOR = ' · '

/** How often a fault stands in a column. */
export function countOf(times: number): string {
  return `${String(times)}处`
}

export const FAULT_WORDS: Readonly<
  Record<FaultKind, { readonly chinese: string; readonly english: string }>
> = {
  'line-start': { chinese: '标点落在行首', english: 'a mark that may not begin a line' },
  'line-end': { chinese: '标点悬在行尾', english: 'a mark that may not end a line' },
  doubled: { chinese: '破折号或省略号断开', english: 'a dash or an ellipsis broken in two' },
  number: { chinese: '数与单位拆开', english: 'a number parted from its unit' },
  'last-line': { chinese: '末行只剩一个字', english: 'one character in the last line' },
  gap: { chinese: '汉字与西文之间没有空隙', english: 'no gap between Chinese and Latin' },
  'side-by-side': { chinese: '相邻标点没有收紧', english: 'marks side by side not closed up' },
  edge: { chinese: '行端标点没有减半', english: 'a mark at the edge not halved' },
}

/** All characters that the words of the sheet need. */
export const SHEET_CHARACTERS = [
  String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 0x20 + index)),
  JSON.stringify([TITLE, SUMMARY, ENGLISH_SUMMARY, NOTES, FAULTS, NO_FAULT, FAULT_WORDS]),
  countOf(0),
  SEPARATOR,
].join('')
