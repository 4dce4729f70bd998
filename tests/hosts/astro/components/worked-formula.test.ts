import { describe, expect, test } from 'vitest'
import { plain, plainText } from '../../../../reports/core/rich-text.ts'
import { workedFormula } from '../../../../reports/hosts/astro/components/worked-formula.ts'
import { printedFormula } from '../../../../reports/model/formula-text.ts'
import type { Formula } from '../../../../reports/model/types.ts'

const GROWTH: Formula = {
  expression: '(end - start) / start',
  inputs: [
    { id: 'start', name: plain('Start'), example: 1000 },
    { id: 'end', name: plain('End'), example: 1150 },
  ],
  result: 'percent',
}

const growth = (start: number | undefined, end: number | undefined): string =>
  workedFormula({
    ...GROWTH,
    locale: 'en',
    numbers: new Map([
      ['start', start],
      ['end', end],
    ]),
  })

describe('a formula worked out', () => {
  test('for its examples reads as the worked example in print', () => {
    expect(growth(1000, 1150)).toBe(plainText(printedFormula(GROWTH, 'en').example))
  })

  test('shows the decimals that it reckons with', () => {
    expect(growth(0.004, 0.006)).toBe('(0.006 − 0.004) ÷ 0.004 = 50%')
  })

  test('leaves open what is not known, and what has no result', () => {
    expect(growth(undefined, 1150)).toBe('(1,150 − …) ÷ … = …')
    expect(growth(0, 1150)).toBe('(1,150 − 0) ÷ 0 = …')
  })

  test('is printed with the signs of its edition', () => {
    const numbers = new Map([
      ['end', 3],
      ['start', 2],
    ])
    expect(workedFormula({ ...GROWTH, locale: 'zh-Hans', numbers })).toBe('（3－2）÷2＝50%')
  })
})
