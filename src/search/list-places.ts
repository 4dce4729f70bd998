import { MAIN } from '../../reports/model/items/types.ts'
import type { Locale } from '../../reports/core/locale.ts'
import { withoutNotes } from '../../reports/model/describe-text.ts'
import { itemList } from '../../reports/model/items/item-list.ts'
import type { Item } from '../../reports/model/items/types.ts'
import { subjectOf } from '../../reports/model/subject-of.ts'
import type { DescribedSource, Document, Sheet, System, Term } from '../../reports/model/types.ts'
import { termAnchor } from '../chapter/term-links.ts'
import { DOWNLOADS, GLOSSARY, SOURCES, sheetRoute } from '../routes.ts'
import { SITE_WORDS } from '../words.ts'
import type { ChapterMaterial, Material } from './material.ts'
import { itemText, joinTexts, sheetText, systemText } from './system-text.ts'
import type { Place } from './types.ts'
import { SEARCH_WORDS } from './words.ts'

/** A place of one edition, before it is joined with those of the others. */
export interface Draft extends Omit<Place, 'in'> {
  readonly text: string
  /** Route of the place that it is a part of. */
  readonly within?: string
}

/** Everything that can be found in an edition, what holds others before them. */
export function listPlaces(material: Material): readonly Draft[] {
  const { locale, pages, chapters, documents, terms, sources } = material
  const { kinds } = SEARCH_WORDS[locale]
  const systems = documents.filter(isSystem)
  const shownAt = placesOfSystems(chapters)
  return [
    ...pages.map((page): Draft => ({ kind: 'page', label: kinds.page, ...page })),
    ...chapters.flatMap((chapter) => chapterPlaces(chapter, locale)),
    ...documents.filter((document) => document.kind === 'sheet').map(sheetPlace),
    ...systems.flatMap((system) => systemPlaces(system, shownAt.get(system.id))),
    ...terms.map((term) => termPlace(term, locale)),
    ...sources.map((source) => sourcePlace(source, locale)),
  ]
}

function isSystem(document: Document): document is System {
  return Object.hasOwn(SEARCH_WORDS[document.locale].items, document.kind)
}

/** By the id of a system, the route of the part of a chapter that shows it first. */
function placesOfSystems(chapters: readonly ChapterMaterial[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const { route, opening, sections } of chapters) {
    const parts = [
      { ...opening, route },
      ...sections.map((part) => ({ ...part, route: `${route}#${part.anchor}` })),
    ]
    for (const part of parts) for (const id of part.systems) if (!places.has(id)) places.set(id, part.route)
  }
  return places
}

function chapterPlaces(chapter: ChapterMaterial, locale: Locale): readonly Draft[] {
  const { kinds } = SEARCH_WORDS[locale]
  const { kind, route, title, thesis, opening, sections } = chapter
  return [
    { kind, label: kinds[kind], title, route, text: joinTexts([thesis, opening.text], locale) },
    ...sections.map((section): Draft => ({
      kind: 'section',
      label: kinds.section,
      title: section.title,
      route: `${route}#${section.anchor}`,
      within: route,
      text: section.text,
    })),
  ]
}

function sheetPlace(sheet: Sheet): Draft {
  return {
    kind: 'sheet',
    label: SEARCH_WORDS[sheet.locale].kinds.sheet,
    title: withoutNotes(sheet.caption),
    route: sheetRoute(sheet),
    text: sheetText(sheet),
  }
}

function systemPlaces(system: System, shownAt: string | undefined): readonly Draft[] {
  const { id, kind, locale, caption, path = DOWNLOADS } = system
  const { items } = itemList(system)
  const route = `${path}#${id}`
  return [
    {
      kind: 'system',
      label: SITE_WORDS[locale].kinds[kind],
      title: withoutNotes(caption),
      route,
      within: shownAt ?? path,
      text: systemText(
        system,
        items.filter((item) => item.id === ''),
      ),
    },
    ...items
      .filter((item) => item.id !== '')
      .map((item): Draft => ({
        kind: 'item',
        label: SEARCH_WORDS[locale].items[kind],
        ...itemTitle(item, system),
        route: `${route}-${item.id}`,
        within: route,
        ...subjectOf(item),
        text: itemText(item, locale),
      })),
  ]
}

/** A code says nothing without its meaning, and is asked for by it. */
function itemTitle(item: Item, { kind }: System): Pick<Draft, 'title' | 'names'> {
  const name = withoutNotes(item.name)
  const meaning = item.aspects.find(({ key }) => kind === 'code' && key === MAIN)?.cell
  if (meaning?.kind !== 'text') return { title: name }
  const meant = withoutNotes(meaning.text)
  return { title: `${name} · ${meant}`, names: [meant] }
}

function termPlace(term: Term, locale: Locale): Draft {
  return {
    kind: 'term',
    label: SEARCH_WORDS[locale].kinds.term,
    title: termTitle(term, locale),
    route: `${GLOSSARY}#${termAnchor(term.id)}`,
    within: GLOSSARY,
    text: withoutNotes(term.definition),
    also: term.also,
  }
}

function termTitle({ term, short }: Term, locale: Locale): string {
  if (short === undefined || term.includes(short)) return term
  return locale === 'en' ? `${term} (${short})` : `${term}（${short}）`
}

function sourcePlace(source: DescribedSource, locale: Locale): Draft {
  return {
    kind: 'source',
    label: SEARCH_WORDS[locale].kinds.source,
    title: `${source.id} ${source.title}`,
    route: `${SOURCES}#${source.id.toLowerCase()}`,
    within: SOURCES,
    text: joinTexts([source.character, withoutNotes(source.holds ?? [])], locale),
    names: [source.id, source.title],
  }
}
