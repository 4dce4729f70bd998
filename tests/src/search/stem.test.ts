import { describe, expect, test } from 'vitest'
import { openStemmer } from '../../../src/search/stem.ts'

const stemAll = openStemmer()

describe('stems', () => {
  test.each([
    ['company', 'companies'],
    ['price', 'prices', 'pricing'],
    ['shop', 'shops', 'shopping'],
    ['purchase', 'purchases', 'purchasing'],
    ['sell', 'sells', 'selling'],
    ['advertise', 'advertising'],
    ['video', 'videos'],
  ])('%s and its forms have one', (...forms) => {
    expect(new Set(forms.map(stemAll)).size).toBe(1)
  })

  test.each(['ads', 'business', 'analysis', 'bus', 'data', '复购率', 's0', 'b2b'])(
    '%s stays as it is',
    (word) => {
      expect(stemAll(word)).toBe(word)
    },
  )

  test('words of a text are each taken for itself', () => {
    expect(stemAll('repeat buyers 复购率 rates')).toBe('repeat buyer 复购率 rate')
    expect(stemAll('price')).not.toBe(stemAll('prize'))
  })
})
