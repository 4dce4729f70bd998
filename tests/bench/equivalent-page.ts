import { plainText } from '../../reports/core/rich-text.ts'
import type { FontSet } from '../../reports/fonts/types.ts'
import type { ComparisonTable } from '../../reports/model/types.ts'
import { tableGrid } from '../parity/model-texts.ts'

/** The same table as a web page for a browser to print: the same words, the same cut fonts, much the same look. */
export function equivalentPage(table: ComparisonTable, fonts: FontSet): string {
  const [head = [], ...body] = tableGrid(table)
  const cells = (row: readonly string[], tag: 'td' | 'th'): string =>
    row
      .map((text, index) => (index === 0 ? `<th>${escape(text)}</th>` : `<${tag}>${escape(text)}</${tag}>`))
      .join('')
  const rows = body.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')
  return `<!doctype html><html lang="${table.locale}"><meta charset="utf-8"><title>${escape(plainText(table.caption))}</title>
<style>
${fontFace(fonts['sans-400'].bytes, 400)}
${fontFace(fonts['sans-700'].bytes, 700)}
@page { size: A4; margin: 18mm }
body { font: 10.5pt/1.6 Table; margin: 24px }
table { border-collapse: collapse; width: 100% }
th, td { padding: 6pt; border-bottom: 0.5pt solid #d9d2c3; text-align: start; vertical-align: top }
</style>
<h1>${escape(plainText(table.caption))}</h1><p>${escape(plainText(table.summary))}</p>
<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${rows}</tbody></table></html>`
}

function fontFace(bytes: Uint8Array, weight: number): string {
  const data = Buffer.from(bytes).toString('base64')
  return `@font-face { font-family: Table; font-weight: ${String(weight)}; src: url(data:font/ttf;base64,${data}) }`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
