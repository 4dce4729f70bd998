import type { IncomingMessage, ServerResponse } from 'node:http'
import { ReportError } from '../../core/issue.ts'
import type { RenderedFile } from '../../pipeline.ts'
import { formatIssues } from '../../core/format-issues.ts'
import { formatsOf } from '../../model/formats-of.ts'
import type { RenderCache } from '../node/render-cache.ts'
import { renderJobs } from '../node/render-jobs.ts'
import { openRenderTools } from '../node/render-tools.ts'
import type { WebFile } from '../node/web-fonts.ts'
import { parseDownloadName } from './downloads.ts'
import { FONTS, fontCssName } from './font-css.ts'
import type { Settings } from './options.ts'
import { developmentFonts } from './site-state.ts'
import type { ContentSource } from './site-state.ts'

export interface DevContext {
  readonly settings: Settings
  readonly source: ContentSource
  readonly cache: RenderCache
}

type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void

/** Makes downloads and fonts when they are asked for. */
export function devFiles(context: DevContext): Middleware {
  const fonts = new Map<string, WebFile>()
  return (request, response, next) => {
    const path = pathBelowBase(request.url ?? '/', context.settings.base)
    answer(path, { ...context, fonts }).then(
      (reply) => {
        if (reply === undefined) next()
        else send(response, reply)
      },
      (error: unknown) => {
        if (error instanceof ReportError) send(response, problemReply(error))
        else next(error)
      },
    )
  }
}

interface Reply {
  readonly status: 200 | 302 | 500
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string
}

interface AnswerContext extends DevContext {
  /** Fonts of the style sheets sent so far. */
  readonly fonts: Map<string, WebFile>
}

async function answer(path: string, context: AnswerContext): Promise<Reply | undefined> {
  const { settings, fonts } = context
  const downloads = settings.downloads === '' ? '' : `${settings.downloads}/`
  if (path.startsWith(FONTS)) {
    const name = path.slice(FONTS.length)
    const font = fonts.get(name)
    return font === undefined ? fontCss(name, context) : fileReply(font)
  }
  return path.startsWith(downloads) ? download(path.slice(downloads.length), context) : undefined
}

async function fontCss(
  name: string,
  { settings, source, cache, fonts }: AnswerContext,
): Promise<Reply | undefined> {
  const locale = settings.locales.find((candidate) => name === fontCssName(candidate))
  if (locale === undefined) return undefined
  const { content } = await source.open()
  const made = await developmentFonts(content, settings, { locale, cache })
  for (const font of made.fonts) fonts.set(font.name, font)
  return fileReply({ mime: 'text/css', bytes: Buffer.from(made.css) })
}

async function download(
  name: string,
  { settings, source, cache }: AnswerContext,
): Promise<Reply | undefined> {
  const asked = parseDownloadName(name, settings)
  if (asked === undefined) return undefined
  const { content } = await source.open()
  const known = [...content.documents, ...content.handbooks].find(({ id }) => id === asked.id)
  if (known === undefined || !formatsOf(known).includes(asked.format)) return undefined
  const job = { document: content.publication(asked.id, asked.locale), format: asked.format }
  const tools = await openRenderTools({
    characters: (locale) => content.characters(locale),
    cache,
    threads: 1,
  })
  const [finished] = await renderJobs([job], tools)
  const files = finished?.files ?? []
  const file = files.find((candidate) => candidate.name === name)
  return file === undefined ? firstPart(files) : fileReply(file)
}

/** Pages cannot know beforehand that a document fills two pictures: the plain name leads to the first. */
function firstPart([first]: readonly RenderedFile[]): Reply | undefined {
  return first && { status: 302, headers: { location: `./${encodeURIComponent(first.name)}` }, body: '' }
}

function fileReply({ mime, bytes }: Pick<RenderedFile, 'mime' | 'bytes'>): Reply {
  return { status: 200, headers: { 'content-type': mime, 'cache-control': 'no-store' }, body: bytes }
}

function problemReply(error: ReportError): Reply {
  const body = formatIssues(error.issues, { colour: 'never' })
  return { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, headers).end(body)
}

/** Astro may or may not have taken the base off before us. */
function pathBelowBase(url: string, base: string): string {
  const { pathname } = new URL(url, 'http://localhost')
  return pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1)
}
