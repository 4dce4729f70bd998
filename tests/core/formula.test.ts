import { describe, expect, test } from 'vitest'
import {
  evaluate,
  inputsOf,
  parseExpression,
  printExpression,
  printNumber,
  printResult,
} from '../../reports/core/formula.ts'
import type { Expression, FormulaSigns } from '../../reports/core/formula.ts'

const SIGNS: FormulaSigns = {
  operators: { '+': '＋', '-': '－', '*': '×', '/': '÷' },
  brackets: ['（', '）'],
}
const VALUES: Readonly<Record<string, number>> = { a: 12, b: 4, c: 2, 'new-fans': 30 }

function parsed(source: string): Expression {
  const { expression } = parseExpression(source)
  if (expression === undefined) throw new Error(`${source} was not read`)
  return expression
}

describe('formulas', () => {
  test.each([
    ['a - b - c', 6, 'a－b－c'],
    ['a - (b - c)', 10, 'a－（b－c）'],
    ['a / b * c', 6, 'a÷b×c'],
    ['a / (b * c)', 1.5, 'a÷（b×c）'],
    ['(a - b) / b', 2, '（a－b）÷b'],
    ['a + b * c', 20, 'a＋b×c'],
    ['(a + b) * c', 32, '（a＋b）×c'],
    ['((a))', 12, 'a'],
    ['new-fans / 100', 0.3, 'new-fans÷100'],
    ['1.5 * 2', 3, '1.5×2'],
  ])('%s is %d and printed as %s', (source, value, print) => {
    const expression = parsed(source)
    expect(evaluate(expression, (id) => VALUES[id] ?? Number.NaN)).toBe(value)
    expect(printExpression(expression, (id) => id, SIGNS)).toBe(print)
  })

  test.each([
    ['', 0, ''],
    ['a +', 3, ''],
    ['a b', 2, 'b'],
    ['(a', 2, ''],
    ['a)', 1, ')'],
    ['a % b', 2, '%'],
    ['A / b', 0, 'A'],
  ])('%j cannot be read from %d on', (source, at, found) => {
    expect(parseExpression(source)).toEqual({ fault: { at, found } })
  })

  test('asks for each input once', () => {
    expect(inputsOf(parsed('(a - b) / b + 1'))).toEqual(['a', 'b'])
  })
})

test.each([
  [1234567.891, '1,234,567.89'],
  [0.1 + 0.2, '0.3'],
  [-1200, '−1,200'],
  [0.5, '0.5'],
])('%d is printed as %s', (value, print) => {
  expect(printNumber(value)).toBe(print)
})

test('a share is printed in hundredths', () => {
  expect([printResult(0.025, 'percent'), printResult(40, 'money')]).toEqual(['2.5%', '40'])
})
