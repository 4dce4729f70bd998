import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { cutFont } from '../../reports/fonts/cut-font.ts'
import { openFontFace } from '../../reports/fonts/open-face.ts'
import type { FontFace, FontSet } from '../../reports/fonts/types.ts'
import type { FontKey } from '../../reports/scene/types.ts'

const FILES: Readonly<Record<FontKey, string>> = {
  'sans-400': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sans-700': 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'serif-400': 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'serif-700': 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
}

/** All four faces, cut to the characters of a text. */
export async function openTestFonts(text: string): Promise<FontSet> {
  return {
    'sans-400': await openTestFace('sans-400', text),
    'sans-700': await openTestFace('sans-700', text),
    'serif-400': await openTestFace('serif-400', text),
    'serif-700': await openTestFace('serif-700', text),
  }
}

async function openTestFace(key: FontKey, text: string): Promise<FontFace> {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/${FILES[key]}`)
  const bytes = await cutFont(await readFile(path), text)
  return openFontFace({
    key,
    bytes,
    postScriptName: path.slice(path.lastIndexOf('/') + 1, -4).replace('_', '-'),
  })
}
