import { fillTemplate } from './fill-template.ts'
import { matchesWords, searchable } from './match-words.ts'

interface Item {
  readonly element: HTMLElement
  readonly words: string
  readonly alike: boolean
  readonly facets: readonly string[]
  readonly ranks: readonly number[]
}

interface Sorting {
  /** Place among the ranks; `-1` is the order of publication. */
  readonly by: number
  readonly direction: 1 | -1
}

const UNSORTED: Sorting = { by: -1, direction: 1 }

/** Brings the tools over the rows (or cards) of a system to life, and shows them. */
export function startTableTools(tools: HTMLElement): void {
  const figure = tools.closest('.dz-system')
  if (figure === null) return
  const items = [...figure.querySelectorAll<HTMLElement>('[data-item]')].map(itemOf)
  const buttons = [...figure.querySelectorAll<HTMLButtonElement>('button[data-sort]')]
  const select = tools.querySelector<HTMLSelectElement>('select[data-sort]')
  let sorting = UNSORTED

  const filter = (): void => {
    showItems(items, wantedBy(tools))
    showCount(tools, items)
  }
  const sort = (next: Sorting): void => {
    sorting = next
    placeItems(items, next)
    if (select !== null) select.value = next.by < 0 ? '' : String(next.by)
    for (const button of buttons) markHead(button, next)
  }
  const reset = (): void => {
    clearFilters(tools)
    filter()
  }

  tools.addEventListener('input', ({ target }) => {
    if (target === select) sort({ by: select?.value === '' ? -1 : Number(select?.value), direction: 1 })
    else filter()
  })
  tools.querySelector('[data-reset]')?.addEventListener('click', () => {
    reset()
    // The button goes, and the focus with it: back to the first field.
    tools.querySelector<HTMLElement>('input, select')?.focus()
  })
  for (const button of buttons) {
    button.hidden = false
    button.addEventListener('click', () => {
      sort(nextSorting(sorting, Number(button.dataset['sort'])))
    })
  }
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (target?.closest<HTMLElement>('[data-item]')?.hidden !== true || !figure.contains(target)) return
    reset()
    target.scrollIntoView()
  })
  tools.hidden = false
  filter()
}

function itemOf(element: HTMLElement): Item {
  const group = element.parentElement?.querySelector(':scope > .dz-group')?.textContent ?? ''
  return {
    element,
    words: searchable(`${element.textContent} ${group}`),
    alike: element.dataset['alike'] !== undefined,
    facets: element.dataset['facets']?.split(' ') ?? [],
    ranks: element.dataset['ranks']?.split(' ').map(Number) ?? [],
  }
}

/** What the fields ask for, as a test. */
function wantedBy(tools: HTMLElement): (item: Item) => boolean {
  const query = tools.querySelector<HTMLInputElement>('[data-words]')?.value.trim() ?? ''
  const differing = tools.querySelector<HTMLInputElement>('[data-differences]')?.checked === true
  const facets = [...tools.querySelectorAll<HTMLSelectElement>('[data-facet]')].flatMap(
    ({ value }) => value || [],
  )
  return (item) =>
    !(differing && item.alike) &&
    facets.every((facet) => item.facets.includes(facet)) &&
    matchesWords(item.words, query)
}

/** A group of which no row is left goes with its label. */
function showItems(items: readonly Item[], wanted: (item: Item) => boolean): void {
  const left = new Set<Element | null>()
  for (const item of items) {
    item.element.hidden = !wanted(item)
    if (!item.element.hidden) left.add(item.element.parentElement)
  }
  for (const { element } of items) {
    const label = element.parentElement?.querySelector<HTMLElement>(':scope > .dz-group')
    if (label) label.hidden = !left.has(element.parentElement)
  }
}

function showCount(tools: HTMLElement, items: readonly Item[]): void {
  const shown = items.filter(({ element }) => !element.hidden).length
  const filtered = shown < items.length
  const { shown: some = '', nothing = '' } = tools.dataset
  const status = tools.querySelector('[data-status]')
  const text = shown === 0 ? nothing : fillTemplate(some, { shown, total: items.length })
  // Said again when it is written again, so only when it is another.
  if (status !== null && status.textContent !== text) status.textContent = text
  tools.toggleAttribute('data-filtered', filtered)
  const button = tools.querySelector<HTMLElement>('[data-reset]')
  if (button !== null) button.hidden = !filtered
}

function clearFilters(tools: HTMLElement): void {
  for (const input of tools.querySelectorAll('input')) {
    input.checked = false
    if (input.type === 'search') input.value = ''
  }
  for (const select of tools.querySelectorAll<HTMLSelectElement>('[data-facet]')) select.value = ''
}

/** Rows of equal rank stay in the order of publication, whichever way the others run. */
function placeItems(items: readonly Item[], { by, direction }: Sorting): void {
  const rank = ({ ranks }: Item): number => ranks[by] ?? 0
  const sorted = items.toSorted((a, b) => direction * (rank(a) - rank(b)))
  for (const { element } of sorted) element.parentElement?.append(element)
}

/** A head sorts upwards, then downwards, then no more. */
function nextSorting({ by, direction }: Sorting, column: number): Sorting {
  if (by !== column) return { by: column, direction: 1 }
  return direction === 1 ? { by, direction: -1 } : UNSORTED
}

function markHead(button: HTMLElement, { by, direction }: Sorting): void {
  const head = button.closest('th')
  if (Number(button.dataset['sort']) !== by) head?.removeAttribute('aria-sort')
  else head?.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending')
}
