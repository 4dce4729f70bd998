import { textOf } from './pdf-json.ts'
import type { PdfDict } from './pdf-json.ts'
import { eachRule } from './rule.ts'
import type { UaRule } from './rule.ts'
import type { UaDocument } from './ua-document.ts'

interface Specification {
  readonly where: string
  readonly dict: PdfDict
}

/** Specifications of embedded files, wherever they are named. */
function specifications({ file }: UaDocument): readonly Specification[] {
  return Object.entries(file.objects).flatMap(([key, { value }]) => {
    const isOne = typeof value === 'object' && value !== null && '/EF' in value
    return isOne ? [{ where: `file ${key}`, dict: value }] : []
  })
}

/** Embedded files (ISO 14289-1, 7.11). */
export const ATTACHMENT_RULES: readonly UaRule[] = [
  eachRule('7.11-1', specifications, ({ dict }, { file }) => {
    const names = [dict['/F'], dict['/UF']].map((name) => textOf(file, name) ?? '')
    return names.includes('') && 'lacks one of its two names'
  }),
]
