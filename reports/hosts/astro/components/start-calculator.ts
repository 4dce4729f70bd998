import {
  evaluate,
  parseExpression,
  printExpression,
  printNumber,
  printResult,
} from '../../../core/formula.ts'
import { isLocale } from '../../../core/locale.ts'
import type { Locale } from '../../../core/locale.ts'
import { FORMULA_SIGNS } from '../../../model/formula-text.ts'
import type { Formula } from '../../../model/types.ts'
import { readNumber } from './read-number.ts'

/** Shows the fields of a formula, and works it out again with what is typed into them. */
export function startCalculator(calculator: HTMLElement): void {
  const { locale, expression = '', result } = calculator.dataset
  const fields = calculator.querySelector<HTMLFieldSetElement>('fieldset')
  const working = calculator.querySelector('[data-working]')
  if (!isLocale(locale) || !isResult(result) || fields === null || working === null) return
  const inputs = [...fields.querySelectorAll('input')]
  const update = (): void => {
    const numbers = inputs.map((input): readonly [string, number | undefined] => [
      input.name,
      numberIn(input),
    ])
    working.textContent = workedFormula({ expression, result, locale, numbers: new Map(numbers) })
  }
  fields.addEventListener('input', update)
  for (const part of calculator.querySelectorAll<HTMLElement>('[data-script]')) {
    part.hidden = part.dataset['script'] === 'without'
  }
  // A page that is come back to keeps what was typed.
  if (inputs.some((input) => input.value !== input.defaultValue)) update()
}

export interface Working {
  readonly expression: string
  readonly result: Formula['result']
  readonly locale: Locale
  /** By the ids of the inputs; nothing for what is no number. */
  readonly numbers: ReadonlyMap<string, number | undefined>
}

/** A formula worked out: `1,150－1,000＝150`. What is not known is left open, and so is a result that there is none of. */
export function workedFormula({ expression, result, locale, numbers }: Working): string {
  const parsed = parseExpression(expression)
  if (parsed.expression === undefined) return ''
  const signs = FORMULA_SIGNS[locale]
  const left = printExpression(
    parsed.expression,
    (id) => {
      const number = numbers.get(id)
      return number === undefined ? '…' : printExactly(number)
    },
    signs,
  )
  const value = evaluate(parsed.expression, (id) => numbers.get(id) ?? NaN)
  return `${left}${signs.equals}${Number.isFinite(value) ? printResult(value, result) : '…'}`
}

/** Also with the decimals that results do without: else the sum would not seem to come out. */
function printExactly(number: number): string {
  return Math.round(number * 100) / 100 === number ? printNumber(number) : String(number).replace('-', '−')
}

function numberIn(input: HTMLInputElement): number | undefined {
  const number = readNumber(input.value)
  if (number === undefined && input.value.trim() !== '') input.setAttribute('aria-invalid', 'true')
  else input.removeAttribute('aria-invalid')
  return number
}

function isResult(text: string | undefined): text is Formula['result'] {
  return text === 'percent' || text === 'money' || text === 'number'
}
