import { suggest } from '../../core/did-you-mean.ts'
import { describePlace } from '../../core/problem.ts'
import type { Catalogue, Place } from '../../core/problem.ts'

/** Problems of tables and of the CSV files beside them. */
export const TABLE_PROBLEMS = {
  'table/unknown-mark': (mark: string, known: readonly string[]) => ({
    message: `There is no mark \`${mark}\`.`,
    hint: suggest(mark, known),
  }),
  'table/unknown-column': (column: string, known: readonly string[]) => ({
    message: `The table has no column \`${column}\`.`,
    hint: suggest(column, known),
  }),
  'table/missing-cell': (row: string, column: string) => ({
    message: `The row \`${row}\` has no cell in the column \`${column}\`.`,
    hint: 'Every row has a cell in every column; say in words if there is nothing to say.',
  }),
  'table/rows-or-groups': () => ({
    message: 'A table has either `rows` or `groups` of rows.',
    hint: 'Write one of the two.',
  }),
  'table/cells-twice': (row: string) => ({
    message: `The cells of the row \`${row}\` stand here, but the table takes its cells from a CSV file.`,
    hint: 'Remove these cells, or the key `cells` of the table.',
  }),
  'spanner/unknown-column': (column: string, known: readonly string[]) => ({
    message: `The spanner covers a column \`${column}\`, which the table does not have.`,
    hint: suggest(column, known),
  }),
  'spanner/not-adjacent': (between: readonly string[]) => ({
    message: `The columns of a spanner must be neighbours, but ${list(between)} ${between.length === 1 ? 'stands' : 'stand'} between them.`,
    hint: 'Change the order of the columns, or cover those between as well.',
  }),
  'spanner/repeated-column': (column: string) => ({
    message: `The spanner names the column \`${column}\` twice.`,
    hint: 'Name every column once.',
  }),
  'spanner/overlap': (column: string, first: Place) => ({
    message: `The column \`${column}\` is covered already by the spanner at ${describePlace(first)}.`,
    hint: 'A column stands under one spanner at most.',
  }),
  'csv/malformed': (reason: string) => ({
    message: `This is not CSV: ${reason}`,
    hint: 'A field with a comma, a quote or a line break stands in double quotes, and a quote inside it is doubled.',
  }),
  'csv/ragged': (found: number, wanted: number) => ({
    message: `This line has ${fields(found)}; the head of the file has ${String(wanted)}.`,
    hint: 'Look for a missing or surplus comma; a field with a comma in it stands in double quotes.',
  }),
  'csv/empty': () => ({
    message: 'The CSV file has no head.',
    hint: 'Begin it with a line such as: row,marketing:zh-Hans,marketing:en',
  }),
  'csv/no-row-column': (found: string) => ({
    message: `The first column must be \`row\`, but it is \`${found}\`.`,
    hint: 'The first column names the row of the table by its id.',
  }),
  'csv/unknown-column': (column: string, known: readonly string[]) => ({
    message: `The table has no column \`${column}\`.`,
    hint: suggest(column, known),
  }),
  'csv/duplicate-column': (head: string) => ({
    message: `The column \`${head}\` stands twice in this file, or both with and without an edition.`,
    hint: 'Keep one of the two.',
  }),
  'csv/missing-column': (column: string) => ({
    message: `The file has no cells for the column \`${column}\`.`,
    hint: `Add \`${column}:zh-Hans\` and \`${column}:en\`, or \`${column}\` alone for all editions.`,
  }),
  'csv/missing-language': (column: string, locale: string) => ({
    message: `The column \`${column}\` is missing in \`${locale}\`.`,
    hint: `Add a column \`${column}:${locale}\`.`,
  }),
  'csv/unknown-row': (row: string, known: readonly string[]) => ({
    message: `The table has no row \`${row}\`.`,
    hint: suggest(row, known),
  }),
  'csv/duplicate-row': (row: string, first: Place) => ({
    message: `The row \`${row}\` stands twice; first at ${describePlace(first)}.`,
    hint: 'Keep one of the two.',
  }),
  'csv/missing-row': (row: string, file: string) => ({
    message: `The row \`${row}\` has no line in ${file}.`,
    hint: 'Add a line for it to the CSV file.',
  }),
  'csv/mixed-cell': (editions: string) => ({
    message: `The editions of this cell differ in kind (${editions}), so they would not say the same.`,
    hint: 'Use the same mark, a list, or plain text in all editions.',
  }),
} satisfies Catalogue

function fields(count: number): string {
  return count === 1 ? 'one field' : `${String(count)} fields`
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
