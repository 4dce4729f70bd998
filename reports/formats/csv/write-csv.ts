/** Excel takes a file for UTF-8 only if it begins so. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * Rows as CSV text: RFC 4180 with CRLF, a byte order mark at the start, a line feed for a break within a field.
 *
 * Spreadsheets run a field that begins with `=`, `+`, `-` or `@` (full width too) as a formula. Such a field is given
 * a leading apostrophe, as OWASP advises; a plain number such as `-3.5%` is harmless and stays as it is. Whoever reads
 * the file by program drops an apostrophe that stands before one of these characters.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(writeField).join(',')}\r\n`).join('')
}

function writeField(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text
  // White space at the ends is kept by every reader only within quotes.
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function isFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/.test(text) && !/^[+-]?\d[\d.,]*\s?%?$/.test(text)
}
