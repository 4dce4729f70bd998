import { WORDS } from '../core/words.ts'
import { inline, labelled, listed, sentence, sentenceGap, subjectName } from './describe-text.ts'
import { DESCRIPTION_WORDS } from './description-words.ts'
import type { Locale } from '../core/locale.ts'
import type { Cell, Checklist, ComparisonTable, Row, Stage, Stages, Step, System } from './types.ts'

/** What a table, diagram or checklist says, a line for each row, stage or step. */
export function describeSystem(system: System): readonly string[] {
  switch (system.kind) {
    case 'table':
      return describeTable(system)
    case 'stages':
    case 'loop':
      return describeStages(system)
    case 'checklist':
      return describeChecklist(system)
  }
}

function describeTable(table: ComparisonTable): readonly string[] {
  const { locale } = table
  const words = DESCRIPTION_WORDS[locale]
  const spanners = table.spanners.map(({ first, label, last }) => {
    const heads = table.columns.slice(first, last + 1).map(({ head }) => head)
    return sentence(
      `${inline(label)}${words.bracketed(`${words.over}${sentenceGap(locale)}${listed(heads, locale)}`)}`,
      locale,
    )
  })
  const groups = table.groups.flatMap((group) => [
    ...(group.label === undefined ? [] : [sentence(inline(group.label), locale)]),
    ...group.rows.map((row) => describeRow(row, table)),
  ])
  return [...spanners, ...groups]
}

function describeRow(row: Row, table: ComparisonTable): string {
  const { locale } = table
  const words = DESCRIPTION_WORDS[locale]
  const cells = row.cells.map((cell, index) => {
    const head = table.columns[index]?.head ?? []
    return labelled(inline(head), withoutStop(describeCell(cell, locale)), locale)
  })
  const head = labelledStub(inline(row.head), locale)
  return sentence(`${head}${cells.join(words.semicolon)}${sourceNames(row.sources, locale)}`, locale)
}

/** The head of a row before its cells, which have heads of their own. */
function labelledStub(head: string, locale: Locale): string {
  return `${sentence(head, locale)}${sentenceGap(locale)}`
}

function describeCell(cell: Cell, locale: Locale): string {
  switch (cell.kind) {
    case 'text':
      return inline(cell.text)
    case 'terms':
      return listed(cell.terms, locale)
    case 'mark':
      return `${WORDS[locale].marks[cell.mark]}${DESCRIPTION_WORDS[locale].bracketed(inline(cell.words))}`
  }
}

function describeStages(diagram: Stages): readonly string[] {
  const { locale } = diagram
  const stages = diagram.stages.map((stage, index) => describeStage(stage, index + 1, locale))
  if (diagram.back === undefined) return stages
  return [...stages, sentence(labelled(WORDS[locale].backToStart, inline(diagram.back), locale), locale)]
}

function describeStage(stage: Stage, number: number, locale: Locale): string {
  const words = DESCRIPTION_WORDS[locale]
  const head = `${WORDS[locale].stage(number)}${words.comma}${inline(stage.title)}${subjectName(stage.subject, locale)}`
  return sentences(
    [
      labelled(head, inline(stage.text), locale),
      stage.tactics.length === 0
        ? ''
        : labelled(WORDS[locale].tactics, listed(stage.tactics, locale), locale),
      stage.onward === undefined ? '' : labelled(words.onward, inline(stage.onward), locale),
      sourceLabel(stage.sources, locale),
    ],
    locale,
  )
}

function describeChecklist(checklist: Checklist): readonly string[] {
  const { locale, support } = checklist
  const steps = checklist.steps.map((step, index) => describeStep(step, index + 1, locale))
  if (support === undefined) return steps
  return [...steps, sentence(labelled(inline(support.title), inline(support.text), locale), locale)]
}

function describeStep(step: Step, number: number, locale: Locale): string {
  const words = DESCRIPTION_WORDS[locale]
  const head = `${WORDS[locale].step(number)}${words.comma}${inline(step.title)}${subjectName(step.subject, locale)}`
  return sentences(
    [
      labelled(head, inline(step.text), locale),
      listed(step.examples, locale),
      sourceLabel(step.sources, locale),
    ],
    locale,
  )
}

function sentences(parts: readonly string[], locale: Locale): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => sentence(part, locale))
    .join(sentenceGap(locale))
}

function sourceLabel(sources: readonly string[], locale: Locale): string {
  return sources.length === 0
    ? ''
    : labelled(WORDS[locale].source, sources.join(WORDS[locale].listSeparator), locale)
}

function sourceNames(sources: readonly string[], locale: Locale): string {
  const label = sourceLabel(sources, locale)
  return label === '' ? '' : DESCRIPTION_WORDS[locale].bracketed(label)
}

function withoutStop(text: string): string {
  return text.replace(/[。.]$/u, '')
}
