import { isChinese } from '../core/locale.ts'
import { TOLERANCE } from './line-width.ts'
import { planStretch } from './stretch.ts'
import type { SetLine, ShapedParagraph } from './types.ts'

/**
 * Sets lines to the full measure: not the last, nor one before a line feed, nor a Chinese line that would be torn apart.
 * An English paragraph stays ragged when one of its lines would have spaces so wide that rivers run through it.
 */
export function justifyLines(
  shaped: ShapedParagraph,
  lines: readonly SetLine[],
  width: number,
): readonly SetLine[] {
  const justified = lines.map((line, index) => {
    const endsParagraph = index === lines.length - 1 || shaped.breaks[line.end] === 'required'
    if (endsParagraph || line.width >= width - TOLERANCE) return line
    return planStretch(shaped, line, width) ? { ...line, width } : undefined
  })
  if (justified.includes(undefined) && !isChinese(shaped.paragraph.locale)) return lines
  return lines.map((line, index) => justified[index] ?? line)
}
