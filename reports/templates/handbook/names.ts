/** What links within the book call its parts. */
export const CONTENTS = 'contents'
export const GLOSSARY = 'glossary'
export const SOURCES = 'sources'

/** The heading of a chapter. */
export function chapterName(slug: string): string {
  return `chapter-${slug}`
}

/** A heading in a chapter, counted from 1. */
export function sectionName(slug: string, section: number): string {
  return `section-${slug}-${String(section)}`
}

/** The heading of a system. */
export function systemName(id: string): string {
  return `system-${id}`
}

/** Where the flow mentions a system that stands on pages of its own. */
export function mentionName(id: string): string {
  return `mention-${id}`
}

export function termName(id: string): string {
  return `term-${id}`
}

export function sourceName(id: string): string {
  return `source-${id}`
}
