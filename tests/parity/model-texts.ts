import { plainText } from '../../reports/core/rich-text.ts'
import type { RichText } from '../../reports/core/rich-text.ts'
import { WORDS } from '../../reports/core/words.ts'
import { printedFormula } from '../../reports/model/formula-text.ts'
import type {
  Branch,
  Cases,
  Cell,
  Checklist,
  Code,
  ComparisonTable,
  Figures,
  Matrix,
  Quantity,
  Stages,
  System,
  Timeline,
  Tree,
} from '../../reports/model/types.ts'

/** A text of the Model, and where it stands there, for the message when an output lacks it. */
export interface ModelText {
  readonly at: string
  readonly text: string
  /** The same in the orders in which other outputs say it. */
  readonly or?: readonly string[]
}

/** Everything the Model says, in its order. */
export function modelTexts(system: System): readonly ModelText[] {
  return [
    { at: 'caption', text: plainText(system.caption) },
    { at: 'summary', text: plainText(system.summary) },
    ...bodyTexts(system),
    ...system.notes.map((note) => ({ at: `note ${note.id}`, text: plainText(note.text) })),
    ...system.sources.map((source) => ({ at: `source ${source.id}`, text: source.title })),
  ].filter(({ text }) => text !== '')
}

/** What stands in the system itself: neither title nor notes nor sources. */
export function bodyTexts(system: System): readonly ModelText[] {
  switch (system.kind) {
    case 'table':
      return tableGrid(system).flatMap((row, y) =>
        row.map((text, x) => ({ at: `row ${String(y)}, column ${String(x)}`, text })),
      )
    case 'stages':
    case 'loop':
      return stagesTexts(system)
    case 'timeline':
      return timelineTexts(system)
    case 'tree':
      return treeTexts(system)
    case 'matrix':
      return matrixTexts(system)
    case 'cases':
      return caseTexts(system)
    case 'figures':
      return figureTexts(system)
    case 'code':
      return codeTexts(system)
    case 'checklist':
      return checklistTexts(system)
    case 'faq':
      return system.questions.flatMap(({ id, question, answer }) => [
        { at: `${id}, question`, text: plainText(question) },
        ...listTexts(`${id}, answer`, answer),
      ])
  }
}

/**
 * A table as rows of cells, heads and group labels included, each cell as all outputs print it. Paper has a column for the
 * sources where rows differ in them; a spreadsheet has its groups in a column of their own.
 */
export function tableGrid(
  table: ComparisonTable,
  form: 'page' | 'paper' | 'spreadsheet' = 'page',
): readonly (readonly string[])[] {
  const spanners = table.spanners.map((spanner) => plainText(spanner.label))
  const heads = [table.stubHead, ...table.columns.map((column) => column.head)].map(plainText)
  const rows = table.groups.flatMap((group) => group.rows)
  const isCited = form === 'paper' && new Set(rows.map(({ sources }) => sources.join(' '))).size > 1
  return [
    ...(spanners.length > 0 ? [spanners] : []),
    [...heads, ...(isCited ? [WORDS[table.locale].sources] : [])],
    ...table.groups.flatMap((group) => [
      ...(group.label === undefined || form === 'spreadsheet' ? [] : [[plainText(group.label)]]),
      ...group.rows.map((row) => [
        plainText(row.head),
        ...row.cells.map((cell) => cellText(cell, table)),
        ...(isCited ? [row.sources.join(' ')] : []),
      ]),
    ]),
  ]
}

function cellText(cell: Cell, { locale }: ComparisonTable): string {
  const { colon, listSeparator, marks } = WORDS[locale]
  switch (cell.kind) {
    case 'text':
      return plainText(cell.text)
    case 'terms':
      return cell.terms.map(plainText).join(listSeparator)
    case 'mark':
      return `${marks[cell.mark]}${colon}${plainText(cell.words)}`
  }
}

function stagesTexts({ stages, back }: Stages): readonly ModelText[] {
  return [
    ...stages.flatMap((stage) => [
      { at: `${stage.id}, title`, text: plainText(stage.title) },
      { at: `${stage.id}, text`, text: plainText(stage.text) },
      ...listTexts(`${stage.id}, tactic`, stage.tactics),
      ...listTexts(`${stage.id}, onward`, stage.onward === undefined ? [] : [stage.onward]),
    ]),
    ...listTexts('back', back === undefined ? [] : [back]),
  ]
}

function timelineTexts({ periods, next }: Timeline): readonly ModelText[] {
  return [
    ...periods.flatMap(({ id, title, when, text, signs }) => [
      ...titleTexts(id, plainText(title), plainText(when ?? [])),
      { at: `${id}, text`, text: plainText(text) },
      ...listTexts(`${id}, sign`, signs),
    ]),
    ...listTexts('next', next === undefined ? [] : [next.title, next.text]),
  ]
}

