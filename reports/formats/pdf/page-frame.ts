import { roundCoordinate } from '../../core/geometry.ts'
import type { Rect } from '../../core/geometry.ts'
import type { PdfRef } from './pdf-objects.ts'

/** A page of the file, before its content is known. */
export interface PageFrame {
  readonly ref: PdfRef
  /** Points. */
  readonly width: number
  readonly height: number
}

/** A rectangle of the scene as PDF has it: left, bottom, right, top, y up. */
export function pdfRectangle({ height }: PageFrame, rect: Rect): readonly number[] {
  return [rect.x, height - rect.y - rect.height, rect.x + rect.width, height - rect.y].map(roundCoordinate)
}
