import type { Locale } from '../../reports/core/locale.ts'
import type { Source } from '../../reports/model/types.ts'
import { sourceEntries } from './entries.ts'
import { toTraditional } from './traditional.ts'

type Localised = string | Readonly<Record<string, string>>

/** The sources that a text names (`S0` …), in the order of their ids. */
export async function sourcesNamedIn(text: string, locale: Locale): Promise<readonly Source[]> {
  const entries = await sourceEntries()
  return entries
    .filter(({ id }) => new RegExp(`(?<![A-Za-z0-9])${id}(?![0-9])`).test(text))
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en'))
    .map(({ id, data }) => ({
      id,
      title: inLocale(data.title, locale),
      character: inLocale(data.character, locale),
    }))
}

function inLocale(value: Localised, locale: Locale): string {
  if (typeof value === 'string') return value
  const written = value[locale]
  if (written !== undefined) return written
  const simplified = value['zh-Hans']
  if (locale === 'zh-Hant' && simplified !== undefined) return toTraditional(simplified)
  throw new Error(`A source has no text in ${locale}.`)
}
