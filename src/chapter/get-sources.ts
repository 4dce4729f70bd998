import { listSources } from 'virtual:duizhao'
import type { Locale } from '../../reports/core/locale.ts'
import type { Source } from '../../reports/model/types.ts'

/** The sources that a text names (`S0` …), in the order of their ids. */
export function sourcesNamedIn(text: string, locale: Locale): readonly Source[] {
  return listSources(locale).filter(({ id }) => new RegExp(`(?<![A-Za-z0-9])${id}(?![0-9])`).test(text))
}
