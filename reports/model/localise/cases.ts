import { subjectOf } from '../subject-of.ts'
import { localiseQuantities } from './quantities.ts'
import { localiseHead, localiseTail } from './head-and-tail.ts'
import type { Scope } from './scope.ts'
import type { CaseInput, CasesInput } from '../schema/cases.ts'
import type { Case, Cases, Facet } from '../types.ts'

export function localiseCases(data: CasesInput, scope: Scope): Cases {
  const head = localiseHead(data, scope)
  const nameHead = scope.rich(data.nameHead)
  const facets = data.facets.map((facet): Facet => ({
    id: facet.id,
    head: scope.rich(facet.head),
    values: facet.values.map((value) => ({
      id: value.id,
      label: scope.rich(value.label),
      ...subjectOf(value),
    })),
  }))
  const points = data.points.map((point) => ({ id: point.id, head: scope.rich(point.head) }))
  const cases = data.cases.map((input) => localiseCase(input, { data, facets, scope }))
  return { kind: 'cases', ...head, nameHead, facets, points, cases, ...localiseTail(cases, scope) }
}

interface CasesScope {
  readonly data: CasesInput
  readonly facets: readonly Facet[]
  readonly scope: Scope
}

function localiseCase(input: CaseInput, { data, facets, scope }: CasesScope): Case {
  return {
    id: input.id,
    name: scope.rich(input.name),
    ...subjectOf(input),
    facets: facets.map(({ id, values }) => values.filter((value) => input.facets[id]?.includes(value.id))),
    points: data.points.map(({ id }) => {
      const text = input.points[id]
      return text === undefined ? [] : scope.rich(text)
    }),
    figures: localiseQuantities(input.figures, scope),
    sources: input.sources,
  }
}
