import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { codePointName } from './check-characters.ts'
import type { Issue } from '../core/issue.ts'
import type { Locale } from '../core/locale.ts'
import type { ContentSet } from './content-set.ts'

/** The characters of an edition that no font has, each with the place of its first use. */
export function missingCharacters(
  content: ContentSet,
  locale: Locale,
  has: (codePoint: number) => boolean,
): readonly Issue[] {
  return Array.from(content.characters(locale))
    .filter((character) => !has(character.codePointAt(0) ?? 0))
    .map((character) => {
      const name = `\`${character}\` (${codePointName(character)})`
      return issueAt(problem('font/missing-character', name, locale), content.places(character, locale) ?? {})
    })
}
