import { describe, expect, test } from 'vitest'
import { renderReport } from '../../reports/pipeline.ts'
import { openProjectContent } from '../project-content.ts'
import { comparable, parityFaults } from './compare.ts'
import { tableGrid } from './model-texts.ts'
import { childrenOf, readPdf, wordsOf } from './read-pdf.ts'
import type { ReadNode } from './read-pdf.ts'

const { samples, fontsFor } = await openProjectContent()
const systems = samples.filter((document) => document.kind !== 'sheet')

describe('the PDF says what the Model says', () => {
  test.each(systems.map((system) => [`${system.locale} ${system.id}`, system] as const))(
    '%s',
    async (_, system) => {
      const [file] = await renderReport({ document: system, format: 'pdf', fonts: await fontsFor(system) })
      const pages = await readPdf(file?.bytes ?? new Uint8Array())
      expect(parityFaults(pages.map(wordsOf).join('\n'), system)).toEqual([])
      if (system.kind !== 'table') return
      // Each page of a table names all of its rows; those of other pages are blank there.
      const rows = pages.flatMap(gridOf).filter((row) => row.some((cell) => cell !== ''))
      expect(rows).toEqual(tableGrid(system, 'paper').map((row) => row.map(comparable)))
    },
  )
})

/** The cells of all tables, row by row. */
function gridOf(node: ReadNode): readonly (readonly string[])[] {
  const children = childrenOf(node)
  return node.role === 'TR' ? [children.map((cell) => comparable(wordsOf(cell)))] : children.flatMap(gridOf)
}
