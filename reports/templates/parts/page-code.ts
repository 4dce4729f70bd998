import { plainText } from '../../core/rich-text.ts'
import type { RichText } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { StackNode } from '../../doc/types.ts'
import { qrCode } from './qr-code.ts'
import type { TemplateContext } from './template.ts'
import { paragraphOf } from './type-style.ts'

export interface PageCode {
  readonly label: RichText
  /** Address of a page on the site, absolute. */
  readonly url: string
  /** Side of the code in points, at most; and width of the label. */
  readonly side: number
}

/** The code that leads to a page on the site, and its label, which is a link for those who read on a screen. */
export function pageCode({ label, url, side }: PageCode, context: TemplateContext): StackNode {
  const { medium, type, locale } = context
  const code = qrCode(url, {
    size: side,
    colour: medium.palette.ink,
    // Not the address: that is read out with the link below, and spelled out twice it tires.
    alt: `${WORDS[locale].qrCode}${WORDS[locale].colon}${plainText(label)}`,
  })
  return {
    kind: 'stack',
    direction: 'column',
    gap: medium.base * 0.3,
    align: 'center',
    width: side,
    children: [
      code,
      {
        kind: 'text',
        role: { role: 'paragraph' },
        width: 'fill',
        paragraph: paragraphOf(
          [{ kind: 'link', href: url, children: label }],
          { ...type.small, align: 'center', leading: 1.3, wrap: 'balance' },
          locale,
        ),
      },
    ],
  }
}
