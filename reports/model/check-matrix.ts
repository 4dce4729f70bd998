import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { checkIds } from './check-ids.ts'
import { checkKeys } from './check-keys.ts'
import type { Issue } from '../core/issue.ts'
import type { Locator } from './parse-yaml.ts'
import type { MatrixInput } from './schema/matrix.ts'

/** Options that can stand side by side. */
const MOST_OPTIONS = 4

/** Whether a matrix says of each criterion what speaks for each option. */
export function checkMatrix(matrix: MatrixInput, locate: Locator): readonly Issue[] {
  const options = matrix.options.map(({ id }) => id)
  return [
    ...checkIds(locate, [
      ...options.map((id, index) => ({ id, path: ['options', index, 'id'] })),
      ...matrix.criteria.map(({ id }, index) => ({ id, path: ['criteria', index, 'id'] })),
    ]),
    ...(options.length > MOST_OPTIONS
      ? [issueAt(problem('matrix/too-many-options', options.length, MOST_OPTIONS), locate.key(['options']))]
      : []),
    ...matrix.criteria.flatMap(({ id, signs }, index) =>
      checkKeys(signs, options, {
        at: ['criteria', index, 'signs'],
        owner: ['criteria', index, 'id'],
        locate,
        unknown: (key) => problem('matrix/unknown-option', key, options),
        missing: (option) => problem('matrix/missing-sign', id, option),
      }),
    ),
  ]
}
