import { evaluate, inputsOf, parseExpression } from '../core/formula.ts'
import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { checkIds } from './check-ids.ts'
import type { Issue } from '../core/issue.ts'
import type { DataPath, Locator } from './parse-yaml.ts'
import type { FiguresInput, FormulaData } from './schema/figures.ts'

/** Whether the figures have ids of their own and their formulas give results. */
export function checkFigures({ figures }: FiguresInput, locate: Locator): readonly Issue[] {
  return [
    ...checkIds(
      locate,
      figures.map(({ id }, index) => ({ id, path: ['figures', index, 'id'] })),
    ),
    ...figures.flatMap(({ values }, figure) =>
      checkIds(
        locate,
        values.map(({ id }, index) => ({ id, path: ['figures', figure, 'values', index, 'id'] })),
      ),
    ),
    ...figures.flatMap(({ formula }, index) =>
      formula === undefined ? [] : checkFormula(formula, ['figures', index, 'formula'], locate),
    ),
  ]
}

function checkFormula(formula: FormulaData, at: DataPath, locate: Locator): readonly Issue[] {
  const ids = formula.inputs.map(({ id }) => id)
  const repeated = checkIds(
    locate,
    ids.map((id, index) => ({ id, path: [...at, 'inputs', index, 'id'] })),
  )
  const { expression, fault } = parseExpression(formula.expression)
  const place = (offset = 0): ReturnType<Locator['value']> => locate.value([...at, 'expression'], offset)
  if (fault !== undefined)
    return [...repeated, issueAt(problem('formula/syntax', fault.found), place(fault.at))]
  const asked = inputsOf(expression)
  const unknown = asked.filter((id) => !ids.includes(id))
  const unused = ids.filter((id) => !asked.includes(id))
  const wrong = [
    ...unknown.map((id) =>
      issueAt(problem('formula/unknown-input', id, ids), place(formula.expression.indexOf(id))),
    ),
    ...unused.map((id) =>
      issueAt(problem('formula/unused-input', id), locate.value([...at, 'inputs', ids.indexOf(id), 'id'])),
    ),
  ]
  if (unknown.length > 0) return [...repeated, ...wrong]
  const examples = new Map(formula.inputs.map(({ id, example }) => [id, example]))
  const result = evaluate(expression, (id) => examples.get(id) ?? Number.NaN)
  return [
    ...repeated,
    ...wrong,
    ...(Number.isFinite(result) ? [] : [issueAt(problem('formula/no-result'), place())]),
  ]
}
