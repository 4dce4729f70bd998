import type {
  Branch,
  Cases,
  Cell,
  Checklist,
  Code,
  ComparisonTable,
  Faq,
  Figures,
  Formula,
  Matrix,
  Note,
  Quantity,
  Remark,
  Row,
  RowGroup,
  Stage,
  Stages,
  Step,
  System,
  Timeline,
  Tree,
} from '../../model/types.ts'
import type { Data, DataMap, Scalar } from './data.ts'
import type { TextForm } from './text-form.ts'

/** What a system shows, under the keys of its content file; notes and sources apart. */
export function systemData(system: System, form: TextForm): DataMap {
  switch (system.kind) {
    case 'table':
      return tableData(system, form)
    case 'stages':
    case 'loop':
      return stagesData(system, form)
    case 'timeline':
      return timelineData(system, form)
    case 'tree':
      return treeData(system, form)
    case 'matrix':
      return matrixData(system, form)
    case 'cases':
      return casesData(system, form)
    case 'figures':
      return figuresData(system, form)
    case 'code':
      return codeData(system, form)
    case 'checklist':
      return checklistData(system, form)
    case 'faq':
      return faqData(system, form)
  }
}

/** Texts of notes by their ids; undefined when there is none. */
export function notesData(notes: readonly Note[], form: TextForm): Data {
  return notes.length === 0
    ? undefined
    : Object.fromEntries(notes.map(({ id, text }) => [id, form.rich(text)]))
}

function tableData(table: ComparisonTable, form: TextForm): DataMap {
  return {
    stub: form.rich(table.stubHead),
    columns: table.columns.map(({ id, head, subject }) => ({ id, head: form.rich(head), subject })),
    spanners: listed(
      table.spanners.map(({ label, first, last, subject }) => ({
        label: form.rich(label),
        columns: table.columns.slice(first, last + 1).map(({ id }) => id),
        subject,
      })),
    ),
    ...groupsData(table, form),
  }
}

/** One group without a label is no group to its author. */
function groupsData(table: ComparisonTable, form: TextForm): DataMap {
  const rows = (group: RowGroup): Data => group.rows.map((row) => rowData(row, table, form))
  const [only, ...others] = table.groups
  if (only !== undefined && others.length === 0 && only.label === undefined) return { rows: rows(only) }
  return {
    groups: table.groups.map((group) => ({
      id: group.id,
      label: group.label && form.rich(group.label),
      rows: rows(group),
    })),
  }
}

function rowData(row: Row, { columns }: ComparisonTable, form: TextForm): DataMap {
  const cells = columns.map(({ id }, place): [string, Data] => {
    const cell = row.cells[place]
    if (cell === undefined) throw new Error(`Row ${row.id} has no cell for column ${id}.`)
    return [id, cellData(cell, form)]
  })
  return {
    id: row.id,
    head: form.rich(row.head),
    cells: Object.fromEntries(cells),
    sources: listed(row.sources),
  }
}

function cellData(cell: Cell, form: TextForm): Data {
  switch (cell.kind) {
    case 'text':
      return form.rich(cell.text)
    case 'terms':
      return { terms: form.terms(cell.terms) }
    case 'mark':
      return { mark: cell.mark, words: form.rich(cell.words) }
  }
}

function stagesData({ stages, back }: Stages, form: TextForm): DataMap {
  return { stages: stages.map((stage) => stageData(stage, form)), back: back && form.rich(back) }
}

function stageData(stage: Stage, form: TextForm): DataMap {
  return {
    id: stage.id,
    title: form.rich(stage.title),
    subject: stage.subject,
    text: form.rich(stage.text),
    tactics: form.terms(stage.tactics),
    onward: stage.onward && form.rich(stage.onward),
    sources: listed(stage.sources),
  }
}

function checklistData({ steps, support }: Checklist, form: TextForm): DataMap {
  return {
    steps: steps.map((step) => stepData(step, form)),
    support: support && { title: form.rich(support.title), text: form.rich(support.text) },
  }
}

function stepData(step: Step, form: TextForm): DataMap {
  return {
    id: step.id,
    title: form.rich(step.title),
    text: form.rich(step.text),
    subject: step.subject,
    examples: form.terms(step.examples),
    sources: listed(step.sources),
  }
}

function timelineData({ periods, next }: Timeline, form: TextForm): DataMap {
  return {
    periods: periods.map((period) => ({
      id: period.id,
      when: period.when && form.rich(period.when),
      title: form.rich(period.title),
      subject: period.subject,
      text: form.rich(period.text),
      signs: form.terms(period.signs),
      sources: listed(period.sources),
    })),
    next: remarkData(next, form),
  }
}

