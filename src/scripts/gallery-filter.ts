/** Shows of the gallery what has the values chosen, and keeps the choice in the address. */
function startFilter(filter: HTMLElement, gallery: HTMLElement): void {
  const entries = [...gallery.children].filter((entry) => entry instanceof HTMLElement)
  const output = filter.querySelector('output')
  const choices = [...filter.querySelectorAll('select')]

  const apply = (): void => {
    const chosen = choices.filter(({ value }) => value !== '')
    for (const entry of entries)
      entry.hidden = !chosen.every(({ name, value }) => entry.dataset[name] === value)
    const shown = entries.filter((entry) => !entry.hidden).length
    if (output) output.textContent = (output.dataset.shown ?? '').replace('{n}', String(shown))
  }
  const remember = (): void => {
    const query = new URLSearchParams(
      choices.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    ).toString()
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`)
  }

  const asked = new URLSearchParams(location.search)
  for (const choice of choices) {
    const value = asked.get(choice.name) ?? ''
    if ([...choice.options].some((option) => option.value === value)) choice.value = value
    choice.addEventListener('change', () => {
      apply()
      remember()
    })
  }
  filter.hidden = false
  apply()
}

const filter = document.querySelector<HTMLElement>('[data-gallery-filter]')
const gallery = document.querySelector<HTMLElement>('[data-gallery]')
if (filter && gallery) startFilter(filter, gallery)
