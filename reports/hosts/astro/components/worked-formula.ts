import {
  evaluate,
  parseExpression,
  printExpression,
  printNumber,
  printResult,
} from '../../../core/formula.ts'
import type { Locale } from '../../../core/locale.ts'
import { FORMULA_SIGNS } from '../../../model/formula-text.ts'
import type { Formula } from '../../../model/types.ts'

export interface Working {
  /** Checked: it can be read, and has an input for each id. */
  readonly expression: string
  readonly result: Formula['result']
  readonly locale: Locale
  /** By the ids of the inputs; nothing for what is no number. */
  readonly numbers: ReadonlyMap<string, number | undefined>
}

const UNKNOWN = '…'

/** A formula worked out: `1,150－1,000＝150`. What is not known is left open, and so is a result that there is none of. */
export function workedFormula({ expression, result, locale, numbers }: Working): string {
  const parsed = parseExpression(expression)
  if (parsed.expression === undefined) throw new Error(`The formula ${expression} was not checked`)
  const signs = FORMULA_SIGNS[locale]
  const print = (id: string): string => {
    const number = numbers.get(id)
    return number === undefined ? UNKNOWN : printExactly(number)
  }
  const value = evaluate(parsed.expression, (id) => numbers.get(id) ?? NaN)
  const outcome = Number.isFinite(value) ? printResult(value, result) : UNKNOWN
  return `${printExpression(parsed.expression, print, signs)}${signs.equals}${outcome}`
}

/** Also with the decimals that results do without: else the sum would not seem to come out. */
function printExactly(number: number): string {
  return Math.round(number * 100) / 100 === number ? printNumber(number) : String(number).replace('-', '−')
}
