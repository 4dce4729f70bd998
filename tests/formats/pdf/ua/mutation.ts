import type { Draft } from './draft.ts'

/** One fault, put into a file that has none. */
export interface Mutation {
  /** What is done, in words. */
  readonly what: string
  /** Every rule that it breaks, in order of names. */
  readonly breaks: readonly string[]
  readonly mutate: (draft: Draft) => void
}

/** A mutation; `breaks` are names of rules with a space between. */
export function mutation(breaks: string, what: string, mutate: Mutation['mutate']): Mutation {
  return { what, breaks: breaks.split(' ').sort(), mutate }
}
