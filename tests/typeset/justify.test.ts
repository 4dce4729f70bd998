import { describe, expect, test } from 'vitest'
import { placeClusters } from '../../reports/typeset/place-clusters.ts'
import { EM, lineAt, openTypesetter, placesOf } from './typesetting.ts'

const hans = await openTypesetter('zh-Hans')
const english = await openTypesetter('en')

describe('justified Chinese', () => {
  const text = '一二三四五六七八九十。甲乙丙丁戊己庚辛壬癸一二三四五六七八九'

  test('fills the measure with every line but the last', () => {
    const { lines } = hans.set(text, 10, { align: 'justify' })
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(100, 6)
    expect(lines.at(-1)?.width).toBeLessThan(99)
  })

  test('breaks where ragged text does', () => {
    expect(hans.lines(text, 10, { align: 'justify' })).toEqual(hans.lines(text, 10))
  })

  test('moves all characters apart by the same', () => {
    const set = hans.set('一二三四五六七八九（十甲乙丙丁', 10, { align: 'justify' })
    const starts = placeClusters(set.shaped, lineAt(set, 0)).map(({ start }) => start / EM)
    expect(starts.map((start) => start.toFixed(4))).toEqual(
      Array.from({ length: 9 }, (_, index) => (index * (1 + 1 / 8)).toFixed(4)),
    )
  })

  test('widens the gap between Han and Latin as it does others, and never a word or a dash', () => {
    const set = hans.set('甲abc乙——丙丁戊己（庚辛壬癸', 11, { align: 'justify' })
    const places = placesOf(set, 0)
    const box = (mark: string): readonly [number, number] => {
      const [start = 0, end = 0] = places.get(mark) ?? []
      return [start, end]
    }
    expect(box('b')[0]).toBeCloseTo(box('a')[1], 6)
    expect(box('——')[1] - box('——')[0]).toBeCloseTo(2, 6)
    const letter = box('丁')[0] - box('丙')[1]
    expect(letter).toBeGreaterThan(0.01)
    expect(box('a')[0] - box('甲')[1]).toBeCloseTo(0.25 + letter, 6)
  })

  test('leaves a line ragged that it would tear apart', () => {
    const set = hans.set('一二三commercecommerce四五六七八九十甲乙丙丁', 10, { align: 'justify' })
    expect(set.lines[0]?.width).toBeCloseTo(30, 6)
  })
})

describe('justified English', () => {
  const text =
    'Online marketing brings people to the door of the shop and commerce on the web lets them buy there what they came for'

  test('fills the measure by its word spaces alone', () => {
    const set = english.set(text, 34, { align: 'justify' })
    const line = lineAt(set, 0)
    expect(line.width).toBeCloseTo(340, 6)
    const placed = placeClusters(set.shaped, line)
    const letters = placed.filter((_, index) => index > 0 && placed[index - 1]?.cluster.blank === false)
    for (const { start, cluster } of letters) {
      const before = placed[placed.findIndex((other) => other.cluster === cluster) - 1]
      expect(start).toBeCloseTo(before?.end ?? Number.NaN, 6)
    }
  })

  test('stays ragged where it would have rivers', () => {
    const ragged = english.set(text, 8)
    expect(english.set(text, 8, { align: 'justify' }).lines).toEqual(ragged.lines)
  })
})
