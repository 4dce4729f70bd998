// Runs in the head, before the page is painted: the reader's choice of scheme must not flash.
;(() => {
  const root = document.documentElement
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const system = () => (dark.matches ? 'dark' : 'light')
  const other = (scheme) => (scheme === 'dark' ? 'light' : 'dark')

  const saved = () => {
    try {
      return localStorage.getItem('theme')
    } catch {
      return null // Storage may be closed to the page; the system's scheme then holds.
    }
  }
  const save = (scheme) => {
    try {
      if (scheme === system()) localStorage.removeItem('theme')
      else localStorage.setItem('theme', scheme)
    } catch {
      return // As above: the choice then lasts as long as the page.
    }
  }
  const apply = (scheme) => {
    if (scheme === 'dark' || scheme === 'light') root.dataset.theme = scheme
  }
  const current = () => root.dataset.theme ?? system()

  const label = () => {
    for (const button of document.querySelectorAll('[data-theme-switch]')) {
      const words = current() === 'dark' ? button.dataset.toLight : button.dataset.toDark
      button.setAttribute('aria-label', words)
      button.title = words
      button.hidden = false
    }
  }

  apply(saved())
  document.addEventListener('DOMContentLoaded', label)
  dark.addEventListener('change', label)
  document.addEventListener('click', (event) => {
    if (!event.target.closest?.('[data-theme-switch]')) return
    const scheme = other(current())
    apply(scheme)
    save(scheme)
    label()
  })
})()
