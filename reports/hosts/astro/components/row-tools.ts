import type { Locale } from '../../../core/locale.ts'
import type { RichText } from '../../../core/rich-text.ts'
import type { Case, Cases, Cell, ComparisonTable, Facet, Mark, Row } from '../../../model/types.ts'
import { labelText } from './without-notes.ts'

/** What a reader can do with the rows of a table, or with cases: each tool only where it is of use. */
export interface RowTools {
  readonly words: boolean
  /** Hiding the rows whose marks are all alike. */
  readonly differences: boolean
  readonly facets: readonly FacetTool[]
  readonly sorts: readonly SortTool[]
}

export interface FacetTool {
  readonly head: string
  /** Each key is that of a row's `data-facets`. */
  readonly values: readonly { readonly key: string; readonly label: string }[]
}

export interface SortTool {
  /** What stands over the column: the same text, not a like one. */
  readonly head: RichText
  readonly label: string
  /** The place of each row, in their order; rows of equal rank stay as they were. */
  readonly ranks: readonly number[]
}

/** What the script must know of a row. */
export interface ItemAttributes {
  readonly 'data-item'?: string
  readonly 'data-alike'?: string
  readonly 'data-facets'?: string
  readonly 'data-ranks'?: string
}

/** From as many rows on it is worth while to look for words. */
const MANY_ROWS = 6
/** From as many rows on it is worth while to sort by names. */
const ROWS_TO_SORT = 8

const MARK_RANKS: Readonly<Record<Mark, number>> = { yes: 0, partly: 1, no: 2 }

export function tableTools(table: ComparisonTable): RowTools {
  const rows = table.groups.flatMap((group) => group.rows)
  const alike = rows.filter(hasLikeMarks)
  const ungrouped = table.groups.every(({ label }) => label === undefined)
  const names: SortTool = {
    head: table.stubHead,
    label: labelText(table.stubHead),
    ranks: nameRanks(
      rows.map(({ head }) => head),
      table.locale,
    ),
  }
  const marks = table.columns.flatMap(({ head }, index): readonly SortTool[] => {
    const ranks = rows.map((row) => markRank(row.cells[index]))
    const known = ranks.filter((rank) => rank !== undefined)
    const worthwhile = known.length === rows.length && new Set(known).size > 1
    return worthwhile ? [{ head, label: labelText(head), ranks: known }] : []
  })
  return {
    words: rows.length >= MANY_ROWS,
    differences: alike.length > 0 && alike.length < rows.length,
    facets: [],
    sorts: [...(rows.length >= ROWS_TO_SORT && ungrouped ? [names] : []), ...marks],
  }
}

export function caseTools(list: Cases): RowTools {
  const { cases, facets, nameHead, locale } = list
  if (cases.length < MANY_ROWS) return { words: false, differences: false, facets: [], sorts: [] }
  const names: SortTool = {
    head: nameHead,
    label: labelText(nameHead),
    ranks: nameRanks(
      cases.map(({ name }) => name),
      locale,
    ),
  }
  return {
    words: true,
    differences: false,
    facets: facets
      .map((facet, index) => facetTool(facet, cases, index))
      .filter(({ values }) => values.length > 1),
    sorts: [
      names,
      ...facets.map((facet, index) => ({
        head: facet.head,
        label: labelText(facet.head),
        ranks: cases.map((one) => facetRank(facet, one.facets[index])),
      })),
    ],
  }
}

/** Whether there is anything to show. */
export function isUseful({ words, differences, facets, sorts }: RowTools): boolean {
  return words || differences || facets.length > 0 || sorts.length > 0
}

/** The attributes of the row that comes as the `index`th; none where there are no tools. */
export function itemAttributes(tools: RowTools, index: number): ItemAttributes {
  if (!isUseful(tools)) return {}
  const ranks = tools.sorts.map((sort) => sort.ranks[index] ?? 0)
  return { 'data-item': '', ...(ranks.length > 0 ? { 'data-ranks': ranks.join(' ') } : {}) }
}

export function rowAttributes(tools: RowTools, row: Row, index: number): ItemAttributes {
  const alike = tools.differences && hasLikeMarks(row)
  return { ...itemAttributes(tools, index), ...(alike ? { 'data-alike': '' } : {}) }
}

export function caseAttributes(list: Cases, tools: RowTools, index: number): ItemAttributes {
  const values = list.cases[index]?.facets ?? []
  const keys = list.facets.flatMap((facet, place) =>
    (values[place] ?? []).map(({ id }) => facetKey(facet, id)),
  )
  return {
    ...itemAttributes(tools, index),
    ...(tools.facets.length > 0 ? { 'data-facets': keys.join(' ') } : {}),
  }
}

function hasLikeMarks({ cells }: Row): boolean {
  const marks = cells.flatMap((cell) => (cell.kind === 'mark' ? [cell.mark] : []))
  return marks.length > 1 && new Set(marks).size === 1
}

function markRank(cell: Cell | undefined): number | undefined {
  return cell?.kind === 'mark' ? MARK_RANKS[cell.mark] : undefined
}

/** In the order of the edition's dictionaries. */
function nameRanks(names: readonly RichText[], locale: Locale): readonly number[] {
  const { compare } = new Intl.Collator(locale)
  const texts = names.map(labelText)
  const sorted = [...new Set(texts)].sort(compare)
  return texts.map((text) => sorted.indexOf(text))
}

/** By the first of its values, in their order; what has none comes last. */
function facetRank(facet: Facet, values: Case['facets'][number] = []): number {
  const places = values.map(({ id }) => facet.values.findIndex((value) => value.id === id))
  return Math.min(facet.values.length, ...places)
}

function facetTool(facet: Facet, cases: readonly Case[], index: number): FacetTool {
  const values = facet.values.flatMap(({ id, label }) => {
    const count = cases.filter((one) => one.facets[index]?.some((value) => value.id === id)).length
    return count === 0 ? [] : [{ key: facetKey(facet, id), label: `${labelText(label)} (${String(count)})` }]
  })
  return { head: labelText(facet.head), values }
}

function facetKey(facet: Facet, value: string): string {
  return `${facet.id}:${value}`
}
