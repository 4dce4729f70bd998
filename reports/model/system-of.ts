import type { SheetBlock, System } from './types.ts'

/** The system that a block of a sheet shows, if it shows one. */
export function systemOf(block: SheetBlock): System | undefined {
  switch (block.kind) {
    case 'checklist':
      return block.checklist
    case 'stages':
      return block.stages
    case 'table':
      return block.table
    default:
      return undefined
  }
}
