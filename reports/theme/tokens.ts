import type { Colour } from '../core/colour.ts'
import type { Subject } from '../model/types.ts'

/**
 * Design tokens: the one source for the site's CSS variables and for every template. Paper and ink; colour is
 * meaning: vermilion 朱 is online marketing, indigo 靛 is e-commerce, what they share is ink.
 */
export interface Palette {
  readonly paper: Colour
  /** A sheet raised from the paper: cards, heads of tables. */
  readonly panel: Colour
  readonly ink: Colour
  /** Secondary text; at least 4.5:1 on paper and on panel. */
  readonly inkSoft: Colour
  /** Thin rules. */
  readonly rule: Colour
  /** Rules that carry structure; at least 3:1 on paper. */
  readonly ruleStrong: Colour
  readonly marketing: SubjectColours
  readonly ecommerce: SubjectColours
  readonly shared: SubjectColours
}

/** `strong` is for text and marks (4.5:1 on paper and on `tint`), `tint` for fills. */
export interface SubjectColours {
  readonly strong: Colour
  readonly tint: Colour
}

export const LIGHT: Palette = {
  paper: '#fdfbf6',
  panel: '#f5f1e8',
  ink: '#221e19',
  inkSoft: '#625b50',
  rule: '#d9d2c3',
  ruleStrong: '#8b8374',
  marketing: { strong: '#b2361c', tint: '#f9ebe5' },
  ecommerce: { strong: '#2c4a8c', tint: '#e8edf6' },
  shared: { strong: '#221e19', tint: '#f0ece2' },
}

export const DARK: Palette = {
  paper: '#171512',
  panel: '#211e1a',
  ink: '#eee8dc',
  inkSoft: '#b5ac9c',
  rule: '#3b362e',
  ruleStrong: '#8a8172',
  marketing: { strong: '#f2917a', tint: '#33201a' },
  ecommerce: { strong: '#a9bdf0', tint: '#1d2437' },
  shared: { strong: '#eee8dc', tint: '#2a2621' },
}

/** Documents are printed on white: a tinted page wastes ink and dulls the colours. */
export const PRINT: Palette = { ...LIGHT, paper: '#ffffff', panel: '#f7f4ed' }

export const FONT_STACKS = {
  sans: '"Duizhao Sans", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif',
  serif: '"Duizhao Serif", "Noto Serif SC", "Songti SC", "SimSun", Georgia, serif',
} as const

/** The mark that goes with a subject's colour, so that colour never stands alone: letter and shape. */
export const SUBJECT_SHAPES: Readonly<Record<Subject, 'disc' | 'square' | 'ring'>> = {
  marketing: 'disc',
  ecommerce: 'square',
  shared: 'ring',
}
