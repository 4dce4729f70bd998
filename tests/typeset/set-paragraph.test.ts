import { beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '../../reports/core/locale.ts'
import type { FontSet } from '../../reports/fonts/types.ts'
import { NEVER_END, NEVER_START } from '../../reports/typeset/characters.ts'
import { maxContentWidth, minContentWidth, setParagraph } from '../../reports/typeset/set-paragraph.ts'
import { shapeParagraph } from '../../reports/typeset/shape-paragraph.ts'
import type { Paragraph, SetParagraph, ShapedParagraph } from '../../reports/typeset/types.ts'
import { fontsFor } from '../sample-fonts.ts'

const ALPHABET = Array.from(
  '一二三四五六七八九十甲乙丙丁，。、；：？！（）《》“”「」——……·％￥1234567890abcXYZ 元年月个-/,.',
)

let fonts: FontSet

beforeAll(async () => {
  fonts = await fontsFor('zh-Hans', [
    ALPHABET.join(''),
    '张李戊己庚辛壬癸他说你好然后走了再也没回来使用框架构建应用共售价起网络营销电子商务品牌“”’—',
  ])
})

function shape(text: string, options: Partial<Paragraph> = {}): ShapedParagraph {
  const span = { text, font: 'sans-400', size: 10, colour: '#000000', rise: 0 } as const
  const locale: Locale = 'zh-Hans'
  return shapeParagraph(
    { spans: [span], locale, leading: 16, align: 'start', wrap: 'fill', ...options },
    fonts,
  )
}

function linesOf(set: SetParagraph): readonly string[] {
  return set.lines.map((line) =>
    set.shaped.clusters
      .slice(line.start, line.end)
      .map((cluster) => cluster.text)
      .join(''),
  )
}

/** Lines of ten em. */
function setTen(text: string): readonly string[] {
  return linesOf(setParagraph(shape(text), 100))
}

describe('line breaks', () => {
  test.each([
    ['一二三四五六七“八九。”甲乙丙', ['一二三四五六七“八', '九。”甲乙丙']],
    ['一二三四五六七八九（十）甲乙丙', ['一二三四五六七八九', '（十）甲乙丙']],
    ['一二三四五六七八九十——甲乙丙', ['一二三四五六七八九', '十——甲乙丙']],
    ['一二三四五六七八张三·李四甲乙', ['一二三四五六七八张', '三·李四甲乙']],
    ['一二三四五六七八100元甲乙丙', ['一二三四五六七八', '100元甲乙丙']],
    ['使用React框架构建Web应用共3个', ['使用React框架构建', 'Web应用共3个']],
    ['一二三四五六七八九十甲乙丙丁戊己庚辛壬癸。', ['一二三四五六七八九十', '甲乙丙丁戊己庚辛', '壬癸。']],
    ['一二三四五六七八九“十甲乙”丙丁', ['一二三四五六七八九', '“十甲乙”丙丁']],
  ])('%s', (text, lines) => {
    expect(setTen(text)).toEqual(lines)
  })

  test('a line feed ends a line', () => {
    expect(setTen('一二\n三四')).toEqual(['一二\n', '三四'])
  })

  test('a word longer than the line is divided rather than clipped', () => {
    const set = setParagraph(shape('abcXYZabcXYZabcXYZabcXYZabcXYZ'), 60)
    expect(set.lines.length).toBeGreaterThan(1)
    expect(set.width).toBeLessThanOrEqual(60.01)
  })

  test('a line ends after a hyphen, but not after one letter and its hyphen', () => {
    const shaped = shape('by e-mail or well-made', { locale: 'en' })
    const lines = [40, 45, 50, 55, 60, 70].flatMap((width) => linesOf(setParagraph(shaped, width)))
    expect(lines.filter((line) => /(?:^| )\w-\s*$/.test(line))).toEqual([])
    expect(lines.filter((line) => line.endsWith('well-'))).not.toEqual([])
  })

  test('what is kept together moves as a whole', () => {
    const base = { font: 'sans-400', size: 10, colour: '#000000', rise: 0 } as const
    const spans = [
      { ...base, text: '一二三四五六七' },
      { ...base, text: '网络营销', keep: 'together' as const },
    ]
    expect(linesOf(setParagraph(shape('', { spans }), 100))).toEqual(['一二三四五六七', '网络营销'])
  })
})

describe('widths', () => {
  test('a quarter em between Han and Latin, none at the edges', () => {
    const han = maxContentWidth(shape('甲乙'))
    const latin = maxContentWidth(shape('abc'))
    expect(maxContentWidth(shape('甲abc乙'))).toBeCloseTo(han + latin + 5, 3)
  })

  test('English sets quotation marks and apostrophes proportionally', () => {
    const wide = maxContentWidth(shape('“a’b”'))
    const narrow = maxContentWidth(shape('“a’b”', { locale: 'en' }))
    expect(wide - narrow).toBeGreaterThan(15)
  })

  test('the narrowest setting holds the longest word', () => {
    expect(minContentWidth(shape('abc abcXYZ 一二'))).toBeCloseTo(maxContentWidth(shape('abcXYZ')), 3)
  })

  test('balanced lines are of like length and as few as filled ones', () => {
    const text = '一二三四五六七八九十甲乙丙丁'
    const filled = setParagraph(shape(text), 100)
    const balanced = setParagraph(shape(text, { wrap: 'balance' }), 100)
    expect(balanced.lines).toHaveLength(filled.lines.length)
    expect(balanced.width).toBeLessThan(filled.width)
  })
})

test('random text obeys the rules at any width', () => {
  const random = seededRandom(7)
  for (let round = 0; round < 2000; round++) {
    const text = Array.from(
      { length: 1 + Math.floor(random() * 40) },
      () => ALPHABET[Math.floor(random() * ALPHABET.length)] ?? '',
    ).join('')
    const shaped = shape(text)
    const width = 10 * (4 + Math.floor(random() * 30))
    const set = setParagraph(shaped, width)
    const lines = linesOf(set)
    expect(lines.join('')).toBe(text)
    for (const [index, line] of set.lines.entries()) {
      expect(line.width).toBeLessThanOrEqual(width + 0.02)
      // Where no permitted break fits, a line breaks where it must: such a line is full.
      const allowed = index === 0 || shaped.breaks[line.start] === 'allowed'
      if (!allowed) continue
      const before = lines[index - 1]?.at(-1)
      if (index > 0)
        expect(NEVER_START.has(lines[index]?.at(0) ?? ''), `${text} | ${lines[index] ?? ''}`).toBe(false)
      if (before !== undefined) expect(NEVER_END.has(before), `${text} | ${lines[index] ?? ''}`).toBe(false)
    }
    expect(setParagraph(shaped, width * 2).lines.length).toBeLessThanOrEqual(set.lines.length)
  }
})

/** A small generator, so that a failure can be repeated (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
