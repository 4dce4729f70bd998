import { startSearch } from './start-search.ts'

const root = document.querySelector<HTMLElement>('[data-search]')
if (root !== null) startSearch(root)
