import { DARK, FONT_STACKS, LIGHT, PRINT } from '../../../theme/tokens.ts'
import type { Palette } from '../../../theme/tokens.ts'

/**
 * The design tokens as CSS custom properties `--dz-…`: light, dark by the reader's system or by
 * `data-theme` on the root element, and white paper in print.
 */
export function tokensCss(): string {
  const light = `color-scheme: light;\n${declarations(LIGHT)}`
  const dark = `color-scheme: dark;\n${declarations(DARK)}`
  return [
    rule(':root', `--dz-font-sans: ${FONT_STACKS.sans};\n--dz-font-serif: ${FONT_STACKS.serif};\n${light}`),
    `@media (prefers-color-scheme: dark) {\n${rule(':root:not([data-theme="light"])', dark)}}\n`,
    rule(':root[data-theme="dark"]', dark),
    `@media print {\n${rule(':root:root:root', `color-scheme: light;\n${declarations(PRINT)}`)}}\n`,
  ].join('')
}

function rule(selector: string, body: string): string {
  return `${selector} {\n${body}\n}\n`
}

function declarations(palette: Palette): string {
  return Object.entries(palette)
    .flatMap(([name, value]: [string, Palette[keyof Palette]]) =>
      typeof value === 'string'
        ? [`--dz-${kebabCase(name)}: ${value};`]
        : [`--dz-${name}: ${value.strong};`, `--dz-${name}-tint: ${value.tint};`],
    )
    .join('\n')
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
