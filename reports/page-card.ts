import type { FontSet } from './fonts/types.ts'
import { renderPng } from './formats/png/render-png.ts'
import { layoutDoc } from './layout/layout-doc.ts'
import { TooHighError } from './layout/paginate.ts'
import { assertScene } from './scene/check-scene.ts'
import type { Scene } from './scene/types.ts'
import { CARD_SIZE, CARD_TITLES, type PageCard, buildPageCard } from './templates/page-card/build.ts'

export type { PageCard } from './templates/page-card/build.ts'

/** The picture that stands for a page where it is shared, 1200 × 630 pixels, as PNG. */
export async function renderPageCard(card: PageCard, fonts: FontSet): Promise<Uint8Array> {
  const scene = await fittingScene(card, fonts)
  assertScene(scene)
  return renderPng(scene, { fonts, pixelWidth: CARD_SIZE.width * 2 })
}

/** In the largest type in which all of it stands on the card; a text that fits in none gives way. */
async function fittingScene(card: PageCard, fonts: FontSet): Promise<Scene> {
  for (const text of [card.text, ''])
    for (const size of CARD_TITLES) {
      const scene = await tryLayout({ ...card, text }, size, fonts)
      if (scene?.pages.length === 1) return scene
    }
  throw new Error(`The title “${card.title}” is too long for a card.`)
}

async function tryLayout(card: PageCard, size: number, fonts: FontSet): Promise<Scene | undefined> {
  try {
    return await layoutDoc(buildPageCard(card, size), fonts)
  } catch (error) {
    if (error instanceof TooHighError) return undefined
    throw error
  }
}
