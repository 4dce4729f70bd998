import type { MdastNode } from './parse-mdx.ts'

const NAMES: Readonly<Partial<Record<MdastNode['type'], string>>> = {
  blockquote: 'A quotation set apart',
  code: 'A block of code',
  definition: 'A link by reference',
  delete: 'Struck text',
  footnoteDefinition: 'A footnote',
  footnoteReference: 'A footnote',
  html: 'HTML',
  image: 'A picture',
  imageReference: 'A picture',
  inlineCode: 'Code',
  linkReference: 'A link by reference',
  mdxFlowExpression: 'An expression in braces',
  mdxTextExpression: 'An expression in braces',
  mdxjsEsm: 'An import or export',
  table: 'A table',
  thematicBreak: 'A rule',
}

/** What an author calls a thing of Markdown, to begin a sentence with. */
export function describeConstruct({ type }: MdastNode): string {
  return NAMES[type] ?? `A thing of the sort “${type}”`
}
