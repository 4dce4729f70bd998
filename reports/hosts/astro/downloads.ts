import { localeSlug } from '../../core/locale.ts'
import type { Locale } from '../../core/locale.ts'
import type { Document } from '../../model/types.ts'
import type { Format } from '../../pipeline.ts'
import type { FinishedJob } from '../node/render-jobs.ts'
import type { Settings } from './options.ts'

/** A file that readers can take away. */
export interface Download {
  readonly format: Format
  /** `PDF`, or `PNG 1/2` when a document fills several pictures. */
  readonly label: string
  readonly href: string
  /** In bytes; not known before the file was made. */
  readonly size?: number
  readonly fileName: string
}

/** The downloads of a document that has been rendered. */
export function finishedDownloads(jobs: readonly FinishedJob[], settings: Settings): readonly Download[] {
  return jobs.flatMap(({ job, files }) =>
    files.map((file, index) => ({
      format: job.format,
      label: labelOf(job.format, { index, count: files.length }),
      href: downloadHref(settings, file.name),
      size: file.bytes.byteLength,
      fileName: file.name,
    })),
  )
}

/** The downloads of a document that is rendered when somebody asks for it. */
export function expectedDownloads(document: Document, settings: Settings): readonly Download[] {
  return settings.formats.map((format) => {
    const fileName = `${document.id}.${localeSlug(document.locale)}.${format}`
    return {
      format,
      label: labelOf(format, { index: 0, count: 1 }),
      href: downloadHref(settings, fileName),
      fileName,
    }
  })
}

/** What the name of a download asks for; nothing when it names none. */
export function parseDownloadName(
  name: string,
  settings: Pick<Settings, 'formats' | 'locales'>,
): { readonly id: string; readonly locale: Locale; readonly format: Format } | undefined {
  const match = /^(?<id>[^.]+)\.(?<slug>[a-z-]+)(?:\.\d+of\d+)?\.(?<format>[a-z]+)$/u.exec(name)
  const locale = settings.locales.find((candidate) => localeSlug(candidate) === match?.groups?.['slug'])
  const format = settings.formats.find((candidate) => candidate === match?.groups?.['format'])
  const id = match?.groups?.['id']
  return id === undefined || locale === undefined || format === undefined ? undefined : { id, locale, format }
}

function downloadHref({ base, downloads }: Settings, fileName: string): string {
  return `${base}${downloads === '' ? '' : `${downloads}/`}${fileName}`
}

function labelOf(format: Format, part: { readonly index: number; readonly count: number }): string {
  const name = format.toUpperCase()
  return part.count === 1 ? name : `${name} ${String(part.index + 1)}/${String(part.count)}`
}
