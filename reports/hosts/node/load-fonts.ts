import { readFile } from 'node:fs/promises'
import type { Locale } from '../../core/locale.ts'
import type { FaceSource } from '../../fonts/open-face.ts'
import type { FontFace, FontSet } from '../../fonts/types.ts'
import type { FontKey } from '../../scene/types.ts'
import { contentHash } from './content-hash.ts'
import { fontFilesOf, fontIdentity } from './font-files.ts'
import type { FontFile } from './font-files.ts'
import type { RenderCache } from './render-cache.ts'
import { cutterFingerprint } from './toolkit-fingerprint.ts'

export interface FontRequest {
  readonly locale: Locale
  /** All characters that will be set; order and repetition do not matter. */
  readonly characters: string
  readonly cache: RenderCache
}

/** How fonts are cut and opened. */
export interface FontTools {
  readonly cutFont: (font: Uint8Array, characters: string) => Promise<Uint8Array>
  readonly openFontFace: (source: FaceSource) => FontFace
}

/** The four faces of an edition, cut to the characters and open for shaping. Cuts are kept in the cache. */
export async function loadFonts(request: FontRequest, tools?: FontTools): Promise<FontSet> {
  const { cutFont, openFontFace } = tools ?? (await loadFontTools())
  const faces = await Promise.all(
    fontFilesOf(request.locale).map(async (file) => {
      const bytes = await cachedCut(file, { ...request, variant: 'sfnt', cut: fileCutter(cutFont) })
      return openFontFace({ key: file.key, bytes, postScriptName: file.postScriptName })
    }),
  )
  return fontSet(faces)
}

export interface CutRequest {
  readonly characters: string
  readonly cache: RenderCache
  /** Keeps the results of different cutters apart. */
  readonly variant: string
  /** Cuts the font at a path. */
  readonly cut: (path: string, characters: string) => Promise<Uint8Array>
}

/** The bytes of a font cut to the characters, from the cache when it was cut before. */
export async function cachedCut(file: FontFile, request: CutRequest): Promise<Uint8Array> {
  const characters = [...new Set(request.characters)].sort().join('')
  const key = contentHash([request.variant, await fontIdentity(file), characters, await cutterFingerprint()])
  const [kept] = (await request.cache.read(key)) ?? []
  if (kept !== undefined) return kept.bytes
  const bytes = await request.cut(file.path, characters)
  await request.cache.write(key, [{ name: file.postScriptName, mime: 'font/sfnt', bytes }])
  return bytes
}

/** What identifies the fonts of an edition in the keys of the cache. */
export async function fontsFingerprint(locale: Locale): Promise<string> {
  return contentHash(await Promise.all(fontFilesOf(locale).map(fontIdentity)))
}

async function loadFontTools(): Promise<FontTools> {
  const { openFontFace } = await import('../../fonts/open-face.ts')
  return { cutFont: cutFontWhenNeeded, openFontFace }
}

/** The cutter is loaded when a font has to be cut: mostly the cache holds it. */
async function cutFontWhenNeeded(font: Uint8Array, characters: string): Promise<Uint8Array> {
  const { cutFont } = await import('../../fonts/cut-font.ts')
  return cutFont(font, characters)
}

/** Cuts the font at a path. */
export function fileCutter(cutFont: FontTools['cutFont'] = cutFontWhenNeeded): CutRequest['cut'] {
  return async (path, characters) => cutFont(await readFile(path), characters)
}

/** Faces by their keys; all four must be there. */
export function fontSet(faces: readonly FontFace[]): FontSet {
  const face = (key: FontKey): FontFace => {
    const found = faces.find((candidate) => candidate.key === key)
    if (found === undefined) throw new Error(`The face ${key} is missing.`)
    return found
  }
  return {
    'sans-400': face('sans-400'),
    'sans-700': face('sans-700'),
    'serif-400': face('serif-400'),
    'serif-700': face('serif-700'),
  }
}
