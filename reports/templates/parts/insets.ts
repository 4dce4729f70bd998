import type { Insets } from '../../core/geometry.ts'

/** Equal space above and below, equal space at the sides. */
export function insets(vertical: number, horizontal: number): Insets {
  return { top: vertical, right: horizontal, bottom: vertical, left: horizontal }
}

/** No space but above. */
export function insetTop(top: number): Insets {
  return { top, right: 0, bottom: 0, left: 0 }
}
