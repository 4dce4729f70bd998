import type { Answer, Hit, Search } from './find.ts'
import { findRanges, pieces } from './mark-words.ts'
import type { Piece } from './mark-words.ts'
import { cutSnippet } from './snippet.ts'
import type { Place } from './types.ts'

export interface HitPage {
  /** Holds the templates. */
  readonly root: HTMLElement
  /** Address of the edition, without a slash at its end. */
  readonly edition: string
  readonly search: Search
}

/** A hit as an element: what it is, where, and what is said there, with the words that were asked for marked. */
export function hitElement(hit: Hit, { needles }: Answer, page: HitPage): HTMLElement {
  const { place, text } = hit
  const ranges = (from: string): ReturnType<typeof findRanges> =>
    findRanges(from, needles, page.search.reader)
  const element = copyOf('[data-hit]', page.root)
  const link = element.querySelector('a')
  if (link !== null) {
    link.href = page.edition + place.route
    link.replaceChildren(...nodes(pieces(place.title, ranges(place.title), [0, place.title.length])))
  }
  fill(element, '[data-label]', [place.label])
  fill(element, '[data-trail]', [trail(hit.above, page.root.dataset['separator'] ?? ' ')])
  fill(element, '[data-text]', nodes(cutSnippet(text, ranges(text))))
  if (place.subject !== undefined)
    element.querySelector('[data-label]')?.before(copyOf(`[data-mark="${place.subject}"]`, page.root))
  return element
}

/** Chapter and system; the page of a list goes without saying. */
function trail(above: readonly Place[], separator: string): string {
  return above
    .filter(({ kind }) => kind === 'chapter' || kind === 'system')
    .map(({ title }) => title)
    .join(separator)
}

/** What a template of the page holds. */
function copyOf(template: string, root: HTMLElement): HTMLElement {
  const found = root.querySelector<HTMLTemplateElement>(`template${template}`)?.content.firstElementChild
  if (!(found instanceof HTMLElement)) throw new Error(`The page has no template ${template}.`)
  return found.cloneNode(true) as HTMLElement
}

/** What would be empty is not there. */
function fill(element: HTMLElement, selector: string, content: readonly (Node | string)[]): void {
  const place = element.querySelector(selector)
  if (content.every((part) => part === '')) place?.remove()
  else place?.replaceChildren(...content)
}

function nodes(all: readonly Piece[]): readonly (Node | string)[] {
  return all.map(({ text, marked }) => {
    if (!marked) return text
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })
}
