import { describe, expect, test } from 'vitest'
import { maxContentWidth, minContentWidth } from '../../reports/typeset/content-width.ts'
import { EM, lineAt, openTypesetter, placesOf, widthOf } from './typesetting.ts'

const hans = await openTypesetter('zh-Hans')
const hant = await openTypesetter('zh-Hant')
const english = await openTypesetter('en')

describe('mainland style', () => {
  test.each([
    ['甲」。乙', 3.5],
    ['甲：「乙', 3.5],
    ['甲）（乙', 3.5],
    ['甲“「乙', 3.5],
    ['甲。”）乙', 4],
    ['甲！？乙', 3.5],
    ['甲“「『乙', 4],
    ['甲「」乙', 4],
    ['甲，乙', 3],
  ])('%s is %d em wide', (text, em) => {
    expect(widthOf(hans, text)).toBeCloseTo(em, 6)
  })

  test('a mark is half as wide at the edges of a line', () => {
    expect(widthOf(hans, '「甲')).toBeCloseTo(1.5, 6)
    expect(widthOf(hans, '甲。')).toBeCloseTo(1.5, 6)
    expect(placesOf(hans.set('「甲', 10), 0).get('甲')).toEqual([0.5, 1.5])
  })

  test('an interpunct is half an em, in either family', () => {
    expect(widthOf(hans, '甲·乙')).toBeCloseTo(2.5, 6)
    const span = { text: '甲·乙', font: 'serif-400', size: EM, colour: '#000000', rise: 0 } as const
    expect(widthOf(hans, '', { spans: [span] })).toBeCloseTo(2.5, 6)
  })
})

describe('Taiwan style', () => {
  test.each(['甲」。乙', '甲：「乙', '甲）（乙', '「甲乙」', '甲·乙丙'])(
    '%s: every mark is one em',
    (text) => {
      expect(widthOf(hant, text)).toBeCloseTo(4, 6)
    },
  )

  test('a full-width mark does not hang over the line', () => {
    expect(hant.lines('一二三四五六七八九十，甲乙丙', 10)).toEqual(['一二三四五六七八九', '十，甲乙丙'])
  })
})

describe.each([
  ['zh-Hans', hans],
  ['zh-Hant', hant],
] as const)('%s', (_, typesetter) => {
  test('a dash and an ellipsis are two em, drawn without a gap', () => {
    expect(widthOf(typesetter, '甲——乙')).toBeCloseTo(4, 6)
    expect(widthOf(typesetter, '甲……乙')).toBeCloseTo(4, 6)
    const dash = typesetter.shape('甲——乙').clusters.find(({ text }) => text === '——')
    expect(dash?.glyphs).toHaveLength(1)
    expect(dash?.stretch).toBeGreaterThan(1.1)
  })

  test('a quarter em between Han and Latin or digits, none at the edges', () => {
    const latin = widthOf(typesetter, 'abc')
    expect(widthOf(typesetter, '甲abc乙')).toBeCloseTo(2 + latin + 0.5, 6)
    expect(widthOf(typesetter, '甲，abc')).toBeCloseTo(2 + latin, 6)
  })

  test('a space between Han and Latin is replaced by the gap, and stays in the text', () => {
    expect(widthOf(typesetter, '甲 abc 乙')).toBeCloseTo(widthOf(typesetter, '甲abc乙'), 6)
    expect(typesetter.lines('甲 abc 乙', 10)).toEqual(['甲 abc 乙'])
  })
})

describe('English', () => {
  test('sets quotation marks and apostrophes proportionally', () => {
    expect(widthOf(hans, '甲“a’b”乙') - widthOf(english, '甲“a’b”乙')).toBeGreaterThan(1.5)
  })

  test('has no gaps beside Han', () => {
    const latin = widthOf(english, 'abc')
    expect(widthOf(english, '甲abc乙')).toBeCloseTo(2 + latin, 6)
  })
})

describe('squeezing', () => {
  test('takes a mark in that could not begin the next line', () => {
    const set = hans.set('一二，三四五六七八九。甲乙丙', 10)
    expect(hans.lines('一二，三四五六七八九。甲乙丙', 10)[0]).toBe('一二，三四五六七八九。')
    expect(lineAt(set, 0).width).toBeCloseTo(100, 6)
    expect(placesOf(set, 0).get('，')).toEqual([2, 2.5])
  })

  test('never makes room for what could begin the next line', () => {
    expect(hans.lines('一二，三四五六七八九十甲乙', 10)).toEqual(['一二，三四五六七八九', '十甲乙'])
  })

  test('takes brackets before pauses', () => {
    const set = hans.set('一（二）三，四五六七八九。甲乙丙', 12.1)
    const places = placesOf(set, 0)
    const width = (mark: string): number => {
      const [start = 0, end = 0] = places.get(mark) ?? []
      return end - start
    }
    expect(set.lines[0]?.end).toBe(13)
    expect(width('（') + width('）')).toBeCloseTo(1.6, 6)
    expect(width('，')).toBeCloseTo(1, 6)
  })

  test('takes pauses before the gap between Han and Latin, and stops last', () => {
    const text = '甲。乙，丙abc丁戊己。”庚辛'
    const natural = widthOf(hans, '甲。乙，丙abc丁戊己。”')
    const places = placesOf(hans.set(text, natural - 0.7), 0)
    const box = (mark: string): readonly [number, number] => {
      const [start = 0, end = 0] = places.get(mark) ?? []
      return [start, end]
    }
    expect(box('，')[1] - box('，')[0]).toBeCloseTo(0.5, 6)
    expect(box('a')[0] - box('丙')[1]).toBeCloseTo(0.15, 6)
  })

  test('pushes out what it cannot take in', () => {
    expect(hans.lines('一二三四五六七八九十。甲乙', 10)[0]).toBe('一二三四五六七八九')
  })
})

describe('content widths', () => {
  test('the narrowest setting holds the longest word', () => {
    const narrowest = minContentWidth(hans.shape('abc abcXYZ 一二'))
    expect(narrowest).toBeCloseTo(maxContentWidth(hans.shape('abcXYZ')), 6)
  })

  test('the widest is that of the longest paragraph between line feeds', () => {
    expect(maxContentWidth(hans.shape('甲\n乙丙丁\n戊'))).toBeCloseTo(30, 6)
  })
})
