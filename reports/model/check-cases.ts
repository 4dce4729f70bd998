import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { checkIds } from './check-ids.ts'
import { checkKeys } from './check-keys.ts'
import type { Issue } from '../core/issue.ts'
import type { DataPath, Locator } from './parse-yaml.ts'
import type { CaseInput, CasesInput } from './schema/cases.ts'

/** Whether the cases keep to the facets and points that are announced. */
export function checkCases(data: CasesInput, locate: Locator): readonly Issue[] {
  const ids = (items: readonly { readonly id: string }[], at: DataPath): readonly Issue[] =>
    checkIds(
      locate,
      items.map(({ id }, index) => ({ id, path: [...at, index, 'id'] })),
    )
  return [
    ...ids(data.facets, ['facets']),
    ...data.facets.flatMap(({ values }, index) => ids(values, ['facets', index, 'values'])),
    ...ids(data.points, ['points']),
    ...ids(data.cases, ['cases']),
    ...data.cases.flatMap((one, index) => [
      ...ids(one.figures, ['cases', index, 'figures']),
      ...checkCase(one, { at: ['cases', index], data, locate }),
    ]),
  ]
}

interface CasePlace {
  readonly at: DataPath
  readonly data: CasesInput
  readonly locate: Locator
}

function checkCase(one: CaseInput, { at, data, locate }: CasePlace): readonly Issue[] {
  const facets = data.facets.map(({ id }) => id)
  const points = data.points.map(({ id }) => id)
  return [
    ...checkKeys(one.facets, facets, {
      at: [...at, 'facets'],
      owner: [...at, 'id'],
      locate,
      unknown: (key) => problem('cases/unknown-facet', key, facets),
      missing: (facet) => problem('cases/missing-facet', one.id, facet),
    }),
    ...data.facets.flatMap(({ id, values }) => {
      const known = values.map((value) => value.id)
      return (one.facets[id] ?? []).flatMap((value) =>
        known.includes(value)
          ? []
          : [issueAt(problem('cases/unknown-value', value, known), locate.value([...at, 'facets', id]))],
      )
    }),
    ...checkKeys(one.points, points, {
      at: [...at, 'points'],
      owner: [...at, 'id'],
      locate,
      unknown: (key) => problem('cases/unknown-point', key, points),
    }),
  ]
}
