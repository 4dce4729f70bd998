import { plain } from '../../reports/core/rich-text.ts'
import type { BoxNode, Doc, FlowBox, ImageNode, StackNode, TextNode } from '../../reports/doc/types.ts'
import type { FontFace } from '../../reports/fonts/types.ts'
import { baselineInLine } from '../../reports/layout/place-text.ts'
import { insets } from '../../reports/templates/parts/insets.ts'
import { templateContext } from '../../reports/templates/parts/template.ts'
import { titleBlock } from '../../reports/templates/parts/title-block.ts'
import { pictureMedium } from '../../reports/theme/medium.ts'
import { columnHead, faultList, numberDisc, type Numbers, paragraphIn, SHEET_TYPE } from './sheet-parts.ts'
import { FAULT_KINDS, type JudgedSetting } from './judge-lines.ts'
import { specimenParagraph } from './set-with-toolkit.ts'
import type { Setting, Specimen } from './types.ts'
import { DESCRIPTION, ENGLISH_SUMMARY, SUMMARY, TITLE } from './words.ts'

export interface Sheet {
  readonly specimen: Specimen
  readonly columns: readonly JudgedSetting[]
  /** The font of the specimen. */
  readonly face: FontFace
}

const MEDIUM = pictureMedium('natural')
const COLUMN_GAP = 34

/** The settings side by side, faults in the margin, and below each a list of them. */
export function composeSheet(sheet: Sheet): Doc {
  const context = templateContext(MEDIUM, 'zh-Hans')
  const { locale, medium } = context
  const { height, margin, palette, width } = medium
  const title = titleBlock({ caption: plain(TITLE), summary: plain(SUMMARY) }, context)
  return {
    locale,
    title: TITLE,
    description: DESCRIPTION,
    author: 'Duizhao',
    updated: '2026-11-22',
    page: { width, height, margin, background: palette.paper },
    body: [
      title,
      boxOf(paragraphIn('en', ENGLISH_SUMMARY, SHEET_TYPE.small), 4),
      boxOf(columnsOf(sheet), 30),
    ],
  }
}

function boxOf(box: BoxNode, spaceBefore: number): FlowBox {
  return { kind: 'box', box, spaceBefore, keepWithNext: false, stretch: 0, place: 'flow' }
}

function columnsOf(sheet: Sheet): BoxNode {
  const numbers = numberFaults(sheet.columns)
  return {
    kind: 'grid',
    columns: ['1fr', '1fr', '1fr'],
    gap: COLUMN_GAP,
    children: sheet.columns.map((column) => ({
      kind: 'stack',
      direction: 'column',
      role: { role: 'section' },
      gap: 16,
      children: [
        columnHead(column),
        settingWithMarks(column, sheet, numbers),
        faultList(column.faults, numbers),
      ],
    })),
  }
}

/** One number for a kind of fault in all columns. */
function numberFaults(columns: readonly JudgedSetting[]): Numbers {
  const found = new Set(columns.flatMap(({ faults }) => faults.map(({ kind }) => kind)))
  return new Map(FAULT_KINDS.filter((kind) => found.has(kind)).map((kind, index) => [kind, index + 1]))
}

const MARK_GAP = 3
const MARGIN_GAP = 8

/** The lines, and to their right the numbers of their faults. */
function settingWithMarks({ faults, setting }: JudgedSetting, sheet: Sheet, numbers: Numbers): StackNode {
  const { leading } = sheet.specimen
  const rows = Math.max(...sheet.columns.map((column) => column.setting.lines.length))
  const marks = Array.from({ length: rows }, (_, line): BoxNode => {
    const kinds = new Set(faults.filter((fault) => fault.line === line).map(({ kind }) => kind))
    const discs = [...kinds].map((kind) => numberDisc(numbers.get(kind) ?? 0, leading))
    // An empty drawing keeps the height of a line without faults.
    const blank: BoxNode = { kind: 'drawing', role: 'artifact', width: 0, height: leading, draw: () => [] }
    return { kind: 'stack', direction: 'row', gap: MARK_GAP, children: discs.length > 0 ? discs : [blank] }
  })
  return {
    kind: 'stack',
    direction: 'row',
    gap: MARGIN_GAP,
    children: [settingOf(setting, sheet), { kind: 'stack', direction: 'column', children: marks }],
  }
}

function settingOf(setting: Setting, { face, specimen }: Sheet): BoxNode {
  const shift = baselineShift(specimen, face)
  return {
    kind: 'stack',
    direction: 'column',
    width: specimen.measure * specimen.size,
    padding: { ...insets(0, 0), ...(setting.picture ? { bottom: shift } : { top: shift }) },
    children: [linesOf(setting, specimen)],
  }
}

function linesOf({ engine, lines, picture }: Setting, specimen: Specimen): ImageNode | TextNode {
  if (!picture) {
    return {
      kind: 'text',
      role: { role: 'paragraph' },
      width: 'fill',
      paragraph: specimenParagraph(specimen),
    }
  }
  return {
    kind: 'image',
    role: { role: 'figure', alt: `${engine}: ${specimen.text}` },
    width: specimen.measure * specimen.size,
    height: lines.length * specimen.leading,
    mime: 'image/png',
    bytes: picture,
  }
}

/** By how much the engines, which centre the font's ascent and descent in a line, set it lower than the toolkit does. */
function baselineShift(specimen: Specimen, { ascender, descender, unitsPerEm }: FontFace): number {
  const { leading, size } = specimen
  const theirs = (leading + ((ascender + descender) / unitsPerEm) * size) / 2
  return theirs - baselineInLine(specimenParagraph(specimen))
}
