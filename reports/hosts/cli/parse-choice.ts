import { nearestWord } from '../../core/did-you-mean.ts'
import { UsageError } from './exit-code.ts'

export interface Choice<T extends string> {
  /** What is chosen, e.g. `format`. */
  readonly noun: string
  readonly values: readonly T[]
}

/** A list as typed, `pdf,PNG`: each must be one of the values; case and spaces do not matter, doubles go. */
export function parseChoices<T extends string>(typed: string, choice: Choice<T>): readonly T[] {
  const words = typed.split(',').map((word) => word.trim())
  return [...new Set(words.filter((word) => word !== '').map((word) => parseChoice(word, choice)))]
}

/** One value as typed; an unknown one is a usage error that names the nearest. */
export function parseChoice<T extends string>(typed: string, { noun, values }: Choice<T>): T {
  const found = values.find((value) => value.toLowerCase() === typed.trim().toLowerCase())
  if (found !== undefined) return found
  const nearest = nearestWord(typed, values)
  const question = nearest === undefined ? '' : ` Did you mean “${nearest}”?`
  throw new UsageError(`There is no ${noun} “${typed}”.${question}\nKnown: ${values.join(', ')}.`)
}
