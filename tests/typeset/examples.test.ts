import { describe, expect, test } from 'vitest'
import { placeClusters } from '../../reports/typeset/place-clusters.ts'
import { EM, linesOf, openTypesetter } from './typesetting.ts'

const hans = await openTypesetter('zh-Hans')

/** Lines of ten em; `|` divides them. */
const EXAMPLES = [
  '一二三四五六七八九|十。甲乙丙丁戊己庚辛|壬癸',
  '一二三四五六七八九，|甲乙丙',
  '一二三四五六七八九|（十）甲乙丙',
  '一二三四五六七「八|九。」甲乙丙',
  '一二三四五六七八九|十——甲乙丙',
  '一二三四五六七八张|三·李四甲乙',
  '一二三四五六七八|100元甲乙丙',
  '一二三四五六七八九|1～3月甲乙',
  '使用React框架构建|Web应用共3个',
  '一二三四五六七八九十|甲乙丙丁戊己庚辛|壬癸。',
  '他说：“你好。”然后走|了再也没回来',
  '售价￥1,200元起',
] as const

describe('lines of ten em', () => {
  test.each(EXAMPLES)('%s', (example) => {
    expect(hans.lines(example.replaceAll('|', ''), 10).join('|')).toBe(example)
  })

  test.each([
    ['一二三四五六七八九，甲乙丙', 0, 9.5],
    ['一二三四五六七八九（十）甲乙丙', 1, 5.5],
    // React is kerned.
    ['使用React框架构建Web应用共3个', 0, 9.09],
    ['他说：“你好。”然后走了再也没回来', 0, 10],
  ])('%s: line %i is as wide as its ink', (text, index, em) => {
    const set = hans.set(text, 10)
    expect((set.lines[index]?.width ?? 0) / EM).toBeCloseTo(em, 2)
  })

  test.each(EXAMPLES)('%s: the characters fill the width that the line says', (example) => {
    const set = hans.set(example.replaceAll('|', ''), 10)
    expect(linesOf(set)).not.toHaveLength(0)
    for (const line of set.lines) {
      const placed = placeClusters(set.shaped, line)
      expect(placed.at(-1)?.end).toBeCloseTo(line.width, 6)
      expect(placed[0]?.start).toBe(0)
    }
  })
})
