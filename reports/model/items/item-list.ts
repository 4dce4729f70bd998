import { plain, plainText, type RichText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import { branchesOf } from '../branches-of.ts'
import { printedFormula } from '../formula-text.ts'
import { spannerOver } from '../head-rows.ts'
import { subjectOf } from '../subject-of.ts'
import { mainAspect, quantitiesAspect, remarkItem, termsAspect, textAspect } from './aspects.ts'
import { LABELS } from './labels.ts'
import type { Aspect, Item, ItemList } from './types.ts'
import type {
  Case,
  Cases,
  Checklist,
  Code,
  ComparisonTable,
  Faq,
  Figures,
  Matrix,
  Stages,
  System,
  Timeline,
  Tree,
} from '../types.ts'

/** What a system says, item by item. Descriptions, spreadsheets and the search are made of it. */
export function itemList(system: System): ItemList {
  switch (system.kind) {
    case 'table':
      return tableItems(system)
    case 'stages':
    case 'loop':
      return stageItems(system)
    case 'timeline':
      return timelineItems(system)
    case 'tree':
      return treeItems(system)
    case 'matrix':
      return matrixItems(system)
    case 'cases':
      return caseItems(system)
    case 'figures':
      return figureItems(system)
    case 'code':
      return codeItems(system)
    case 'checklist':
      return checklistItems(system)
    case 'faq':
      return questionItems(system)
  }
}

function listOf(system: System, nameHead: string, items: readonly Item[]): ItemList {
  return { nameHead, groupHead: LABELS[system.locale].group, items }
}

function tableItems(table: ComparisonTable): ItemList {
  const items = table.groups.flatMap((group) =>
    group.rows.map((row): Item => ({
      id: row.id,
      ...(group.label === undefined ? {} : { group: group.label }),
      name: row.head,
      aspects: table.columns.map((column, index): Aspect => {
        const cell = row.cells[index]
        if (cell === undefined) throw new Error(`Row ${row.id} has no cell for column ${column.id}.`)
        const spanner = spannerOver(table, index)
        return {
          key: column.id,
          label: plainText(column.head),
          ...(spanner === undefined ? {} : { over: spanner.label }),
          cell,
        }
      }),
      sources: row.sources,
    })),
  )
  return listOf(table, plainText(table.stubHead), items)
}

function stageItems(diagram: Stages): ItemList {
  const { locale, stages, back } = diagram
  const labels = LABELS[locale]
  const words = WORDS[locale]
  const items = stages.map((stage, index): Item => ({
    id: stage.id,
    number: index + 1,
    name: stage.title,
    ...subjectOf(stage),
    aspects: [
      ...mainAspect(stage.text, locale),
      ...termsAspect('tactics', words.tactics, stage.tactics),
      ...textAspect('onward', labels.onward, stage.onward),
      // From a loop's last stage, the way leads back to its first.
      ...(index === stages.length - 1 ? textAspect('onward', words.backToStart, back) : []),
    ],
    sources: stage.sources,
  }))
  return listOf(diagram, labels.stage, items)
}

function timelineItems(timeline: Timeline): ItemList {
  const { locale } = timeline
  const labels = LABELS[locale]
  const items = timeline.periods.map((period, index): Item => ({
    id: period.id,
    number: index + 1,
    name: period.title,
    ...subjectOf(period),
    aspects: [
      ...textAspect('when', labels.when, period.when),
      ...mainAspect(period.text, locale),
      ...termsAspect('signs', labels.signs, period.signs),
    ],
    sources: period.sources,
  }))
  return listOf(timeline, labels.period, [...items, ...remarkItem(timeline.next, locale)])
}

function treeItems(tree: Tree): ItemList {
  const { locale, root } = tree
  const labels = LABELS[locale]
  const items = branchesOf(tree.branches).map(({ branch, above }): Item => ({
    id: branch.id,
    group: above.at(-1)?.title ?? root,
    name: branch.title,
    ...subjectOf(branch),
    aspects: [...mainAspect(branch.text, locale), ...termsAspect('leaves', labels.leaves, branch.leaves)],
    sources: branch.sources,
  }))
  return {
    nameHead: labels.branch,
    groupHead: labels.parent,
    items: [...items, ...remarkItem(tree.across, locale)],
  }
}

function matrixItems(matrix: Matrix): ItemList {
  const { locale, options } = matrix
  const labels = LABELS[locale]
  const byOption = (texts: readonly RichText[]): readonly Aspect[] =>
    options.flatMap(({ id, title }, index) => textAspect(id, plainText(title), texts[index]))
  const criteria = matrix.criteria.map((criterion): Item => ({
    id: criterion.id,
    name: criterion.title,
    aspects: [...textAspect('question', labels.question, criterion.question), ...byOption(criterion.signs)],
    sources: criterion.sources,
  }))
  const outcome: Item = {
    id: '',
    name: plain(WORDS[locale].outcome),
    aspects: byOption(options.map((option) => option.outcome)),
    sources: [...new Set(options.flatMap(({ sources }) => sources))].sort(),
  }
  return listOf(matrix, plainText(matrix.question), [...criteria, outcome])
}

function caseItems(list: Cases): ItemList {
  return listOf(
    list,
    plainText(list.nameHead),
    list.cases.map((one) => caseItem(one, list)),
  )
}

function caseItem(one: Case, { facets, points, locale }: Cases): Item {
  return {
    id: one.id,
    name: one.name,
    ...subjectOf(one),
    aspects: [
      ...facets.flatMap(({ id, head }, index) =>
        termsAspect(
          id,
          plainText(head),
          (one.facets[index] ?? []).map(({ label }) => label),
        ),
      ),
      ...points.flatMap(({ id, head }, index) => {
        const text = one.points[index] ?? []
        return text.length === 0 ? [] : textAspect(id, plainText(head), text)
      }),
      ...quantitiesAspect(one.figures, locale),
    ],
    sources: one.sources,
  }
}

function figureItems(list: Figures): ItemList {
  const { locale } = list
  const labels = LABELS[locale]
  const items = list.figures.map((figure): Item => {
    const formula = figure.formula && printedFormula(figure.formula, locale)
    return {
      id: figure.id,
      name: figure.title,
      ...subjectOf(figure),
      aspects: [
        ...mainAspect(figure.text, locale),
        ...quantitiesAspect(figure.values, locale),
        ...textAspect('date', labels.date, figure.date),
        ...textAspect('formula', WORDS[locale].formula, formula?.rule),
        ...textAspect('example', labels.example, formula?.example),
        ...textAspect('reading', labels.reading, figure.reading),
      ],
      sources: figure.sources,
    }
  })
  return listOf(list, labels.figure, items)
}

function codeItems(scheme: Code): ItemList {
  const { locale } = scheme
  const labels = LABELS[locale]
  const parts = scheme.parts.flatMap((part): readonly Item[] => [
    { id: part.id, name: part.title, aspects: mainAspect(part.text, locale), sources: part.sources },
    ...part.codes.map(({ code, title, text }): Item => ({
      id: codeAnchor(part.id, code),
      group: part.title,
      name: plain(code),
      aspects: [...mainAspect(title, locale), ...textAspect('remark', labels.remark, text)],
      sources: [],
    })),
  ])
  const examples = scheme.examples.map(({ code, reading }): Item => ({
    id: '',
    group: plain(WORDS[locale].examples),
    name: plain(code),
    aspects: mainAspect(reading, locale),
    sources: [],
  }))
  return listOf(scheme, labels.code, [...parts, ...examples])
}

/** The end of the anchor of a code: `product-a`. */
export function codeAnchor(part: string, code: string): string {
  return `${part}-${code.toLowerCase()}`
}

function checklistItems(checklist: Checklist): ItemList {
  const { locale, support } = checklist
  const labels = LABELS[locale]
  const steps = checklist.steps.map((step, index): Item => ({
    id: step.id,
    number: index + 1,
    name: step.title,
    ...subjectOf(step),
    aspects: [
      ...mainAspect(step.text, locale),
      ...termsAspect('examples', WORDS[locale].examples, step.examples),
    ],
    sources: step.sources,
  }))
  const last = remarkItem(support && { ...support, sources: [] }, locale)
  return listOf(checklist, labels.step, [...steps, ...last])
}

function questionItems(faq: Faq): ItemList {
  const { locale } = faq
  const items = faq.questions.map(({ id, question, answer, sources }): Item => ({
    id,
    name: question,
    aspects: mainAspect(joinParagraphs(answer), locale),
    sources,
  }))
  return listOf(faq, LABELS[locale].question, items)
}

function joinParagraphs(paragraphs: readonly RichText[]): RichText {
  return paragraphs.flatMap((text, index) => (index === 0 ? text : [{ kind: 'break' } as const, ...text]))
}
