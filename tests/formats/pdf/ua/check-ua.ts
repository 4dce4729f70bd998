import { ANNOTATION_RULES } from './annotation-rules.ts'
import { ATTACHMENT_RULES } from './attachment-rules.ts'
import { CONTENT_RULES } from './content-rules.ts'
import { CONTENTS_RULES } from './contents-rules.ts'
import { DOCUMENT_RULES } from './document-rules.ts'
import { FIGURE_RULES } from './figure-rules.ts'
import { FONT_RULES } from './font-rules.ts'
import { HEADING_RULES } from './heading-rules.ts'
import { LANGUAGE_RULES } from './language-rules.ts'
import { LIST_RULES } from './list-rules.ts'
import { MARK_RULES } from './mark-rules.ts'
import { readPdfJson } from './pdf-json.ts'
import type { PdfJson } from './pdf-json.ts'
import type { Fault, UaRule } from './rule.ts'
import { STRUCTURE_RULES } from './structure-rules.ts'
import { TABLE_RULES } from './table-rules.ts'
import { openUaDocument } from './ua-document.ts'
import { UNCHECKED_RULES } from './unchecked-rules.ts'

/** What breaks PDF/UA-1, by the rule that says so. */
export interface Violation extends Fault {
  readonly rule: string
}

export const UA_RULES: readonly UaRule[] = [
  ...DOCUMENT_RULES,
  ...STRUCTURE_RULES,
  ...TABLE_RULES,
  ...LIST_RULES,
  ...CONTENTS_RULES,
  ...HEADING_RULES,
  ...FIGURE_RULES,
  ...ANNOTATION_RULES,
  ...CONTENT_RULES,
  ...MARK_RULES,
  ...FONT_RULES,
  ...ATTACHMENT_RULES,
  ...LANGUAGE_RULES,
  ...UNCHECKED_RULES,
]

/** Everything in a PDF that breaks PDF/UA-1 as far as a program can tell, in order of rules. Needs qpdf. */
export function checkUa(pdf: Uint8Array): readonly Violation[] {
  return checkPdfJson(readPdfJson(pdf))
}

/** The same for a file that is read already. */
export function checkPdfJson(file: PdfJson): readonly Violation[] {
  const document = openUaDocument(file)
  return UA_RULES.flatMap(({ id, find }) => find(document).map((fault) => ({ rule: id, ...fault })))
}
