import type { Format } from './core/format.ts'
import { type Issue, ReportError } from './core/issue.ts'
import { localeSlug } from './core/locale.ts'
import { memo } from './core/memo.ts'
import type { Doc } from './doc/types.ts'
import type { FontSet } from './fonts/types.ts'
import type { ReadReport } from './formats/pdf-reader/read-report.ts'
import { layoutBook } from './layout/layout-book.ts'
import { layoutDoc } from './layout/layout-doc.ts'
import { leastPages } from './layout/least-pages.ts'
import { TooHighError } from './layout/paginate.ts'
import { formatsOf } from './model/formats-of.ts'
import type { Document, Handbook, Publication } from './model/types.ts'
import { assertScene } from './scene/check-scene.ts'
import type { Scene } from './scene/types.ts'
import { buildDoc } from './templates/build-doc.ts'
import { buildHandbook } from './templates/handbook/build.ts'
import { orientationFor } from './templates/orientation.ts'
import {
  type Medium,
  type Paper,
  paperMedia,
  PICTURE_BASES,
  PICTURE_WIDTH,
  pictureMedium,
  type Ratio,
  sheetMedia,
} from './theme/medium.ts'

export { type Format, FORMATS } from './core/format.ts'
export type { Paper, Ratio } from './theme/medium.ts'

export interface RenderRequest {
  readonly document: Publication
  readonly format: Format
  readonly fonts: FontSet
  /** Of pictures. Without it, 16:9; a one-pager keeps the shape of its page. */
  readonly ratio?: Ratio
  /** Of PNG: 1 is 1920 pixels wide; a preview is small, and of the first picture alone. */
  readonly scale?: 1 | 2 | 3 | 'preview'
  /** Of PDF; A4 without it. */
  readonly paper?: Paper
}

export interface RenderedFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/** The same of a document, which has all formats. */
type DocumentRequest = RenderRequest & { readonly document: Document }

/** A document as files of one format: one file, or one for each picture where rows go on in a second. */
export async function renderReport(request: RenderRequest): Promise<readonly RenderedFile[]> {
  const { document, format } = request
  if (!formatsOf(document).includes(format)) throw new ReportError([noSuchFormat(document, format)])
  if (format === 'pdf') return renderPdfFile(request)
  if (document.kind === 'handbook') throw new Error(`A handbook has no renderer for ${format}.`)
  switch (format) {
    case 'csv':
      return [{ name: fileName(request), mime: 'text/csv; charset=utf-8', bytes: await csvOf(document) }]
    case 'svg':
      return renderSvgFiles(request)
    case 'png':
      return renderPngFiles(request)
  }
}

function noSuchFormat(document: Publication, format: Format): Issue {
  return {
    code: 'format/none',
    severity: 'error',
    message: `\`${document.id}\` is a ${document.kind}, which does not come as ${format}.`,
    hint: `Choose ${formatsOf(document).join(' or ')}. What stands in it has the other formats by itself.`,
  }
}

/** What a PDF of this toolkit carries. Throws one `ReportError` when it is none, or cannot be read. */
export async function readReport(pdf: Uint8Array): Promise<ReadReport> {
  const { readReport: read } = await import('./formats/pdf-reader/read-report.ts')
  return read(pdf)
}

// Each format is loaded when it is asked for: what the others need would double the time to the first PDF.

async function renderPdfFile(request: RenderRequest): Promise<readonly RenderedFile[]> {
  const { renderPdf } = await import('./formats/pdf/render-pdf.ts')
  const { carryReport } = await import('./formats/pdf/carry-report.ts')
  const { renderYaml } = await import('./formats/yaml/render-yaml.ts')
  const { document, fonts } = request
  const scene = await layoutReport(request)
  const csv = document.kind === 'handbook' ? {} : { csv: await csvOf(document) }
  const carried = carryReport(document, { ...csv, yaml: encode(renderYaml(document)) })
  const bytes = renderPdf(scene, { fonts, ...carried })
  return [{ name: fileName(request), mime: 'application/pdf', bytes }]
}

async function renderSvgFiles(request: RenderRequest): Promise<readonly RenderedFile[]> {
  const { renderSvg } = await import('./formats/svg/render-svg.ts')
  const scene = await layoutReport(request)
  return scene.pages.map((_, page) => ({
    name: fileName(request, { page: page + 1, total: scene.pages.length }),
    mime: 'image/svg+xml',
    bytes: encode(renderSvg(scene, { fonts: request.fonts, page })),
  }))
}

/** Pixels across a preview: enough for a card in a gallery, on a screen of two pixels a point. */
const PREVIEW_WIDTH = 640

async function renderPngFiles(request: RenderRequest): Promise<readonly RenderedFile[]> {
  const { renderPng } = await import('./formats/png/render-png.ts')
  const { fonts, scale = 1 } = request
  const scene = await layoutReport(request)
  const picture = (page: number, pixelWidth: number): Uint8Array =>
    renderPng(scene, { fonts, page, pixelWidth })
  if (scale === 'preview')
    return [{ name: fileName(request), mime: 'image/png', bytes: picture(0, PREVIEW_WIDTH) }]
  return scene.pages.map((_, page) => ({
    name: fileName(request, { page: page + 1, total: scene.pages.length }),
    mime: 'image/png',
    bytes: picture(page, PICTURE_WIDTH * 2 * scale),
  }))
}

