import { listOf, plainName, textOf } from './pdf-json.ts'
import type { PdfJson } from './pdf-json.ts'
import { attributeOf, kidTypes } from './read-structure.ts'
import type { UaElement } from './read-structure.ts'
import { eachRule, elementRule, kidsRule, parentRule } from './rule.ts'
import type { UaRule } from './rule.ts'
import { headsOf, readGrid } from './table-grid.ts'
import type { GridCell, TableGrid } from './table-grid.ts'
import type { UaDocument } from './ua-document.ts'

function count(element: UaElement, type: string): number {
  return kidTypes(element).filter((kid) => kid === type).length
}

/** A table has at most one of these. */
function onceRule(id: string, type: string): UaRule {
  return elementRule(id, /^Table$/, (table) => count(table, type) > 1 && `has more than one ${type}`)
}

/** A table with this part has a body too. */
function bodyRule(id: string, type: string): UaRule {
  return elementRule(id, /^Table$/, (table) => {
    return count(table, type) > 0 && count(table, 'TBody') === 0 && `has a ${type} and no TBody`
  })
}

function grids({ file, structure }: UaDocument): readonly TableGrid[] {
  return structure.elements.filter(({ type }) => type === 'Table').map((table) => readGrid(file, table))
}

/** Cells that do not fit their table. */
function cellRule(id: string, list: (grid: TableGrid) => readonly GridCell[], what: string): UaRule {
  return eachRule(
    id,
    (document) => grids(document).flatMap((grid) => list(grid).map(({ element }) => element)),
    () => what,
  )
}

interface DataCell {
  readonly where: string
  readonly unknown: readonly string[]
  readonly isConnected: boolean
}

/** Data cells with what heads them: what they name, or else the head cells of their rows and columns. */
function dataCells({ file, structure, ...document }: UaDocument): readonly DataCell[] {
  return grids({ file, structure, ...document }).flatMap((grid) => {
    const known = new Set(grid.cells.flatMap(({ element }) => textOf(file, element.dict['/ID']) ?? []))
    return grid.cells
      .filter(({ element }) => element.type === 'TD')
      .map((cell) => {
        const named = namedHeads(file, cell)
        const unknown = named.filter((name) => !known.has(name))
        const { column, row } = headsOf(file, grid, cell)
        const isConnected = named.length > 0 ? unknown.length === 0 : column.length + row.length > 0
        return { where: cell.element.where, unknown, isConnected }
      })
  })
}

function namedHeads(file: PdfJson, { element }: GridCell): readonly string[] {
  return listOf(file, attributeOf(file, element, ['Table', 'Headers'])).flatMap(
    (name) => textOf(file, name) ?? [],
  )
}

const GROUPS = ['THead', 'TBody', 'TFoot']

/** Tables (ISO 14289-1, 7.2 and 7.5). */
export const TABLE_RULES: readonly UaRule[] = [
  kidsRule('7.2-3', 'Table', ['TR', ...GROUPS, 'Caption']),
  parentRule('7.2-4', 'TR', ['Table', ...GROUPS]),
  parentRule('7.2-5', 'THead', ['Table']),
  parentRule('7.2-6', 'TBody', ['Table']),
  parentRule('7.2-7', 'TFoot', ['Table']),
  parentRule('7.2-8', 'TH', ['TR']),
  parentRule('7.2-9', 'TD', ['TR']),
  kidsRule('7.2-10', 'TR', ['TH', 'TD']),
  onceRule('7.2-11', 'THead'),
  onceRule('7.2-12', 'TFoot'),
  bodyRule('7.2-13', 'TFoot'),
  bodyRule('7.2-14', 'THead'),
  cellRule('7.2-15', ({ overlapping }) => overlapping, 'overlaps another cell'),
  elementRule('7.2-16', /^Table$/, (table) => {
    return kidTypes(table).slice(1, -1).includes('Caption') && 'has its caption between other parts'
  }),
  kidsRule('7.2-36', 'THead', ['TR']),
  kidsRule('7.2-37', 'TBody', ['TR']),
  kidsRule('7.2-38', 'TFoot', ['TR']),
  onceRule('7.2-39', 'Caption'),
  cellRule('7.2-41', ({ tooDeep }) => tooDeep, 'spans more rows than there are'),
  eachRule(
    '7.2-42',
    (document) => grids(document).filter(({ short }) => short.length > 0),
    ({ short }) => `has fewer columns in row ${short.map((row) => row + 1).join(', ')}`,
  ),
  cellRule('7.2-43', ({ tooWide }) => tooWide, 'spans more columns than there are'),
  eachRule('7.5-1', dataCells, ({ isConnected, unknown }) => {
    return !isConnected && unknown.length === 0 && 'has no head cell'
  }),
  eachRule('7.5-2', dataCells, ({ unknown }) => {
    return unknown.length > 0 && `names ${unknown.join(', ')}, which its table does not have`
  }),
  elementRule('table/scope', /^TH$/, (head, { file }) => {
    const scope = attributeOf(file, head, ['Table', 'Scope'])
    return !['Row', 'Column', 'Both'].includes(plainName(scope)) && 'does not say what it is the head of'
  }),
]
