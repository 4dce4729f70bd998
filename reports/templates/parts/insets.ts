import type { Insets } from '../../core/geometry.ts'

/** Equal space above and below, equal space at the sides. */
export function insets(vertical: number, horizontal: number): Insets {
  return { top: vertical, right: horizontal, bottom: vertical, left: horizontal }
}
