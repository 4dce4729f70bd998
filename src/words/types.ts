import type { DocumentKind } from '../../reports/model/types.ts'

/** The words of the site itself, in one edition; what documents print is in `reports/core/words.ts`. */
export interface SiteWords {
  readonly title: string
  /** The title in its three parts, for the opening picture. */
  readonly hero: {
    readonly before?: string
    readonly traffic: string
    readonly to: string
    readonly trade: string
  }
  readonly tagline: string
  readonly lede: string
  readonly description: string
  readonly skip: string
  readonly nav: {
    readonly label: string
    readonly guides: string
    readonly systems: string
    readonly sheets: string
    readonly glossary: string
    readonly downloads: string
    readonly search: string
  }
  readonly languages: string
  readonly theme: { readonly toDark: string; readonly toLight: string }
  readonly colours: string
  readonly chapter: {
    readonly heading: string
    readonly contents: string
    readonly read: string
    readonly sources: string
    readonly sourcesIntro: string
    readonly number: (index: number) => string
    readonly minutes: (minutes: number) => string
    readonly previous: string
    readonly next: string
    readonly order: string
    readonly terms: string
    readonly termsIntro: string
    readonly inGlossary: string
  }
  readonly guides: { readonly heading: string; readonly intro: string }
  readonly systems: {
    readonly heading: string
    readonly intro: string
    readonly count: (count: number) => string
  }
  readonly cases: { readonly heading: string; readonly intro: string }
  readonly faq: { readonly heading: string; readonly intro: string }
  readonly glossary: {
    readonly heading: string
    readonly intro: (count: number) => string
    readonly also: string
    readonly see: string
    readonly systems: string
  }
  readonly sourcesPage: {
    readonly heading: string
    readonly intro: string
    readonly character: string
    readonly holds: string
    readonly systems: string
  }
  readonly handbook: { readonly heading: string; readonly intro: string }
  readonly sheet: {
    readonly heading: string
    readonly open: string
    readonly preview: string
    readonly qr: string
  }
  readonly sheets: { readonly heading: string; readonly intro: string }
  readonly downloads: {
    readonly heading: string
    readonly intro: string
    readonly filter: string
    readonly all: string
    readonly form: string
    readonly chapter: string
    readonly shown: string
    readonly elsewhere: string
  }
  readonly feed: string
  readonly longDescription: string
  readonly kinds: Readonly<Record<DocumentKind, string>>
  readonly notFound: { readonly heading: string; readonly text: string; readonly home: string }
  readonly footer: {
    readonly about: string
    readonly top: string
    readonly more: string
    readonly making: string
  }
}
