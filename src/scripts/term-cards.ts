/** Shows a term's definition beside its link while the pointer or the focus is on either. Escape puts it away. */
const card = document.createElement('div')
card.className = 'term-card'
card.id = 'term-card'
card.setAttribute('role', 'tooltip')
card.hidden = true

/** The link that the card belongs to. */
let link: HTMLAnchorElement | undefined
let leaving: number | undefined

function definitionOf(term: HTMLAnchorElement): string | undefined {
  const entry = document.getElementById(decodeURIComponent(term.hash.slice(1)))
  return entry?.querySelector('[data-definition]')?.textContent.trim()
}

function show(term: HTMLAnchorElement): void {
  clearTimeout(leaving)
  const definition = definitionOf(term)
  if (definition === undefined) return
  if (link !== term) hide()
  link = term
  card.textContent = definition
  // Beside the link in the document, so that it is read after it and takes its language.
  term.after(card)
  term.setAttribute('aria-describedby', card.id)
  card.hidden = false
  place(term)
}

/** Below the first line of the link, within the page. */
function place(term: HTMLAnchorElement): void {
  const line = term.getClientRects()[0] ?? term.getBoundingClientRect()
  const room = document.documentElement.clientWidth - card.offsetWidth - 16
  const left = Math.max(16, Math.min(line.left, room))
  card.style.left = `${String(left + scrollX)}px`
  card.style.top = `${String(line.bottom + scrollY + 6)}px`
}

function hide(): void {
  clearTimeout(leaving)
  link?.removeAttribute('aria-describedby')
  link = undefined
  card.hidden = true
}

/** Not at once: the pointer may be on its way to the card. */
function leave(): void {
  clearTimeout(leaving)
  leaving = window.setTimeout(hide, 200)
}

for (const term of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
  term.addEventListener('pointerenter', (event) => {
    // A touch follows the link.
    if (event.pointerType !== 'touch') show(term)
  })
  term.addEventListener('pointerleave', leave)
  term.addEventListener('focus', () => {
    show(term)
  })
  term.addEventListener('blur', leave)
  term.addEventListener('click', hide)
}
card.addEventListener('pointerenter', () => {
  clearTimeout(leaving)
})
card.addEventListener('pointerleave', leave)
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide()
})
