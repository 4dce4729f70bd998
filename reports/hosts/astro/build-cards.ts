import type { Locale } from '../../core/locale.ts'
import { type PageCard, renderPageCard } from '../../page-card.ts'
import type { RenderedFile } from '../../pipeline.ts'
import { contentHash } from '../node/content-hash.ts'
import { documentCharacters } from '../node/document-characters.ts'
import { fontsFingerprint, loadFonts } from '../node/load-fonts.ts'
import type { RenderCache } from '../node/render-cache.ts'
import { toolkitFingerprint } from '../node/toolkit-fingerprint.ts'
import type { BuiltPage, BuiltSite } from './built-site.ts'
import { decodeEntities } from './html-entities.ts'
import type { Settings } from './options.ts'

/** Folder of the cards, below the base: a page asks for one by an `og:image` in it. */
export const CARDS = 'cards/'

interface AskedCard extends PageCard {
  /** Path in the folder of cards. */
  readonly name: string
}

/** Draws the card of every built page that names one, from its own `og:title` and `og:description`. */
export async function buildPageCards(
  { pages }: BuiltSite,
  settings: Settings,
  cache: RenderCache,
): Promise<readonly RenderedFile[]> {
  const asked = pages.flatMap((page) => cardOf(page, settings))
  const files: RenderedFile[] = []
  for (const locale of settings.locales) {
    const own = asked.filter((card) => card.locale === locale)
    if (own.length > 0) files.push(...(await drawCards(own, locale, cache)))
  }
  return files
}

function cardOf({ html, language }: BuiltPage, { base, locales }: Settings): readonly AskedCard[] {
  const image = metaOf(html, 'og:image')
  const title = metaOf(html, 'og:title')
  const locale = locales.find((candidate) => candidate === language)
  if (image === undefined || title === undefined || locale === undefined) return []
  const path = URL.canParse(image) ? new URL(image).pathname : image
  if (!path.startsWith(base + CARDS) || !path.endsWith('.png')) return []
  const name = path.slice((base + CARDS).length)
  return [{ name, locale, title, text: metaOf(html, 'og:description') ?? '' }]
}

function metaOf(html: string, property: string): string | undefined {
  const tag = new RegExp(`<meta\\b[^>]*\\bproperty="${property}"[^>]*>`).exec(html)?.[0]
  const content = /\bcontent="([^"]*)"/.exec(tag ?? '')?.[1]
  return content === undefined ? undefined : decodeEntities(content)
}

async function drawCards(
  cards: readonly AskedCard[],
  locale: Locale,
  cache: RenderCache,
): Promise<readonly RenderedFile[]> {
  const characters = documentCharacters(locale, cards)
  const fingerprints = [await toolkitFingerprint(), await fontsFingerprint(locale)]
  let fonts: ReturnType<typeof loadFonts> | undefined
  const files: RenderedFile[] = []
  for (const card of cards) {
    const key = contentHash(['page card', JSON.stringify(card), ...fingerprints])
    const [kept] = (await cache.read(key)) ?? []
    if (kept !== undefined) {
      files.push({ ...kept, name: card.name })
      continue
    }
    // Fonts are cut only where a card is not drawn already.
    fonts ??= loadFonts({ locale, characters, cache })
    const made = { name: card.name, mime: 'image/png', bytes: await renderPageCard(card, await fonts) }
    await cache.write(key, [{ ...made, name: 'card.png' }])
    files.push(made)
  }
  return files
}
