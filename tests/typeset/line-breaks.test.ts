import { describe, expect, test } from 'vitest'
import { breakOpportunities } from '../../reports/typeset/break-opportunities.ts'
import type { TextSpan } from '../../reports/typeset/types.ts'
import { EM, linesOf, openTypesetter, PLAIN_SPAN } from './typesetting.ts'

const hans = await openTypesetter('zh-Hans')
const english = await openTypesetter('en')

describe('a line does not begin with', () => {
  test.each(Array.from('。，、；：！？．」』】》〉〕〗］｝）”’·‧・～–／％‰℃々—…'))('%s', (mark) => {
    const shaped = hans.shape(`一二三四${mark === '—' || mark === '…' ? mark + mark : mark}五六`)
    expect(shaped.breaks[4]).toBe('none')
  })

  test.each(Array.from('.,!?:;)]}%'))('%s after a Chinese character', (mark) => {
    expect(hans.shape(`一二三四${mark}五六`).breaks[4]).toBe('none')
  })
})

describe('a line does not end with', () => {
  test.each(Array.from('（「『【《〈〔〖［｛“‘￥¥$€£#№／([{'))('%s', (mark) => {
    expect(hans.shape(`一二${mark}三四`).breaks[3]).toBe('none')
  })
})

describe('a line does not divide', () => {
  test.each([
    '一……二',
    '一100元二',
    '一25℃二',
    '一1,200二',
    '一2024年二',
    '一3.5%二',
    '一50％二',
    '一1～3月二',
    '一2020–2024年二',
    '一第2章二',
    '一30万人二',
    '一3个月二',
    '一−5二',
    '一12小时二',
    '一commerce二',
    '一A/B二',
  ])('%s between its first and its last character', (text) => {
    const { breaks, clusters } = hans.shape(text)
    const inner = breaks.slice(2, clusters.length - 1)
    expect(inner.length).toBeGreaterThan(0)
    expect(inner.every((found) => found === 'none')).toBe(true)
  })
})

describe('a line may', () => {
  test('begin with a quotation mark after a Chinese character, and after one before a Chinese character', () => {
    const { breaks } = hans.shape('一二“三四”五六')
    expect([breaks[2], breaks[6]]).toEqual(['allowed', 'allowed'])
  })

  test('begin with a quotation mark after another mark', () => {
    expect(
      hans.shape('一二：“三四”（五六').breaks.flatMap((found, at) => (found === 'allowed' ? [at] : [])),
    ).toEqual([1, 3, 5, 7, 9])
  })

  test('go on after the marks of an address, and nowhere else in it', () => {
    const address = 'https://duizhao.example/zh-hans/a_b?c=1&d=2'
    const { breaks, clusters } = hans.shape(`见${address}。`)
    const broken = clusters
      .map(({ text }, index) => (breaks[index] === 'allowed' ? `|${text}` : text))
      .join('')
    expect(broken).toBe('见|https://|duizhao.|example/|zh-|hans/|a_|b?|c=1&|d=2。')
  })

  test('end after a hyphen, but not after one letter and its hyphen', () => {
    const text = 'by e-mail or well-made'
    const lines = [4, 4.5, 5, 5.5, 6, 7].flatMap((em) => english.lines(text, em))
    expect(lines.filter((line) => /(?:^| )\w-\s*$/.test(line))).toEqual([])
    expect(lines.filter((line) => line.endsWith('well-'))).not.toEqual([])
  })
})

test('text in Chinese alone breaks as it does beside a Latin letter', () => {
  const characters = Array.from('一二三四五六七八九十，。、；：！？（）《》「」『』“”')
  for (let seed = 0; seed < 2000; seed++) {
    const text = Array.from(
      { length: 12 },
      (_, index) =>
        characters[(seed * 31 + index * (7 + (seed % 11)) + ((seed * index) % 13)) % characters.length],
    ).join('')
    expect(breakOpportunities(text).slice(0, 12), text).toEqual(breakOpportunities(`${text} a`).slice(0, 12))
  }
})

test('a dash of two characters is one piece', () => {
  expect(hans.shape('一——二').clusters.map(({ text }) => text)).toEqual(['一', '——', '二'])
})

test('a line feed ends a line', () => {
  expect(hans.lines('一二\n三四', 10)).toEqual(['一二\n', '三四'])
})

