import { openSearch } from './find.ts'
import type { Answer, Search } from './find.ts'
import { hitElement } from './show-hits.ts'
import type { HitPage } from './show-hits.ts'
import type { SearchIndex } from './types.ts'

/** Until the reader pauses in typing, in milliseconds. */
const PAUSE = 120
/** How many hits are shown before the rest is asked for. */
const FIRST_HITS = 20

/** The parts of the page that the search writes to. */
interface Parts {
  readonly root: HTMLElement
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly status: HTMLElement
  readonly results: HTMLElement
  readonly hits: HTMLElement
  readonly more: HTMLButtonElement
  /** Shown before anything is asked, and when nothing is found. */
  readonly start: HTMLElement
  readonly hints: HTMLElement
}

/** Brings the page of the search to life: it answers while the reader types, and keeps the query in the address. */
export function startSearch(root: HTMLElement): void {
  const parts = partsOf(root)
  const { form, input } = parts
  const load = indexLoader(root.dataset['index'] ?? '')
  let pause: ReturnType<typeof setTimeout> | undefined

  const answer = async (): Promise<void> => {
    clearTimeout(pause)
    const asked = input.value
    keepInAddress(asked.trim())
    if (asked.trim() === '') {
      showNothingAsked(parts)
      return
    }
    const search = await load().catch(() => undefined)
    if (input.value !== asked) return
    if (search === undefined) say(parts, parts.status.dataset['failed'])
    else showAnswer(parts, asked.trim(), search)
  }
  const wait = (): void => {
    clearTimeout(pause)
    pause = setTimeout(() => void answer(), PAUSE)
  }

  input.addEventListener('input', (event) => {
    // A Chinese word is still being written in letters.
    if (!(event instanceof InputEvent && event.isComposing)) wait()
  })
  input.addEventListener('compositionend', wait)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void answer()
  })
  addEventListener('popstate', () => {
    input.value = queryInAddress()
    void answer()
  })
  input.value = queryInAddress() || input.value
  if (input.value !== '') say(parts, parts.status.dataset['loading'])
  void answer()
  void load().catch(() => undefined)
}

/** Fetches the index once; what failed is tried again at the next query. */
function indexLoader(address: string): () => Promise<Search> {
  let loading: Promise<Search> | undefined
  const fetchIndex = async (): Promise<Search> => {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address}: ${String(response.status)}`)
    return openSearch((await response.json()) as SearchIndex)
  }
  return () =>
    (loading ??= fetchIndex().catch((error: unknown) => {
      loading = undefined
      throw error
    }))
}

function showAnswer(parts: Parts, asked: string, search: Search): void {
  const answer = search.find(asked)
  if (answer === undefined) {
    showNothingAsked(parts)
    return
  }
  const page: HitPage = { root: parts.root, edition: parts.root.dataset['edition'] ?? '', search }
  const { hits } = answer
  const elements = (from: number, to?: number): readonly HTMLElement[] =>
    hits.slice(from, to).map((hit) => hitElement(hit, answer, page))
  parts.start.hidden = true
  parts.results.hidden = false
  parts.hints.hidden = hits.length > 0
  parts.hits.replaceChildren(...elements(0, FIRST_HITS))
  showMore(parts.more, hits.length - FIRST_HITS, () => {
    const rest = elements(FIRST_HITS)
    parts.hits.append(...rest)
    // The button goes, and the focus with it: on to what it brought.
    rest[0]?.querySelector('a')?.focus()
  })
  say(parts, sentenceOf(parts.status.dataset, answer, asked))
}

function sentenceOf(words: DOMStringMap, { hits, match }: Answer, asked: string): string {
  const count = hits.length
  const template =
    count === 0
      ? words['nothing']
      : match === 'near'
        ? words['nearest']
        : count === 1
          ? words['foundOne']
          : words['found']
  return (template ?? '').replace('{count}', String(count)).replace('{query}', () => asked)
}

function showMore(button: HTMLButtonElement, count: number, show: () => void): void {
  button.hidden = count <= 0
  button.textContent = (button.dataset['words'] ?? '').replace('{count}', String(count))
  button.onclick = () => {
    button.hidden = true
    show()
  }
}

function showNothingAsked(parts: Parts): void {
  parts.hits.replaceChildren()
  parts.results.hidden = true
  parts.start.hidden = false
  say(parts, '')
}

/** Said again when it is written again, so only when it is another. */
function say({ status }: Parts, text = ''): void {
  if (status.textContent !== text) status.textContent = text
}

function queryInAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? ''
}

/** The query is in the address, and in the ways to the other editions. */
function keepInAddress(query: string): void {
  const search = query === '' ? '' : `?${new URLSearchParams({ q: query }).toString()}`
  if (location.search !== search) history.replaceState(null, '', location.pathname + search)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-edition-link]'))
    link.search = search
}

function partsOf(root: HTMLElement): Parts {
  const part = (selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector)
    if (found === null) throw new Error(`The search has no ${selector}.`)
    return found
  }
  return {
    root,
    form: part('form') as HTMLFormElement,
    input: part('input[name="q"]') as HTMLInputElement,
    status: part('[role="status"]'),
    results: part('[data-results]'),
    hits: part('[data-hits]'),
    more: part('[data-more]') as HTMLButtonElement,
    start: part('[data-start]'),
    hints: part('[data-hints]'),
  }
}
