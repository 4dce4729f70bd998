import { downloadsOf, getDocument } from 'virtual:duizhao'
import { plainText } from '../reports/core/rich-text.ts'
import type { RichText } from '../reports/core/rich-text.ts'
import { mapLeaves } from '../reports/core/rich-text.ts'
import type { Locale } from '../reports/core/locale.ts'
import type { Faq, Term } from '../reports/model/types.ts'
import { SITE_WORDS } from './words.ts'

/** A thing of schema.org, as JSON-LD writes it. */
export type Thing = Readonly<Record<string, unknown>>

/** A page of the site that things stand on. */
export interface PagePlace {
  readonly locale: Locale
  /** Absolute. */
  readonly url: string
}

function words(text: RichText): string {
  return plainText(mapLeaves(text, (leaf) => (leaf.kind === 'note' ? [] : [leaf])))
}

/** A chapter, a one-pager or another page that is read from its beginning to its end. */
export function article(
  {
    title,
    description,
    updated,
  }: { readonly title: string; readonly description: string; readonly updated: string },
  { locale, url }: PagePlace,
): Thing {
  const publisher = { '@type': 'Organization', name: SITE_WORDS[locale].title }
  return {
    '@type': 'Article',
    headline: title,
    description,
    inLanguage: locale,
    dateModified: updated,
    mainEntityOfPage: url,
    author: publisher,
    publisher,
  }
}

/** Questions with their answers. */
export function faqPage(faq: Faq, { locale, url }: PagePlace): Thing {
  return {
    '@type': 'FAQPage',
    inLanguage: locale,
    url,
    mainEntity: faq.questions.map(({ id, question, answer }) => ({
      '@type': 'Question',
      url: `${url}#${faq.id}-${id}`,
      name: words(question),
      acceptedAnswer: { '@type': 'Answer', text: answer.map(words).join('\n') },
    })),
  }
}

/** The glossary. */
export function definedTermSet(terms: readonly Term[], { locale, url }: PagePlace): Thing {
  return {
    '@type': 'DefinedTermSet',
    name: SITE_WORDS[locale].glossary.heading,
    inLanguage: locale,
    url,
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm',
      '@id': `${url}#term-${term.id}`,
      name: term.term,
      ...(term.short === undefined ? {} : { termCode: term.short }),
      description: words(term.definition),
    })),
  }
}

/** The data of a system, with the files that hold them. */
export function dataset(id: string, { locale, url }: PagePlace): Thing {
  const document = getDocument(id, locale)
  return {
    '@type': 'Dataset',
    name: words(document.caption),
    description: `${words(document.caption)}${locale === 'en' ? '. ' : '。'}${words(document.summary)}`,
    inLanguage: locale,
    url: `${url}#${id}`,
    dateModified: document.updated,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: SITE_WORDS[locale].title },
    distribution: downloadsOf(id, locale)
      .filter(({ format }) => format === 'csv' || format === 'pdf')
      .map(({ format, href }) => ({
        '@type': 'DataDownload',
        encodingFormat: format === 'csv' ? 'text/csv' : 'application/pdf',
        contentUrl: new URL(href, url).href,
      })),
  }
}

/** The things of a page as the text of a script; nothing in it can end the script. */
export function jsonLd(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c')
}
