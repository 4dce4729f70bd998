import { describe, expect, test } from 'vitest'
import { renderReport } from '../../../reports/pipeline.ts'
import { runOnPdf } from '../../formats/pdf/outside-tools.ts'
import { squeeze } from '../../formats/pdf/squeeze.ts'
import { checkUa } from '../../formats/pdf/ua/check-ua.ts'
import { readPdfJson } from '../../formats/pdf/ua/pdf-json.ts'
import { shownText } from '../../formats/pdf/ua/shown-text.ts'
import { headsOf, readGrid } from '../../formats/pdf/ua/table-grid.ts'
import type { GridCell } from '../../formats/pdf/ua/table-grid.ts'
import { openUaDocument } from '../../formats/pdf/ua/ua-document.ts'
import { comparable } from '../../parity/compare.ts'
import { tableGrid } from '../../parity/model-texts.ts'
import { readPdf } from '../../parity/read-pdf.ts'
import type { ReadNode } from '../../parity/read-pdf.ts'
import { openProjectContent } from '../../project-content.ts'
import { isInstalled } from '../../skip-loudly.ts'

const NAME = 'marketing-vs-ecommerce'

const { documents, fontsFor } = await openProjectContent()
const table = documents.find(({ id, locale }) => id === NAME && locale === 'zh-Hans')
if (table?.kind !== 'table') throw new Error(`There is no table ${NAME}.`)
const [file] = await renderReport({ document: table, format: 'pdf', fonts: await fontsFor(table) })
const pdf = file?.bytes ?? new Uint8Array()

/** A node and all below it, one a line. Where lines end within words does not show. */
function outline({ role, parts }: ReadNode, depth = 0): string {
  const indent = '  '.repeat(depth)
  const lines = parts.map((part) => {
    if (typeof part !== 'string') return outline(part, depth + 1)
    return part === '' ? '' : `${indent}  “${squeeze(part)}”\n`
  })
  return `${indent}${role}\n${lines.join('')}`
}

describe(`the tags of ${NAME} as they are read`, () => {
  test.skipIf(!isInstalled('pdfinfo'))('by poppler', async () => {
    const { printed } = runOnPdf(pdf, 'pdfinfo', ['-struct-text', 'in.pdf'])
    const steady = printed
      .replace(/"(.*)"$/gm, (_, text: string) => `“${squeeze(text)}”`)
      .replace(/<note-\d+>/g, '<note>')
      .replace(/Object \d+ \d+/g, 'Object')
    await expect(steady).toMatchFileSnapshot(`${NAME}.poppler.txt`)
  })

  test('by pdf.js', async () => {
    const pages = await readPdf(pdf)
    await expect(pages.map((page) => outline(page)).join('\n')).toMatchFileSnapshot(`${NAME}.pdfjs.txt`)
  })
})

describe.skipIf(!isInstalled('qpdf'))(`the published ${NAME}`, () => {
  test('breaks no rule of PDF/UA-1', () => {
    expect(checkUa(pdf)).toEqual([])
  })

  test('is read as a table: each cell under the head of its row and of its column', () => {
    const document = openUaDocument(readPdfJson(pdf))
    const grids = document.structure.elements.filter(({ type }) => type === 'Table')
    const said = grids.flatMap((element) => {
      const grid = readGrid(document.file, element)
      const textOf = (cell: GridCell): string => comparable(shownText(document, cell.element))
      return grid.cells
        .filter((cell) => cell.element.type === 'TD')
        .map((cell) => {
          const { row, column } = headsOf(document.file, grid, cell)
          return `${row.map(textOf).join('+')} | ${column.map(textOf).join('+')} | ${textOf(cell)}`
        })
    })
    const [heads = [], ...rows] = tableGrid(table).map((row) => row.map(comparable))
    expect(said).toEqual(
      rows.flatMap(([head = '', ...cells]) =>
        cells.map((cell, index) => `${head} | ${heads[index + 1] ?? ''} | ${cell}`),
      ),
    )
    expect(said).toContain('衡量指标 | 网络营销 | 点击率、转化率[1]、ROI[2]、粉丝增长')
  })
})
