import { textOf } from './pdf-json.ts'
import type { Kid, UaElement } from './read-structure.ts'
import type { UaDocument } from './ua-document.ts'

/** The text of an element and all below it, as its marks show it or as they say that it reads. */
export function shownText(document: UaDocument, { kids }: UaElement): string {
  return kids.map((kid) => kidText(document, kid)).join('')
}

function kidText(document: UaDocument, kid: Kid): string {
  if (kid.kind === 'element') return shownText(document, kid.element)
  if (kid.kind === 'object') return ''
  const page = document.pages.find(({ ref }) => ref === kid.page)
  const mark = page?.content.marks.find(({ mcid }) => mcid === kid.mcid)
  if (!page || !mark) return ''
  const replaced = textOf(document.file, mark.properties['/ActualText'])
  if (replaced !== undefined) return replaced
  return page.content.items
    .filter(({ marks }) => marks.includes(mark))
    .flatMap(({ text }) => {
      const font = page.fonts.get(text?.font ?? '')
      return (text?.codes ?? []).map((code) => font?.texts.get(code) ?? '')
    })
    .join('')
}
