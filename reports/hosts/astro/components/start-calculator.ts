import { isLocale } from '../../../core/locale.ts'
import type { Formula } from '../../../model/types.ts'
import { readNumber } from './read-number.ts'
import { workedFormula } from './worked-formula.ts'

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
