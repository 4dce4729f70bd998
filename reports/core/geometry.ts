/** Points (1/72 inch), y down, origin top left. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Rect extends Point, Size {}

/** The top left and the bottom right. */
export function corners({ x, y, width, height }: Rect): readonly [Point, Point] {
  return [
    { x, y },
    { x: x + width, y: y + height },
  ]
}

/** Space inside an edge, in points. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Coordinates in every output keep three decimals: a thousandth of a point is below any printer's dot. */
export function roundCoordinate(value: number): number {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? 0 : rounded
}
