import { evaluate, parseExpression, printExpression, printNumber, printResult } from '../core/formula.ts'
import type { FormulaSigns } from '../core/formula.ts'
import type { Locale } from '../core/locale.ts'
import { joinText, plain, plainText, type RichText } from '../core/rich-text.ts'
import type { Formula } from './types.ts'

/** How formulas are printed in each edition. */
const CHINESE_SIGNS: FormulaSigns = {
  operators: { '+': '＋', '-': '－', '*': '×', '/': '÷' },
  brackets: ['（', '）'],
}

export const FORMULA_SIGNS: Readonly<Record<Locale, FormulaSigns & { readonly equals: string }>> = {
  'zh-Hans': { ...CHINESE_SIGNS, equals: '＝' },
  'zh-Hant': { ...CHINESE_SIGNS, equals: '＝' },
  en: {
    operators: { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' },
    brackets: ['(', ')'],
    equals: ' = ',
  },
}

/** A formula in print. */
export interface PrintedFormula {
  /** In the names of its inputs. */
  readonly rule: RichText
  /** In its examples, with the result. */
  readonly example: RichText
}

/** The rule and the worked example; the formula has been checked to have a result. */
export function printedFormula(formula: Formula, locale: Locale): PrintedFormula {
  const { expression, fault } = parseExpression(formula.expression)
  if (fault !== undefined) throw new Error(`The formula ${formula.expression} was not checked`)
  const inputs = new Map(formula.inputs.map((input) => [input.id, input]))
  const inputOf = (id: string): Formula['inputs'][number] => {
    const input = inputs.get(id)
    if (input === undefined) throw new Error(`The formula ${formula.expression} has no input ${id}`)
    return input
  }
  const signs = FORMULA_SIGNS[locale]
  const rule = printExpression(expression, (id) => plainText(inputOf(id).name), signs)
  const example = printExpression(expression, (id) => printNumber(inputOf(id).example), signs)
  const value = evaluate(expression, (id) => inputOf(id).example)
  const result = withUnit(printResult(value, formula.result), formula.unit, locale)
  return { rule: plain(rule), example: joinText(plain(`${example}${signs.equals}`), result) }
}

function withUnit(result: string, unit: RichText | undefined, locale: Locale): RichText {
  if (unit === undefined) return plain(result)
  return joinText(plain(`${result}${locale === 'en' ? '\u00a0' : ''}`), unit)
}
