import type { BoxNode, FlowBox } from '../../doc/types.ts'

/** A box in the flow, so far below what stands above it. */
export function flowBox(
  box: BoxNode,
  spaceBefore: number,
  options: Partial<Pick<FlowBox, 'keepWithNext' | 'stretch'>> = {},
): FlowBox {
  return { kind: 'box', box, spaceBefore, keepWithNext: false, stretch: 0, place: 'flow', ...options }
}
