import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
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
      // The file's own heads apart, which a table has from the Model.
      const said = system.kind === 'table' ? rows : rows.slice(1)
      expect(parityFaults(said.flat().join('\n'), system, bodyTexts(system))).toEqual([])
      if (system.kind !== 'table') return
      const width = system.columns.length + 1
      const start = rows[0]?.indexOf(tableGrid(system)[0]?.[0] ?? '') ?? -1
      expect(rows.map((row) => row.slice(start, start + width).map(comparable))).toEqual(
        tableGrid(system).map((row) => row.map(comparable)),
      )
    },
  )
})
