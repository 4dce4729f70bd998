import { createHash } from 'node:crypto'
import { localeSlug } from '../../core/locale.ts'
import type { Locale } from '../../core/locale.ts'
import type { FontKey } from '../../scene/types.ts'
import { fontFilesOf } from './font-files.ts'
import type { FontFile } from './font-files.ts'
import { unicodeRange } from './font-slices.ts'
import type { Slices } from './font-slices.ts'
import { cachedCut, fileCutter } from './load-fonts.ts'
import type { CutRequest } from './load-fonts.ts'
import { packWebFont } from './pack-web-font.ts'
import type { RenderCache } from './render-cache.ts'

/** A file that a page loads; the name holds a hash of the bytes, so that it can be kept for ever. */
export interface WebFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/** The fonts of one edition for the web: one style sheet and the files that it names, which lie beside it. */
export interface WebFonts {
  readonly css: string
  readonly fonts: readonly WebFile[]
}

export interface WebFontRequest {
  readonly locale: Locale
  /** The characters of each face, divided into those that are loaded together. */
  readonly slices: (face: FontKey) => Slices
  readonly cache: RenderCache
  /** `woff2` packs well and takes seconds a font; `ttf` takes none and is for the development server. */
  readonly format: 'woff2' | 'ttf'
}

/** Cuts the four faces of an edition for the web, as "Duizhao Sans" and "Duizhao Serif", 400 and 700. */
export async function buildWebFonts(request: WebFontRequest): Promise<WebFonts> {
  const parts = fontFilesOf(request.locale).flatMap((file) =>
    request.slices(file.key).map((characters): FacePart => ({ file, characters })),
  )
  const fonts = await inTurns(parts, (part) => buildWebFont(part, request))
  const rules = parts.map((part, index) => fontFaceRule(part, fonts[index]?.name ?? ''))
  return { css: rules.join('\n'), fonts }
}

interface FacePart {
  readonly file: FontFile
  readonly characters: string
}

/** Packing threads at one time: each holds an uncut font of ten megabytes. */
const MOST_THREADS = 4

/** In their order, so many at a time. */
async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++
      const item = items[index]
      if (item !== undefined) results[index] = await work(item)
    }
  }
  await Promise.all(Array.from({ length: MOST_THREADS }, worker))
  return results
}

async function buildWebFont({ file, characters }: FacePart, request: WebFontRequest): Promise<WebFile> {
  const { locale, cache, format } = request
  const bytes = await cachedCut(file, { characters, cache, ...cutterOf(request) })
  const stem = `duizhao-${file.key}-${localeSlug(locale)}`
  return { name: hashedName(stem, bytes, format), mime: `font/${format}`, bytes }
}

function cutterOf({ format }: WebFontRequest): Pick<CutRequest, 'variant' | 'cut'> {
  if (format === 'ttf') return { variant: 'sfnt', cut: fileCutter() }
  return { variant: 'woff2', cut: (path, characters) => packWebFont({ path, characters }) }
}

/** `swap`: the words are there at once, in a font of the system, and change their face when ours has come. */
function fontFaceRule({ file, characters }: FacePart, name: string): string {
  const [family = '', weight = ''] = file.key.split('-')
  return [
    '@font-face {',
    `  font-family: "Duizhao ${family === 'serif' ? 'Serif' : 'Sans'}";`,
    `  font-weight: ${weight};`,
    '  font-style: normal;',
    '  font-display: swap;',
    `  src: url("./${name}") format("${name.endsWith('.woff2') ? 'woff2' : 'truetype'}");`,
    `  unicode-range: ${unicodeRange(characters)};`,
    '}',
    '',
  ].join('\n')
}

function hashedName(stem: string, bytes: Uint8Array, extension: string): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  return `${stem}.${hash}.${extension}`
}
