/** Where the pages of chapters stand, below the edition's folder. */
const GUIDES = '/guides/'

/** The path of a chapter's page. */
export function chapterPath(slug: string): string {
  return `${GUIDES}${slug}/`
}

/** Stands for an edition of the site while an address is resolved. */
const ANY_SITE = 'https://site.invalid'
const ANY_EDITION = '/edition'

/**
 * Where a link in a chapter leads: an address as it is; of another page, written from the chapter's own
 * (`../../cases/`), the path below the edition's folder. Undefined for what a link may not lead to.
 */
export function chapterHref(href: string, slug: string): string | undefined {
  if (/[\\\p{Cc}]/u.test(href)) return undefined
  if (/^mailto:[^@]+@[^@]+$/.test(href)) return href
  if (href.startsWith('https://')) return URL.canParse(href) ? href : undefined
  // A page is named from this one, or from the site's root; then another edition might be meant.
  if (!/^(?:\.{1,2}\/|#.)/.test(href)) return undefined
  const { pathname, hash } = new URL(href, ANY_SITE + ANY_EDITION + chapterPath(slug))
  return pathname.startsWith(`${ANY_EDITION}/`) ? pathname.slice(ANY_EDITION.length) + hash : undefined
}
