import { memo } from '../core/memo.ts'
import type { FlowBox, FlowTable } from '../doc/types.ts'
import type { FontSet } from '../fonts/types.ts'
import { setParagraph } from '../typeset/set-paragraph.ts'
import { shapeParagraph } from '../typeset/shape-paragraph.ts'
import type { SetParagraph } from '../typeset/types.ts'
import { measureBoxes } from './measure-boxes.ts'
import type { MeasuredBox } from './measure-plain.ts'
import { type MeasuredTable, measureTable } from './measure-table.ts'
import type { RunningText } from './text-strip.ts'

/** Finds the size of what stands in a flow; what stands in one has one width only. */
export interface MeasureFlow {
  readonly box: (node: FlowBox, width: number) => Promise<MeasuredBox>
  readonly table: (node: FlowTable, width: number) => MeasuredTable
  readonly text: (node: RunningText, width: number) => SetParagraph
}

/** Measures whatever it is asked for, and keeps nothing: a long table would fill the memory. */
export function measureFlow(fonts: FontSet): MeasureFlow {
  return {
    box: ({ box }, width) => measureBoxes(box, { width }, fonts),
    table: (node, width) => measureTable(node, width, fonts),
    text: ({ box }, width) => setParagraph(shapeParagraph(box.paragraph, fonts), width),
  }
}

/** Measures each thing once, for what is laid out several times. */
export function measureFlowOnce(fonts: FontSet): MeasureFlow {
  const measure = measureFlow(fonts)
  const box = memo((node: FlowBox) => memo((width: number) => measure.box(node, width)))
  const table = memo((node: FlowTable) => memo((width: number) => measure.table(node, width)))
  const text = memo((node: RunningText) => memo((width: number) => measure.text(node, width)))
  return {
    box: (node, width) => box(node)(width),
    table: (node, width) => table(node)(width),
    text: (node, width) => text(node)(width),
  }
}
