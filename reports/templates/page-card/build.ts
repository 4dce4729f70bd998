import { plain } from '../../core/rich-text.ts'
import type { Locale } from '../../core/locale.ts'
import { WORDS } from '../../core/words.ts'
import type { BoxNode, Doc } from '../../doc/types.ts'
import { LIGHT } from '../../theme/tokens.ts'
import type { Medium } from '../../theme/medium.ts'
import { emblem } from '../parts/emblem.ts'
import { flowBox } from '../parts/flow-box.ts'
import { templateContext } from '../parts/template.ts'
import { paragraphOf, type TypeStyle } from '../parts/type-style.ts'

/** What stands for a page where it is shared: its title and what it says. */
export interface PageCard {
  readonly locale: Locale
  readonly title: string
  readonly text: string
}

/** Half the pixels that services ask for: 1200 × 630. */
export const CARD_SIZE = { width: 600, height: 315 } as const

/** Sizes of the title, largest first. */
export const CARD_TITLES = [46, 40, 34, 29, 25] as const

const MARGIN = 40

/** The card with its title in a size; the sign of the site above, its name at the foot. */
export function buildPageCard({ locale, title, text }: PageCard, titleSize: number): Doc {
  const medium: Medium = {
    kind: 'picture',
    ...CARD_SIZE,
    margin: { top: MARGIN, right: MARGIN, bottom: MARGIN - 6, left: MARGIN },
    base: 17,
    palette: LIGHT,
  }
  const context = templateContext(medium, locale)
  const { type } = context
  const heading: TypeStyle = { ...type.title, size: titleSize, leading: 1.25 }
  const body: BoxNode = {
    kind: 'stack',
    direction: 'column',
    gap: 12,
    children: [
      emblem(medium.base * 1.5, LIGHT),
      textNode(title, { role: 'heading', level: 1 }, { style: heading, locale }),
      textNode(text, { role: 'paragraph' }, { style: { ...type.body, colour: LIGHT.inkSoft }, locale }),
    ],
  }
  const foot = textNode(
    WORDS[locale].siteName,
    { role: 'paragraph' },
    { style: { ...type.body, family: 'serif', weight: 700 }, locale },
  )
  return {
    locale,
    title,
    description: text,
    author: WORDS[locale].siteName,
    // A card is of no day of its own: the same words give the same bytes.
    updated: '',
    page: { ...CARD_SIZE, margin: medium.margin, background: LIGHT.paper },
    body: [flowBox(body, 0), { ...flowBox(foot, 0), place: 'bottom' }],
  }
}

function textNode(
  text: string,
  role: { readonly role: 'heading' | 'paragraph'; readonly level?: number },
  { style, locale }: { readonly style: TypeStyle; readonly locale: Locale },
): BoxNode {
  return { kind: 'text', role, width: 'fill', paragraph: paragraphOf(plain(text), style, locale) }
}
