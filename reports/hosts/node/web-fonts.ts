import { createHash } from 'node:crypto'
import { localeSlug } from '../../core/locale.ts'
import type { Locale } from '../../core/locale.ts'
import { fontFilesOf } from './font-files.ts'
import type { FontFile } from './font-files.ts'
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
  readonly css: WebFile
  readonly fonts: readonly WebFile[]
}

export interface WebFontRequest {
  readonly locale: Locale
  /** Every character of the edition's pages, the interface's included. */
  readonly characters: string
  readonly cache: RenderCache
  /** `woff2` packs well and takes seconds a font; `ttf` takes none and is for the development server. */
  readonly format: 'woff2' | 'ttf'
}

/** Cuts the four faces of an edition for the web, as "Duizhao Sans" and "Duizhao Serif", 400 and 700. */
export async function buildWebFonts(request: WebFontRequest): Promise<WebFonts> {
  const files = fontFilesOf(request.locale)
  const fonts = await Promise.all(files.map((file) => buildWebFont(file, request)))
  const rules = files.map((file, index) => fontFaceRule(file, fonts[index]?.name ?? ''))
  const css = Buffer.from(rules.join('\n'))
  return {
    css: {
      name: hashedName(`duizhao-${localeSlug(request.locale)}`, css, 'css'),
      mime: 'text/css',
      bytes: css,
    },
    fonts,
  }
}

async function buildWebFont(file: FontFile, request: WebFontRequest): Promise<WebFile> {
  const { locale, characters, cache, format } = request
  const bytes = await cachedCut(file, { characters, cache, ...cutterOf(request) })
  const stem = `duizhao-${file.key}-${localeSlug(locale)}`
  return { name: hashedName(stem, bytes, format), mime: `font/${format}`, bytes }
}

function cutterOf({ format }: WebFontRequest): Pick<CutRequest, 'variant' | 'cut'> {
  if (format === 'ttf') return { variant: 'sfnt', cut: fileCutter() }
  return { variant: 'woff2', cut: (path, characters) => packWebFont({ path, characters }) }
}

/** `swap`: the words are there at once, in a font of the system, and change their face when ours has come. */
function fontFaceRule({ key }: FontFile, name: string): string {
  const [family = '', weight = ''] = key.split('-')
  return [
    '@font-face {',
    `  font-family: "Duizhao ${family === 'serif' ? 'Serif' : 'Sans'}";`,
    `  font-weight: ${weight};`,
    '  font-style: normal;',
    '  font-display: swap;',
    `  src: url("./${name}") format("${name.endsWith('.woff2') ? 'woff2' : 'truetype'}");`,
    '}',
    '',
  ].join('\n')
}

function hashedName(stem: string, bytes: Uint8Array, extension: string): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  return `${stem}.${hash}.${extension}`
}
