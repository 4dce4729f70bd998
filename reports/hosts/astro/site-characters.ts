import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALES, localeSlug } from '../../core/locale.ts'
import type { Locale } from '../../core/locale.ts'
import { traditionalConverter } from '../../model/to-traditional.ts'
import { documentCharacters } from '../node/document-characters.ts'
import { listFiles } from './list-files.ts'
import type { Settings } from './options.ts'

/**
 * The characters that the pages of an edition can show: those of its documents, and those of the site's own files.
 * Nobody can tell which words of a source reach the reader, so all count that can: a few glyphs too many cost little,
 * one too few shows. A file in a folder named for an edition (`en/`) counts for that edition, `zh-hans/` for `zh-hant`
 * too, for that is converted from it; English takes Chinese characters from such files alone.
 */
export async function siteCharacters(
  locale: Locale,
  settings: Pick<Settings, 'root' | 'extraText' | 'extraCharacters'>,
  ownCharacters: string,
): Promise<string> {
  const paths = await listFiles(settings.root, settings.extraText)
  const texts = await Promise.all(
    paths
      .filter((path) => countsFor(locale, path))
      .map(async (path) => {
        const text = await readFile(join(settings.root, path), 'utf8')
        return locale === 'en' && editionsOf(path).length === 0 ? text.replace(/\p{Script=Han}/gu, '') : text
      }),
  )
  const written = texts.join('\n')
  const converted = locale === 'zh-Hant' ? traditionalConverter([]).convert(written) : ''
  const all = [ownCharacters, settings.extraCharacters, LANGUAGE_NAMES, written, converted].join('')
  return documentCharacters(locale, [...new Set(all)].filter(isShown).join(''))
}

/** What a language switch says, in every edition. */
const LANGUAGE_NAMES = '简体中文繁體中文'

function countsFor(locale: Locale, path: string): boolean {
  const editions = editionsOf(path)
  return (
    editions.length === 0 ||
    editions.includes(locale) ||
    (locale === 'zh-Hant' && editions.includes('zh-Hans'))
  )
}

/** The editions that the folders of a path name. */
function editionsOf(path: string): readonly Locale[] {
  const folders = path.split('/').slice(0, -1)
  return LOCALES.filter((locale) => folders.includes(localeSlug(locale)))
}

/** Not control characters, surrogates, private or unassigned code points: they have no shape. */
function isShown(character: string): boolean {
  return !/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(character)
}