describe('a word longer than the line', () => {
  test('is divided rather than clipped', () => {
    const set = hans.set('abcXYZabcXYZabcXYZabcXYZabcXYZ', 6)
    expect(set.lines.length).toBeGreaterThan(1)
    expect(set.width).toBeLessThanOrEqual(60.01)
  })

  test('is divided where no mark stands wrong', () => {
    expect(hans.lines('aaaa）））', 3.4)).toEqual(['aaa', 'a）））'])
  })

  test('is divided anyhow where there is no other way', () => {
    expect(hans.lines('一，，，，，，，', 3)).toEqual(['一，，，，', '，，，'])
  })
})

describe('rich text', () => {
  const keep: TextSpan = { ...PLAIN_SPAN, keep: 'together' }

  test('what is kept together moves as a whole', () => {
    const spans = [
      { ...PLAIN_SPAN, text: '一二三四五六七' },
      { ...keep, text: '网络营销' },
    ]
    expect(linesOf(hans.set('', 10, { spans }))).toEqual(['一二三四五六七', '网络营销'])
  })

  test('a note mark stays with what it follows, and with the stop after it', () => {
    const spans: readonly TextSpan[] = [
      { ...PLAIN_SPAN, text: '一二三四五六七八九十' },
      { ...PLAIN_SPAN, text: '[1]', size: 6, rise: 3, inline: { role: 'note-reference', note: 'a' } },
      { ...PLAIN_SPAN, text: '。甲乙' },
    ]
    expect(linesOf(hans.set('', 10, { spans }))).toEqual(['一二三四五六七八九', '十[1]。甲乙'])
  })

  test('marks of different spans stand as close as those of one', () => {
    const spans = [
      { ...PLAIN_SPAN, text: '甲：' },
      { ...PLAIN_SPAN, text: '“乙。”', font: 'sans-700' as const },
    ]
    expect(hans.set('', 10, { spans }).width).toBeCloseTo(45, 6)
  })
})

describe('the last line of a Chinese paragraph has two Han characters', () => {
  test('carried over from the line before', () => {
    expect(hans.lines('一二三四五六七八九十甲', 10)).toEqual(['一二三四五六七八九', '十甲'])
  })

  test('or none, where squeezing takes the orphan in', () => {
    expect(hans.lines('一，二，三四五六七八甲', 10)).toEqual(['一，二，三四五六七八甲'])
  })

  test('a word or a number is no orphan', () => {
    expect(hans.lines('一二三四五六七八九十SEO', 10)).toEqual(['一二三四五六七八九十', 'SEO'])
  })
})

test('balanced lines are of like length and as few as filled ones', () => {
  const text = '一二三四五六七八九十甲乙丙丁'
  const filled = hans.set(text, 10)
  const balanced = hans.set(text, 10, { wrap: 'balance' })
  expect(balanced.lines).toHaveLength(filled.lines.length)
  expect(balanced.width).toBeLessThan(filled.width)
})

describe('a word longer than the measure', () => {
  test('is divided in running text', () => {
    expect(english.lines('Consideration', 5)).toHaveLength(2)
  })

  test('stays whole in a heading, whose type gets smaller, all of it alike', () => {
    const { shaped, lines, width, height } = english.set('The Consideration', 5.5, { wrap: 'balance' })
    expect(linesOf({ shaped, lines, width, height })).toEqual(['The ', 'Consideration'])
    const size = shaped.paragraph.spans[0]?.size ?? 0
    expect(size).toBeLessThan(EM)
    expect(size).toBeGreaterThan(0.72 * EM)
    expect(width).toBeLessThanOrEqual(5.5 * EM)
    expect(width).toBeGreaterThan(5.4 * EM)
    expect(height).toBeCloseTo((2 * 16 * size) / EM, 6)
    const whole = english.set('Consideration', 20)
    const shrunk = english.set('Consideration', 5.5, { wrap: 'balance' })
    expect(shrunk.width / whole.width).toBeCloseTo((shrunk.shaped.clusters[0]?.span.size ?? 0) / EM, 6)
  })

  test('is divided in a heading, too, where the type would become too small', () => {
    const { shaped, lines } = english.set('Consideration', 3, { wrap: 'balance' })
    expect(lines.length).toBeGreaterThan(1)
    expect(shaped.paragraph.spans[0]?.size).toBe(EM)
  })
})