/** When it was stands over the title on pages, and under it on paper. */
function titleTexts(id: string, title: string, when: string): readonly ModelText[] {
  if (when === '') return [{ at: `${id}, title`, text: title }]
  return [{ at: `${id}, title and time`, text: `${title} ${when}`, or: [`${when} ${title}`] }]
}

function treeTexts({ root, branches, across }: Tree): readonly ModelText[] {
  return [
    { at: 'root', text: plainText(root) },
    ...branches.flatMap(branchTexts),
    ...listTexts('across', across === undefined ? [] : [across.title, across.text]),
  ]
}

function branchTexts({ id, title, text, leaves, branches }: Branch): readonly ModelText[] {
  return [
    { at: `${id}, title`, text: plainText(title) },
    ...listTexts(`${id}, text`, text === undefined ? [] : [text]),
    ...listTexts(`${id}, leaf`, leaves),
    ...branches.flatMap(branchTexts),
  ]
}

function matrixTexts({ question, options, criteria }: Matrix): readonly ModelText[] {
  return [
    { at: 'question', text: plainText(question) },
    ...listTexts(
      'option',
      options.map(({ title }) => title),
    ),
    ...criteria.flatMap((criterion) => [
      { at: `${criterion.id}, title`, text: plainText(criterion.title) },
      { at: `${criterion.id}, question`, text: plainText(criterion.question) },
      ...listTexts(`${criterion.id}, sign`, criterion.signs),
    ]),
    ...listTexts(
      'outcome',
      options.map(({ outcome }) => outcome),
    ),
  ]
}

function caseTexts({ cases }: Cases): readonly ModelText[] {
  return cases.flatMap(({ id, name, facets, points, figures }) => [
    { at: `${id}, name`, text: plainText(name) },
    ...listTexts(
      `${id}, facet`,
      facets.flat().map(({ label }) => label),
    ),
    ...listTexts(`${id}, point`, points),
    ...quantityTexts(id, figures),
  ])
}

/** In large type a number stands over what it counts; in running text, behind it. */
function quantityTexts(id: string, quantities: readonly Quantity[]): readonly ModelText[] {
  return quantities.map((quantity) => {
    const number = `${quantity.value}${plainText(quantity.unit ?? [])}`
    const label = plainText(quantity.label)
    return { at: `${id}, ${quantity.id}`, text: `${number} ${label}`, or: spellings(number, label) }
  })
}

function spellings(number: string, label: string): readonly string[] {
  const spaced = number.replace(/^([\d.,−]+)(?=[a-z])/i, '$1 ')
  return [number, spaced].flatMap((one) => [
    `${one} ${label}`,
    `${label} ${one}`,
    `${label}：${one}`,
    `${label}: ${one}`,
  ])
}

function figureTexts({ figures, locale }: Figures): readonly ModelText[] {
  return figures.flatMap(({ id, title, text, values, date, formula, reading }) => {
    const printed = formula && printedFormula(formula, locale)
    return [
      { at: `${id}, title`, text: plainText(title) },
      { at: `${id}, text`, text: plainText(text) },
      ...quantityTexts(id, values),
      ...listTexts(`${id}, date`, date === undefined ? [] : [date]),
      ...listTexts(`${id}, formula`, printed === undefined ? [] : [printed.rule, printed.example]),
      ...listTexts(`${id}, reading`, reading === undefined ? [] : [reading]),
    ]
  })
}

function codeTexts({ parts, examples }: Code): readonly ModelText[] {
  return [
    ...parts.flatMap(({ id, title, text, codes }) => [
      { at: `${id}, title`, text: plainText(title) },
      { at: `${id}, text`, text: plainText(text) },
      ...codes.flatMap((value) => [
        // A lone letter would be found in any word.
        { at: `${id}, ${value.code}`, text: `${value.code} ${plainText(value.title)}` },
        ...listTexts(`${id}, ${value.code}`, value.text === undefined ? [] : [value.text]),
      ]),
    ]),
    ...examples.flatMap(({ code, reading }) => [
      { at: 'example', text: code },
      { at: `example ${code}`, text: plainText(reading) },
    ]),
  ]
}

function checklistTexts({ steps, support }: Checklist): readonly ModelText[] {
  return [
    ...steps.flatMap((step) => [
      { at: `${step.id}, title`, text: plainText(step.title) },
      { at: `${step.id}, text`, text: plainText(step.text) },
      ...listTexts(`${step.id}, example`, step.examples),
    ]),
    ...(support === undefined ? [] : listTexts('support', [support.title, support.text])),
  ]
}

function listTexts(at: string, texts: readonly RichText[]): readonly ModelText[] {
  return texts.map((text, index) => ({ at: `${at} ${String(index + 1)}`, text: plainText(text) }))
}
