import { PRINTABLE_ASCII } from '../../model/characters.ts'
import { sliceCharacters } from '../node/font-slices.ts'
import type { RenderCache } from '../node/render-cache.ts'
import { buildWebFonts } from '../node/web-fonts.ts'
import type { WebFile } from '../node/web-fonts.ts'
import type { BuiltSite } from './built-site.ts'
import { faceNames } from './css-faces.ts'
import { fontCssName } from './font-css.ts'
import type { Settings } from './options.ts'
import { pageCharacters } from './page-characters.ts'

/** The fonts of a built site, cut to what its pages show in each face, and divided so that a page loads little else. */
export async function buildSiteFonts(
  { pages: built, css: styles }: BuiltSite,
  settings: Settings,
  cache: RenderCache,
): Promise<readonly WebFile[]> {
  const names = faceNames(styles)
  const pages = built.map(({ html, language }) => ({ language, characters: pageCharacters(html, names) }))
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