async function csvOf(document: Document): Promise<Uint8Array> {
  const { renderCsv } = await import('./formats/csv/render-csv.ts')
  return encode(renderCsv(document))
}

/** A document laid out for the format that is asked for, and checked. */
export async function layoutReport(request: RenderRequest): Promise<Scene> {
  const { document } = request
  const scene =
    document.kind === 'handbook'
      ? await layoutHandbook(document, request)
      : await chooseSize({ ...request, document })
  assertScene(scene)
  return scene
}

async function layoutHandbook(handbook: Handbook, request: RenderRequest): Promise<Scene> {
  try {
    return await layoutBook(buildHandbook(handbook, request.paper ?? 'a4'), request.fonts)
  } catch (error) {
    if (error instanceof TooHighError) return refuse(request)
    throw error
  }
}

/** Beyond so many pages a document is long, and the size of its text no longer a matter of filling them. */
const FEW_PAGES = 4

/** The largest text with which a document takes no more pages than with the smallest. */
async function chooseSize(request: DocumentRequest): Promise<Scene> {
  const media = mediaFor(request)
  const docAt = memo((index: number) => docFor(request, media[index]))
  const layoutAt = (index: number): Promise<Scene | undefined> => tryLayout(docAt(index), request.fonts)
  // Known at once of a very long document, where each layout takes its time. What is not long in the largest text, which
  // is built anyway, is not long in the smallest.
  const isLong = [0, media.length - 1].every((index) => leastPages(docAt(index)) > FEW_PAGES)
  if (isLong) return (await layoutAt(media.length - 1)) ?? refuse(request)
  const largest = await layoutAt(0)
  if (largest && (largest.pages.length === 1 || media.length === 1)) return largest
  const smallest = await layoutAt(media.length - 1)
  if (!smallest) return refuse(request)
  if (smallest.pages.length > FEW_PAGES) return smallest
  let best = smallest
  let low = 1
  let high = media.length - 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const scene = await layoutAt(middle)
    if (scene && scene.pages.length <= smallest.pages.length) {
      best = scene
      high = middle
    } else {
      low = middle + 1
    }
  }
  return best
}

function docFor({ document }: DocumentRequest, medium: Medium | undefined): Doc {
  if (!medium) throw new Error('There is no medium to lay out for.')
  return buildDoc(document, medium)
}

/** The document laid out; undefined where a part of it is higher than the page. */
async function tryLayout(doc: Doc, fonts: FontSet): Promise<Scene | undefined> {
  try {
    return await layoutDoc(doc, fonts)
  } catch (error) {
    if (error instanceof TooHighError) return undefined
    throw error
  }
}

function refuse(request: RenderRequest): never {
  throw new ReportError([doesNotFit(request)])
}

function doesNotFit({ document, format, ratio, paper = 'a4' }: RenderRequest): Issue {
  const page =
    format === 'pdf' ? `a page of ${paper} paper` : `a picture of ${ratio ?? defaultRatio(document)}`
  return {
    code: 'layout/does-not-fit',
    severity: 'error',
    message: `A part of \`${document.id}\` (${document.locale}) is higher than ${page}, even in the smallest type.`,
    hint: 'Shorten its text, or choose another ratio: natural is as high as it needs to be.',
  }
}

/** Media to choose from, largest text first. */
function mediaFor(request: DocumentRequest): readonly Medium[] {
  const { document } = request
  const ratio = request.ratio ?? defaultRatio(document)
  if (request.format === 'pdf' || (document.kind === 'sheet' && ratio === 'natural')) {
    const paper = request.paper ?? 'a4'
    return document.kind === 'sheet' ? sheetMedia(paper) : paperMedia(paper, orientationFor(document))
  }
  if (ratio === 'natural') return [pictureMedium(ratio)]
  return PICTURE_BASES.map((base) => pictureMedium(ratio, base))
}

/** The shape of a document's picture when none is asked for; such a picture's name does not say it. */
function defaultRatio(document: Publication): Ratio {
  return document.kind === 'sheet' ? 'natural' : '16:9'
}

function isPicture(format: Format): boolean {
  return format === 'png' || format === 'svg'
}

function fileName(request: RenderRequest, part?: { readonly page: number; readonly total: number }): string {
  const { document, format, ratio, scale = 1, paper = 'a4' } = request
  const marks = [
    document.id,
    localeSlug(document.locale),
    ...(isPicture(format) && ratio !== undefined && ratio !== defaultRatio(document)
      ? [ratio.replace(':', 'x')]
      : []),
    ...(format === 'pdf' && paper !== 'a4' ? [paper] : []),
    ...(part && part.total > 1 ? [`${String(part.page)}of${String(part.total)}`] : []),
  ]
  return `${marks.join('.')}${format === 'png' ? scaleMark(scale) : ''}.${format}`
}

function scaleMark(scale: NonNullable<RenderRequest['scale']>): string {
  if (scale === 'preview') return '.preview'
  return scale > 1 ? `@${String(scale)}x` : ''
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
