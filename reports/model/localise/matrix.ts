import { subjectOf } from '../subject-of.ts'
import { localiseHead, localiseTail } from './head-and-tail.ts'
import type { Scope } from './scope.ts'
import type { MatrixInput } from '../schema/matrix.ts'
import type { Criterion, Matrix, Option } from '../types.ts'

/** Read as it is drawn: the names of the options, the criteria, then what follows from each option. */
export function localiseMatrix(data: MatrixInput, scope: Scope): Matrix {
  const head = localiseHead(data, scope)
  const question = scope.rich(data.question)
  const titles = data.options.map(({ title }) => scope.rich(title))
  const criteria = data.criteria.map((criterion): Criterion => ({
    id: criterion.id,
    title: scope.rich(criterion.title),
    question: scope.rich(criterion.question),
    signs: data.options.map(({ id }) => {
      const sign = criterion.signs[id]
      if (sign === undefined)
        throw new Error(`The criterion ${criterion.id} of ${data.id} has no sign for ${id}`)
      return scope.rich(sign)
    }),
    sources: criterion.sources,
  }))
  const options = data.options.map((option, index): Option => ({
    id: option.id,
    title: titles[index] ?? [],
    ...subjectOf(option),
    outcome: scope.rich(option.outcome),
    sources: option.sources,
  }))
  return {
    kind: 'matrix',
    ...head,
    question,
    options,
    criteria,
    ...localiseTail([...criteria, ...options], scope),
  }
}
