import type { Rect } from '../../core/geometry.ts'
import type { FontSet } from '../../fonts/types.ts'
import { QUARTER_CIRCLE } from '../../scene/rect-paths.ts'
import type { BoxItem, PathCommand, PathItem, SceneItem, ScenePage, TextItem } from '../../scene/types.ts'
import type { OutlineSink } from '../svg/read-outline.ts'
import { createCanvas, fillCovered, fillPixels } from './canvas.ts'
import type { Canvas } from './canvas.ts'
import { packColour } from './colours.ts'
import { drawImage } from './draw-image.ts'
import { fillMask } from './fill-mask.ts'
import { glyphMask, PHASES } from './glyph-mask.ts'
import { traceEdges } from './trace-edges.ts'
import { traceStroke } from './trace-stroke.ts'

interface Brush {
  readonly canvas: Canvas
  readonly fonts: FontSet
  /** Pixels a point. */
  readonly scale: number
}

/** Paints a page. Upright edges of boxes and the baselines of text fall on whole pixels, and so stay sharp. */
export function drawPage(page: ScenePage, fonts: FontSet, pixelWidth: number): Canvas {
  const scale = pixelWidth / page.width
  const canvas = createCanvas(pixelWidth, Math.max(1, Math.round(page.height * scale)), page.background)
  const brush: Brush = { canvas, fonts, scale }
  for (const item of page.items) drawItem(item, brush)
  return canvas
}

function drawItem(item: SceneItem, brush: Brush): void {
  switch (item.kind) {
    case 'text':
      drawText(item, brush)
      return
    case 'box':
      drawBox(item, brush)
      return
    case 'path':
      drawPath(item, brush)
      return
    case 'image':
      drawImage(item, brush.canvas, toPixels(item.rect, brush.scale))
      return
    case 'link':
  }
}

function drawText(item: TextItem, brush: Brush): void {
  for (const line of item.lines) {
    const baseline = Math.round(line.baseline * brush.scale)
    for (const run of line.runs) {
      const face = brush.fonts[run.font]
      const size = run.size * brush.scale
      const colour = packColour(run.colour)
      for (const glyph of run.glyphs) {
        const steps = Math.round(glyph.x * brush.scale * PHASES)
        const x = Math.floor(steps / PHASES)
        const y = baseline - Math.round((run.rise + glyph.y) * brush.scale)
        const mask = glyphMask(face, {
          glyph: glyph.id,
          size,
          stretch: run.stretch ?? 1,
          phase: steps - x * PHASES,
        })
        if (mask !== undefined) fillCovered(brush.canvas, mask, { x, y, colour })
      }
    }
  }
}

/** The whole pixels nearest to a rectangle; none is lost, however thin. */
function toPixels(rect: Rect, scale: number): Rect {
  const x = Math.round(rect.x * scale)
  const y = Math.round(rect.y * scale)
  const width = Math.max(1, Math.round((rect.x + rect.width) * scale) - x)
  const height = Math.max(1, Math.round((rect.y + rect.height) * scale) - y)
  return { x, y, width, height }
}

function drawBox({ fill, radius, rect }: BoxItem, { canvas, scale }: Brush): void {
  const colour = packColour(fill)
  const box = toPixels(rect, scale)
  const corner = Math.min(Math.round(radius * scale), Math.floor(box.width / 2), Math.floor(box.height / 2))
  fillPixels(canvas, { ...box, y: box.y + corner, height: box.height - 2 * corner }, colour)
  if (corner === 0) return
  const between = { x: box.x + corner, width: box.width - 2 * corner, height: corner }
  fillPixels(canvas, { ...between, y: box.y }, colour)
  fillPixels(canvas, { ...between, y: box.y + box.height - corner }, colour)
  for (const right of [0, 1]) {
    for (const bottom of [0, 1]) {
      const x = right === 1 ? box.x + box.width - corner : box.x + corner
      const y = bottom === 1 ? box.y + box.height - corner : box.y + corner
      const reach = { scaleX: right === 1 ? corner : -corner, scaleY: bottom === 1 ? corner : -corner }
      const mask = fillMask(traceEdges(quarterDisc, { ...reach, x, y, ends: 'closed' }))
      if (mask !== undefined) fillCovered(canvas, mask, { x: 0, y: 0, colour })
    }
  }
}

function quarterDisc(sink: OutlineSink): void {
  sink.move(0, 0)
  sink.line(1, 0)
  sink.cubic([1, QUARTER_CIRCLE, QUARTER_CIRCLE, 1, 0, 1])
  sink.close()
}

function drawPath({ commands, fill, stroke }: PathItem, { canvas, scale }: Brush): void {
  const trace = (ends: 'closed' | 'open'): readonly number[] =>
    traceEdges(
      (sink) => {
        for (const command of commands) drawCommand(command, sink)
      },
      { scaleX: scale, scaleY: scale, x: 0, y: 0, ends },
    )
  if (fill !== undefined) {
    const mask = fillMask(trace('closed'))
    if (mask !== undefined) fillCovered(canvas, mask, { x: 0, y: 0, colour: packColour(fill) })
  }
  if (stroke !== undefined) {
    const dash = (stroke.dash ?? []).map((length) => length * scale)
    const mask = fillMask(traceStroke(trace('open'), { width: stroke.width * scale, dash }))
    if (mask !== undefined) fillCovered(canvas, mask, { x: 0, y: 0, colour: packColour(stroke.colour) })
  }
}

function drawCommand(command: PathCommand, sink: OutlineSink): void {
  switch (command.op) {
    case 'move':
      sink.move(command.to.x, command.to.y)
      return
    case 'line':
      sink.line(command.to.x, command.to.y)
      return
    case 'curve': {
      const { control1, control2, to } = command
      sink.cubic([control1.x, control1.y, control2.x, control2.y, to.x, to.y])
      return
    }
    case 'close':
      sink.close()
  }
}
