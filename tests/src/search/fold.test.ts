import { describe, expect, test } from 'vitest'
import { openFold } from '../../../src/search/fold.ts'
import { allHanPairs, pairsFor } from '../../../src/search/han-pairs.ts'

const pairs = allHanPairs()
const fold = openFold(pairs)

describe('folding', () => {
  test.each([
    ['複購率', '复购率'],
    ['復購率', '复购率'],
    ['点击率（CTR）', '点击率 ctr'],
    ['ＧＭＶ', 'gmv'],
    ['複 購　率', '复购率'],
    ['营销、电商；直播', '营销电商直播'],
    ['SEO优化', 'seo 优化'],
    ['  Live   Commerce ', 'live commerce'],
    ['one-pager', 'one pager'],
    ['e-commerce, e-mail', 'ecommerce email'],
    ['customers’ data: it’s', 'customers data its'],
    ['L’Oréal', 'loreal'],
    ['Web 3.0 and 9.9 yuan.', 'web 3.0 and 9.9 yuan'],
    ['看了100次', '看了 100 次'],
    ['营\u2060销', '营销'],
    ['跟著 / 跟着', '跟着跟着'],
    ['𠮷a', '𠮷 a'],
    ['!?…', ''],
  ])('%s is %s', (text, folded) => {
    expect(fold(text).text).toBe(folded)
  })

  test('says where each character stood', () => {
    const text = '（複 購）GMV'
    const folded = fold(text)
    expect(folded.text).toBe('复购 gmv')
    expect(folded.places.map((place) => text[place]).join('')).toBe('複購GGMV')
    expect(fold('𠮷a').places).toEqual([0, 0, 2, 2])
  })

  test('a folded text folds to itself', () => {
    for (const text of ['複購率（CTR）', 'e-commerce L’Oréal 3.0', ...(pairs.match(/.{1,200}/gsu) ?? [])]) {
      const once = fold(text).text
      expect(fold(once).text).toBe(once)
    }
  })
})

describe('the pairs of Traditional and Simplified characters', () => {
  test('lead from every form to one', () => {
    const map = new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]))
    expect(
      ['裏', '裡', '臺', '台', '髮', '發', '後', '帳', '賬'].map(
        (character) => map.get(character) ?? character,
      ),
    ).toEqual(['里', '里', '台', '台', '发', '发', '后', '帐', '帐'])
    expect([...map.values()].filter((character) => map.has(character))).toEqual([])
  })

  test('are kept for the characters in use, in all their Traditional forms', () => {
    const some = pairsFor(pairs, new Set(['复', '里', 'a']))
    expect(some).toContain('複复')
    expect(some).toContain('復复')
    expect(some).toContain('裏里')
    expect(some).not.toContain('網')
  })
})
