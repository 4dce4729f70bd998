import { describe, expect, test } from 'vitest'
import { loadFonts } from '../../reports/hosts/node/load-fonts.ts'
import { NO_CACHE } from '../../reports/hosts/node/render-cache.ts'
import { layoutDoc } from '../../reports/layout/layout-doc.ts'
import { composeSheet } from '../../scripts/typesetting-sheet/compose-sheet.ts'
import { FAULT_KINDS, judgeLines } from '../../scripts/typesetting-sheet/judge-lines.ts'
import { mergeSettings, textOfLine } from '../../scripts/typesetting-sheet/placed-lines.ts'
import { setWithToolkit } from '../../scripts/typesetting-sheet/set-with-toolkit.ts'
import { SPECIMEN } from '../../scripts/typesetting-sheet/specimen.ts'
import type { PlacedCharacter, PlacedLine } from '../../scripts/typesetting-sheet/types.ts'
import { SHEET_CHARACTERS } from '../../scripts/typesetting-sheet/words.ts'

const fonts = await loadFonts({
  locale: 'zh-Hans',
  characters: SHEET_CHARACTERS + SPECIMEN.text,
  cache: NO_CACHE,
})
const face = fonts['sans-400']

/**
 * A line of characters an em wide, ASCII half of one. `<` halves the mark after it, `>` the one before it, `_` is a gap
 * of a quarter of an em, `^` white from justification.
 */
function place(source: string): PlacedLine {
  const line: PlacedCharacter[] = []
  let pen = 0
  let justified = 0
  let lost = 0
  for (const text of source) {
    const last = line.at(-1)
    if (text === '_') pen += 0.25
    else if (text === '^') justified += 0.25
    else if (text === '<') lost = 0.5
    else if (text === '>' && last) {
      line[line.length - 1] = { ...last, end: last.end - 0.5 }
      pen -= 0.5
    } else {
      const advance = /[\x20-\x7e]/.test(text) ? 0.5 : 1
      const end = pen + advance - lost
      line.push({ text, advance, start: pen, end, seen: pen + justified })
      pen = end
      lost = 0
    }
  }
  return line
}

const judge = (lines: readonly string[]): readonly string[] =>
  judgeLines(lines.map(place)).map(({ kind, line, at }) => `${String(line + 1)} ${kind} ${at}`)

describe('judging lines', () => {
  test.each<{ lines: string[]; found: string[] }>([
    { lines: ['一二三', '，四五'], found: ['2 line-start 三|，'] },
    { lines: ['一二三', '——四五'], found: ['2 line-start 三|—'] },
    { lines: ['艾力', '·买买提'], found: ['2 line-start 力|·'] },
    { lines: ['一二三', ')四五'], found: ['2 line-start 三|)'] },
    { lines: ['一二（', '三四）五'], found: ['1 line-end （|三'] },
    { lines: ['一二￥', '三四'], found: ['1 line-end ￥|三'] },
    { lines: ['一二—', '—三四'], found: ['1 doubled —|—'] },
    { lines: ['一二…^…三四'], found: ['1 doubled ……'] },
    { lines: ['卖￥1,200', '元一套'], found: ['1 number 1,200|元'] },
    { lines: ['去年_1～', '3_月的事'], found: ['1 number 1～|3月'] },
    { lines: ['一二三', '四。'], found: ['2 last-line 四。'] },
    { lines: ['用React_写'], found: ['1 gap 用R'] },
    { lines: ['用_React写'], found: ['1 gap t写'] },
    { lines: ['他说：“一二”'], found: ['1 side-by-side ：“'] },
    { lines: ['一二。”三四'], found: ['1 side-by-side 。”'] },
    { lines: ['<（《三四》）五'], found: ['1 side-by-side （《', '1 side-by-side 》）'] },
    { lines: ['一二三，', '四五'], found: ['1 edge ，|'] },
    { lines: ['（一二）三', '四五'], found: ['1 edge |（'] },
  ])('$lines: $found', ({ lines, found }) => {
    expect(judge(lines)).toEqual(found)
  })

  test.each([
    { lines: ['一二三，>', '四五——六'] },
    { lines: ['<（一二）三', '<“四五”>。'] },
    { lines: ['<（<《三四》>）>', '用_React_写，卖￥1,200_元'] },
    { lines: ['他说：>“一二。>”三：<“四五'] },
    { lines: ['用^React^写', '第^2^版'] },
    { lines: ['一二……', '三四——五'] },
    { lines: ['一二三', 'SEO。'] },
  ])('nothing in $lines', ({ lines }) => {
    expect(judge(lines)).toEqual([])
  })

  test('one fault at a break, all faults of a line in the order of their numbers', () => {
    const faults = judgeLines(['他说：“卖_1,200', '元，', '；一'].map(place))
    expect(faults.map(({ kind, line }) => [line, kind])).toEqual([
      [0, 'number'],
      [0, 'side-by-side'],
      [1, 'edge'],
      [2, 'line-start'],
      [2, 'last-line'],
    ])
    expect(FAULT_KINDS.indexOf('number')).toBeLessThan(FAULT_KINDS.indexOf('side-by-side'))
  })
})

describe('the paragraph of the sheet', () => {
  test('has no fault as the toolkit sets it', async () => {
    const { lines } = await setWithToolkit(SPECIMEN, fonts)
    expect(lines.map(textOfLine).join('')).toBe(SPECIMEN.text)
    expect(judgeLines(lines)).toEqual([])
  })

  test('has faults of most kinds where lines are cut and nothing is adjusted', () => {
    const cut = [...SPECIMEN.text.matchAll(/.{1,13}/gu)].map(([line]) => place(line))
    const kinds = new Set(judgeLines(cut).map(({ kind }) => kind))
    expect(kinds.size).toBeGreaterThanOrEqual(5)
  })

  test('is drawn at the measure, its marks on the lines of their faults', async () => {
    const setting = await setWithToolkit(SPECIMEN, fonts)
    const faults = [
      { kind: 'number', line: 0, at: '' },
      { kind: 'edge', line: 2, at: '' },
    ] as const
    const sheet = composeSheet({ specimen: SPECIMEN, face, columns: [{ setting, faults, note: '' }] })
    const [page] = (await layoutDoc(sheet, fonts)).pages
    const texts = (page?.items ?? []).flatMap((item) => (item.kind === 'text' ? [item] : []))
    const lines = texts.find(({ text }) => text === SPECIMEN.text)?.lines ?? []
    expect(lines).toHaveLength(setting.lines.length)
    expect(lines[0]?.width).toBeCloseTo(SPECIMEN.measure * SPECIMEN.size)
    const markOf = (mark: string): number =>
      texts.find(({ text }) => text === mark)?.lines[0]?.baseline ?? Number.NaN
    expect(Math.abs(markOf('1') - (lines[0]?.baseline ?? 0))).toBeLessThan(SPECIMEN.leading / 3)
    expect(Math.abs(markOf('2') - (lines[2]?.baseline ?? 0))).toBeLessThan(SPECIMEN.leading / 3)
  })
})

test('an engine that breaks justified lines elsewhere is not judged', () => {
  const boxes = (text: string): PlacedLine => place(text)
  expect(() => mergeSettings([boxes('一二'), boxes('三')], [boxes('一'), boxes('二三')], face)).toThrow(
    'breaks justified lines elsewhere',
  )
})
