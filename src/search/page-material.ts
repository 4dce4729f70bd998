import type { Locale } from '../../reports/core/locale.ts'
import {
  CASES,
  DOWNLOADS,
  FAQ,
  GLOSSARY,
  GUIDES,
  HANDBOOK,
  HOME,
  SHEETS,
  SOURCES,
  SYSTEMS,
} from '../routes.ts'
import { SITE_WORDS } from '../words.ts'
import type { PageMaterial } from './material.ts'

/** The pages that hold others, by their headings. */
export function pageMaterial(locale: Locale, terms: number): readonly PageMaterial[] {
  const words = SITE_WORDS[locale]
  const page = (route: string, { heading, intro }: { heading: string; intro: string }): PageMaterial => ({
    route,
    title: heading,
    text: intro,
  })
  return [
    {
      route: HOME,
      title: words.title,
      text: [words.tagline, words.lede].join(locale === 'en' ? '. ' : '。'),
    },
    page(GUIDES, words.guides),
    page(SYSTEMS, words.systems),
    page(SHEETS, words.sheets),
    page(CASES, words.cases),
    page(FAQ, words.faq),
    page(GLOSSARY, { heading: words.glossary.heading, intro: words.glossary.intro(terms) }),
    page(SOURCES, words.sourcesPage),
    page(DOWNLOADS, words.downloads),
    page(HANDBOOK, words.handbook),
  ]
}