function treeData({ root, branches, across }: Tree, form: TextForm): DataMap {
  return {
    root: form.rich(root),
    branches: branches.map((branch) => branchData(branch, form)),
    across: remarkData(across, form),
  }
}

function branchData(branch: Branch, form: TextForm): DataMap {
  return {
    id: branch.id,
    title: form.rich(branch.title),
    subject: branch.subject,
    text: branch.text && form.rich(branch.text),
    leaves: form.terms(branch.leaves),
    branches: listed(branch.branches.map((inner) => branchData(inner, form))),
    sources: listed(branch.sources),
  }
}

function matrixData({ question, options, criteria }: Matrix, form: TextForm): DataMap {
  return {
    question: form.rich(question),
    options: options.map((option) => ({
      id: option.id,
      title: form.rich(option.title),
      subject: option.subject,
      outcome: form.rich(option.outcome),
      sources: listed(option.sources),
    })),
    criteria: criteria.map((criterion) => ({
      id: criterion.id,
      title: form.rich(criterion.title),
      question: form.rich(criterion.question),
      signs: Object.fromEntries(
        options.map(({ id }, index) => [id, form.rich(criterion.signs[index] ?? [])]),
      ),
      sources: listed(criterion.sources),
    })),
  }
}

function casesData({ nameHead, facets, points, cases }: Cases, form: TextForm): DataMap {
  return {
    nameHead: form.rich(nameHead),
    facets: listed(
      facets.map(({ id, head, values }) => ({
        id,
        head: form.rich(head),
        values: values.map((value) => ({
          id: value.id,
          label: form.rich(value.label),
          subject: value.subject,
        })),
      })),
    ),
    points: points.map(({ id, head }) => ({ id, head: form.rich(head) })),
    cases: cases.map((one) => ({
      id: one.id,
      name: form.rich(one.name),
      subject: one.subject,
      facets:
        facets.length === 0
          ? undefined
          : Object.fromEntries(
              facets.map(({ id }, index): [string, Data] => [
                id,
                (one.facets[index] ?? []).map((value) => value.id),
              ]),
            ),
      points: Object.fromEntries(
        points.flatMap(({ id }, index): readonly [string, Data][] => {
          const text = one.points[index] ?? []
          return text.length === 0 ? [] : [[id, form.rich(text)]]
        }),
      ),
      figures: quantitiesData(one.figures, form),
      sources: listed(one.sources),
    })),
  }
}

function quantitiesData(quantities: readonly Quantity[], form: TextForm): Data {
  return listed(
    quantities.map(({ id, value, unit, label }) => ({
      id,
      value,
      unit: unit && form.rich(unit),
      label: form.rich(label),
    })),
  )
}

function figuresData({ figures }: Figures, form: TextForm): DataMap {
  return {
    figures: figures.map((figure) => ({
      id: figure.id,
      title: form.rich(figure.title),
      subject: figure.subject,
      text: form.rich(figure.text),
      values: quantitiesData(figure.values, form),
      date: figure.date && form.rich(figure.date),
      formula: figure.formula && formulaData(figure.formula, form),
      reading: figure.reading && form.rich(figure.reading),
      sources: listed(figure.sources),
    })),
  }
}

function formulaData({ expression, inputs, result, unit }: Formula, form: TextForm): DataMap {
  return {
    expression,
    inputs: inputs.map((input) => ({
      id: input.id,
      name: form.rich(input.name),
      unit: input.unit && form.rich(input.unit),
      example: input.example,
    })),
    result,
    unit: unit && form.rich(unit),
  }
}

function codeData({ separator, parts, examples }: Code, form: TextForm): DataMap {
  return {
    separator,
    parts: parts.map(({ id, title, text, codes, sources }) => ({
      id,
      title: form.rich(title),
      text: form.rich(text),
      codes: codes.map((value) => ({
        code: value.code,
        title: form.rich(value.title),
        text: value.text && form.rich(value.text),
      })),
      sources: listed(sources),
    })),
    examples: listed(examples.map(({ code, reading }) => ({ code, reading: form.rich(reading) }))),
  }
}

function faqData({ questions }: Faq, form: TextForm): DataMap {
  return {
    questions: questions.map(({ id, question, answer, sources }) => ({
      id,
      question: form.rich(question),
      answer: form.terms(answer),
      sources: listed(sources),
    })),
  }
}

function remarkData(remark: Remark | undefined, form: TextForm): Data {
  return (
    remark && {
      title: form.rich(remark.title),
      text: form.rich(remark.text),
      sources: listed(remark.sources),
    }
  )
}

function listed<T extends Scalar | DataMap>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items
}
