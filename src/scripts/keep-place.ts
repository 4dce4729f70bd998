/** Lets the language links lead to the same place of the page, not only to the same page. */
function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-edition-link]')) {
    link.hash = location.hash
  }
}

keepPlace()
addEventListener('hashchange', keepPlace)
