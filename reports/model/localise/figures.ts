import { subjectOf } from '../subject-of.ts'
import { localiseHead, localiseTail } from './head-and-tail.ts'
import { localiseQuantities } from './quantities.ts'
import type { Scope } from './scope.ts'
import type { FigureInput, FiguresInput, FormulaData } from '../schema/figures.ts'
import type { Figure, Figures, Formula } from '../types.ts'

export function localiseFigures(data: FiguresInput, scope: Scope): Figures {
  const head = localiseHead(data, scope)
  const figures = data.figures.map((figure) => localiseFigure(figure, scope))
  return { kind: 'figures', ...head, figures, ...localiseTail(figures, scope) }
}

function localiseFigure(figure: FigureInput, scope: Scope): Figure {
  return {
    id: figure.id,
    title: scope.rich(figure.title),
    ...subjectOf(figure),
    text: scope.rich(figure.text),
    values: localiseQuantities(figure.values, scope),
    ...(figure.date === undefined ? {} : { date: scope.rich(figure.date) }),
    ...(figure.formula === undefined ? {} : { formula: localiseFormula(figure.formula, scope) }),
    ...(figure.reading === undefined ? {} : { reading: scope.rich(figure.reading) }),
    sources: figure.sources,
  }
}

function localiseFormula({ expression, inputs, result, unit }: FormulaData, scope: Scope): Formula {
  return {
    expression,
    inputs: inputs.map((input) => ({
      id: input.id,
      name: scope.rich(input.name),
      ...(input.unit === undefined ? {} : { unit: scope.rich(input.unit) }),
      example: input.example,
    })),
    result,
    ...(unit === undefined ? {} : { unit: scope.rich(unit) }),
  }
}
