import { localeSlug } from '../../core/locale.ts'
import { NO_SITE } from './scope.ts'
import type { RichText } from '../../core/rich-text.ts'
import type { Edition, Scope } from './scope.ts'
import type { DocumentInput } from '../loaded.ts'
import type { RemarkInput } from '../schema/document.ts'
import type { Note, Remark, Source } from '../types.ts'

interface Head {
  readonly id: string
  readonly locale: Scope['edition']['locale']
  readonly updated: string
  readonly caption: RichText
  readonly summary: RichText
  readonly path?: string
  readonly url?: string
}

/** What every document begins with, asked for in reading order. */
export function localiseHead(data: DocumentInput, scope: Scope): Head {
  const caption = scope.rich(data.caption)
  const summary = scope.rich(data.summary)
  const { edition } = scope
  return {
    id: data.id,
    locale: edition.locale,
    updated: data.updated,
    caption,
    summary,
    ...placeOf(data, edition),
  }
}

/** A place on the site: an anchor on the page that shows the document. */
export function placeOf(
  { id, path }: { readonly id: string; readonly path?: string | undefined },
  edition: Edition,
): Pick<Head, 'path' | 'url'> {
  if (path === undefined) return {}
  return { path, ...(edition.site === NO_SITE ? {} : { url: `${pageAddress(path, edition)}#${id}` }) }
}

export function pageAddress(path: string, { site, locale }: Edition): string {
  return `${site}/${localeSlug(locale)}${path}`
}

interface Tail {
  readonly notes: readonly Note[]
  readonly sources: readonly Source[]
}

/** What every system ends with: the notes by their marks, and the sources that its parts draw on. */
export function localiseTail(items: readonly { readonly sources: readonly string[] }[], scope: Scope): Tail {
  const ids = items.flatMap(({ sources }) => sources)
  return { notes: scope.notes(), sources: drawnOn(scope.edition, ids) }
}

/** The sources with these ids, in the order of all sources. */
export function drawnOn({ sources }: Edition, ids: readonly string[]): readonly Source[] {
  const named = new Set(ids)
  return sources.filter(({ id }) => named.has(id))
}

/** A thing said beside the parts of a system. */
export function localiseRemark(remark: RemarkInput, scope: Scope): Remark {
  return { title: scope.rich(remark.title), text: scope.rich(remark.text), sources: remark.sources }
}
