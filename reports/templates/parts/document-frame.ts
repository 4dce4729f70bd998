import { plainText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { Doc, FlowNode, PageStyle, RunningLine } from '../../doc/types.ts'
import { altText } from '../../model/long-description.ts'
import type { Document } from '../../model/types.ts'
import type { TemplateContext } from './template.ts'
import { plainParagraph, type TypeStyle } from './type-style.ts'

/** A document's body in its frame: what it is called, what it shows, on which page. */
export function frameDocument(document: Document, body: readonly FlowNode[], context: TemplateContext): Doc {
  const title = plainText(document.caption).replaceAll('\n', ' ')
  return {
    locale: document.locale,
    title,
    description: altText(document),
    author: WORDS[document.locale].siteName,
    updated: document.updated,
    ...(document.url === undefined ? {} : { url: document.url }),
    page: pageStyle(title, context),
    body,
  }
}

function pageStyle(title: string, context: TemplateContext): PageStyle {
  const { medium, locale } = context
  const { siteName, page: pageWords } = WORDS[locale]
  return {
    width: medium.width,
    height: medium.height,
    margin: medium.margin,
    background: medium.palette.paper,
    runningHead: runningLine(title, '', context),
    runningFoot: (page, total) => runningLine(siteName, total > 1 ? pageWords(page, total) : '', context),
  }
}

/** One quiet line, its halves at the two margins. */
function runningLine(start: string, end: string, { type, locale, medium }: TemplateContext): RunningLine {
  const size = medium.kind === 'paper' ? medium.base * 0.76 : type.small.size
  const style: TypeStyle = { ...type.small, size, leading: 1.3, wrap: 'fill' }
  return {
    start: plainParagraph(start, style, locale),
    ...(end === '' ? {} : { end: plainParagraph(end, { ...style, align: 'end' }, locale) }),
  }
}
