import { expect, test } from 'vitest'
import { tokensCss } from '../../../../reports/hosts/astro/components/tokens-css.ts'
import { DARK, LIGHT, PRINT } from '../../../../reports/theme/tokens.ts'

const css = tokensCss()

/** The declarations of the rule that begins with the selector. */
const rule = (selector: string): string => css.slice(css.indexOf(selector)).split('}', 1).join('')

test('every colour of each palette stands in the rule of its scheme', () => {
  const rules = [
    [':root {', LIGHT],
    [':root:not([data-theme="light"]) {', DARK],
    [':root[data-theme="dark"] {', DARK],
    [':root:root:root {', PRINT],
  ] as const
  for (const [selector, palette] of rules) {
    const body = rule(selector)
    expect(body).toContain(`--dz-paper: ${palette.paper};`)
    expect(body).toContain(`--dz-ink-soft: ${palette.inkSoft};`)
    expect(body).toContain(`--dz-marketing: ${palette.marketing.strong};`)
    expect(body).toContain(`--dz-ecommerce-tint: ${palette.ecommerce.tint};`)
  }
})

test('braces are balanced', () => {
  expect(css.split('{')).toHaveLength(css.split('}').length)
})
