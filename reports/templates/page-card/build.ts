import { plain } from '../../core/rich-text.ts'
import type { Locale } from '../../core/locale.ts'
import { WORDS } from '../../core/words.ts'
import type { BoxNode, Doc, DrawingNode } from '../../doc/types.ts'
import { rectanglePath } from '../../scene/rect-paths.ts'
import { LIGHT } from '../../theme/tokens.ts'
import type { Medium } from '../../theme/medium.ts'
import { ellipse } from '../parts/ellipse.ts'
import { flowBox } from '../parts/flow-box.ts'
import { type TemplateContext, templateContext } from '../parts/template.ts'
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
      emblem(context),
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

/** The disc of marketing and the square of e-commerce, which meet in ink. */
function emblem({ medium }: TemplateContext): DrawingNode {
  const size = medium.base * 1.5
  const meeting = size * 0.3
  const square = size * 0.94
  const left = size - meeting
  const { marketing, ecommerce, ink } = LIGHT
  return {
    kind: 'drawing',
    role: 'artifact',
    width: left + square,
    height: size,
    draw: () => [
      { commands: ellipse({ width: size, height: size }, 0), fill: marketing.strong },
      {
        commands: rectanglePath({ x: left, y: (size - square) / 2, width: square, height: square }),
        fill: ecommerce.strong,
      },
      { commands: segment(size, left), fill: ink },
    ],
  }
}

/** The part of a circle of this diameter to the right of an upright line. */
function segment(diameter: number, x: number): DrawnCommands {
  const radius = diameter / 2
  const half = Math.acos((x - radius) / radius)
  const steps = 24
  const points = Array.from({ length: steps + 1 }, (_, index) => {
    const angle = -half + (2 * half * index) / steps
    return { x: radius + radius * Math.cos(angle), y: radius + radius * Math.sin(angle) }
  })
  return [
    ...points.map((to, index) => ({ op: index === 0 ? ('move' as const) : ('line' as const), to })),
    { op: 'close' },
  ]
}

type DrawnCommands = ReturnType<DrawingNode['draw']>[number]['commands']
