import { viewOf } from '../../core/bytes.ts'
import { localeSlug } from '../../core/locale.ts'
import type { Locale } from '../../core/locale.ts'
import { formatsOf } from '../../model/formats-of.ts'
import type { Publication } from '../../model/types.ts'
import type { Format } from '../../pipeline.ts'
import type { FinishedJob } from '../node/render-jobs.ts'
import type { Settings } from './options.ts'

/** A file that readers can take away. */
export interface Download {
  readonly format: Format
  /** Which part of how many, when a document fills several pictures; counted from 1. */
  readonly part?: { readonly number: number; readonly of: number }
  readonly href: string
  /** In bytes; not known before the file was made. */
  readonly size?: number
  readonly fileName: string
}

/** The downloads of a document that has been rendered. */
export function finishedDownloads(jobs: readonly FinishedJob[], settings: Settings): readonly Download[] {
  return jobs.filter(isDownload).flatMap(({ job, files }) =>
    files.map((file, index) => ({
      format: job.format,
      ...(files.length > 1 ? { part: { number: index + 1, of: files.length } } : {}),
      href: downloadHref(settings, file.name),
      size: file.bytes.byteLength,
      fileName: file.name,
    })),
  )
}

function isDownload({ job }: FinishedJob): boolean {
  return job.scale !== 'preview'
}

/** A small picture of a document, for lists. */
export interface Preview {
  readonly href: string
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** The preview of a document that has been rendered. */
export function finishedPreview(jobs: readonly FinishedJob[], settings: Settings): Preview | undefined {
  const [file] = jobs.find((finished) => !isDownload(finished))?.files ?? []
  if (file === undefined) return undefined
  // A PNG begins with its size (ISO/IEC 15948, 11.2.2).
  const head = viewOf(file.bytes)
  return { href: downloadHref(settings, file.name), width: head.getUint32(16), height: head.getUint32(20) }
}

/** The downloads of a document that is rendered when somebody asks for it. */
export function expectedDownloads(document: Publication, settings: Settings): readonly Download[] {
  const has = formatsOf(document)
  return settings.formats
    .filter((format) => has.includes(format))
    .map((format) => {
      const fileName = `${document.id}.${localeSlug(document.locale)}.${format}`
      return {
        format,
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
