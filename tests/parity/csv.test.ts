import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { WORDS } from '../../reports/core/words.ts'
import { renderReport } from '../../reports/pipeline.ts'
import { openProjectContent } from '../project-content.ts'
import { comparable, parityFaults } from './compare.ts'
import { bodyTexts, tableGrid } from './model-texts.ts'

const { documents, fontsFor } = await openProjectContent()
const systems = documents.filter((document) => document.kind !== 'sheet')

describe('the CSV says what the Model says', () => {
  test.each(systems.map((system) => [`${system.locale} ${system.id}`, system] as const))(
    '%s',
    async (_, system) => {
      const [file] = await renderReport({ document: system, format: 'csv', fonts: await fontsFor(system) })
      const rows: string[][] = parse(Buffer.from(file?.bytes ?? []), { bom: true })
      // The file's own heads apart, which a table and a matrix have from the Model; and apart from the titles of sources,
      // which say words of the Model out of their order.
      const sources = rows[0]?.indexOf(WORDS[system.locale].sources) ?? -1
      const withoutSources = rows.map((row) => row.filter((_cell, index) => index !== sources))
      const isHeadedByModel = system.kind === 'table' || system.kind === 'matrix'
      const said = isHeadedByModel ? withoutSources : withoutSources.slice(1)
      expect(parityFaults(said.flat().join('\n'), system, bodyTexts(system))).toEqual([])
      if (system.kind !== 'table') return
      const width = system.columns.length + 1
      const grid = tableGrid(system, 'spreadsheet')
      const start = rows[0]?.indexOf(grid[0]?.[0] ?? '') ?? -1
      expect(rows.map((row) => row.slice(start, start + width).map(comparable))).toEqual(
        grid.map((row) => row.map(comparable)),
      )
    },
  )
})
