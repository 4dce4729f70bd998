import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PRINTABLE_ASCII } from '../../model/characters.ts'
import { sliceCharacters } from '../node/font-slices.ts'
import type { RenderCache } from '../node/render-cache.ts'
import { buildWebFonts } from '../node/web-fonts.ts'
import type { WebFile } from '../node/web-fonts.ts'
import { faceNames } from './css-faces.ts'
import { fontCssName } from './font-css.ts'
import { listFiles } from './list-files.ts'
import type { Settings } from './options.ts'
import { pageCharacters, pageLanguage } from './page-characters.ts'

/** The fonts of a built site, cut to what its pages show in each face, and divided so that a page loads little else. */
export async function buildSiteFonts(
  folder: string,
  settings: Settings,
  cache: RenderCache,
): Promise<readonly WebFile[]> {
  const names = faceNames((await readAll(folder, ['**/*.css'])).join('\n'))
  const pages = (await readAll(folder, ['**/*.html'])).map((html) => ({
    language: pageLanguage(html),
    characters: pageCharacters(html, names),
  }))
  const files: WebFile[] = []
  for (const locale of settings.locales) {
    const own = pages.filter(({ language }) => language === locale).map(({ characters }) => characters)
    const { css, fonts } = await buildWebFonts({
      locale,
      slices: (face) =>
        sliceCharacters(
          own.map((characters) => characters[face]),
          PRINTABLE_ASCII + settings.extraCharacters,
        ),
      cache,
      format: 'woff2',
    })
    files.push({ name: fontCssName(locale), mime: 'text/css', bytes: Buffer.from(css) }, ...fonts)
  }
  return files
}

async function readAll(folder: string, patterns: readonly string[]): Promise<readonly string[]> {
  const paths = await listFiles(folder, patterns)
  return Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')))
}
