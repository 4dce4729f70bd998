import type { Handbook } from '../../model/types.ts'
import { chapterName, GLOSSARY, SOURCES, systemName } from './names.ts'

/** Where links of chapters lead. */
export interface BookTargets {
  /** `#name` for what the book holds, an address for what the site holds; undefined where nobody has named the site. */
  readonly hrefOf: (href: string) => string | undefined
}

/** Finds what pages of the site show in the book itself. */
export function bookTargets({ chapters, appendices, path, url }: Handbook): BookTargets {
  const systems = new Set([
    ...chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'system' ? [block.system.id] : [])),
    ),
    ...appendices.map(({ id }) => id),
  ])
  const pages = new Map<string, string>([
    ['/glossary/', GLOSSARY],
    ['/sources/', SOURCES],
    ...appendices.flatMap(({ id, path: page }) =>
      page === undefined ? [] : [[page, systemName(id)] as const],
    ),
    ...chapters.map((chapter) => [chapter.path, chapterName(chapter.slug)] as const),
  ])
  const edition = path === undefined ? undefined : url?.replace(new RegExp(`${path}#.*$`), '')
  return {
    hrefOf: (href) => {
      if (!href.startsWith('/')) return href
      const [page = '', anchor = ''] = href.split('#')
      const name = systems.has(anchor) ? systemName(anchor) : pages.get(page)
      if (name !== undefined) return `#${name}`
      return edition === undefined ? undefined : edition + href
    },
  }
}
