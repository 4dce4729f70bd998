import type { Insets } from '../core/geometry.ts'
import { LIGHT, type Palette, PRINT } from './tokens.ts'

/** What a document is made for: its page, its colours and the size of its text. Points. */
export interface Medium {
  readonly kind: 'paper' | 'picture'
  readonly width: number
  readonly height: number | 'content'
  readonly margin: Insets
  /** Size of the body text; all other sizes follow from it. */
  readonly base: number
  readonly palette: Palette
}

export type Paper = 'a4' | 'letter'
export type Orientation = 'portrait' | 'landscape'
export type Ratio = '16:9' | '4:3' | '1:1' | 'natural'

const PAPERS: Readonly<Record<Paper, { readonly short: number; readonly long: number }>> = {
  a4: { short: 595.276, long: 841.89 },
  letter: { short: 612, long: 792 },
}

/** Sizes of body text on paper, largest first. A short handout has larger text; a long one is set in the last. */
const PAPER_BASES = [14, 13, 12, 11.2, 10.5] as const

/** Pictures are 960 points wide: at 1× a point is two pixels, so a picture is 1920 wide. */
export const PICTURE_WIDTH = 960

/** No text in a picture is smaller: 20 pixels where it is 1920 wide. */
export const SMALLEST_IN_PICTURE = 10

/** Sizes of body text for pictures, largest first; at the last the smallest text is still above 20 px at 1920. */
export const PICTURE_BASES = [22, 20, 18, 16.5, 15, 14, 13, 12.5] as const

/** Sizes of body text for one-pagers on paper, largest first: the sheet is to stay one page. */
const SHEET_BASES = [11.5, 11, 10.5, 10.2, 9.9, 9.6, 9.4, 9.2, 9, 8.8] as const

/** A one-pager's margins are narrower than a handout's: all of it is to be seen at once. */
const SHEET_MARGIN: Insets = { top: 38, right: 46, bottom: 42, left: 46 }

const NATURAL_BASE = 16

export function paperMedium(paper: Paper, orientation: Orientation, base = 10.5): Medium {
  const { short, long } = PAPERS[paper]
  const portrait = orientation === 'portrait'
  return {
    kind: 'paper',
    width: portrait ? short : long,
    height: portrait ? long : short,
    margin: { top: 50, right: 50, bottom: 50, left: 50 },
    base,
    palette: PRINT,
  }
}

/** A page for each size of text, largest first. */
export function paperMedia(paper: Paper, orientation: Orientation): readonly Medium[] {
  return PAPER_BASES.map((base) => paperMedium(paper, orientation, base))
}

/** The page of a one-pager, with the sizes of text to choose from, largest first. */
export function sheetMedia(paper: Paper): readonly Medium[] {
  const page = paperMedium(paper, 'portrait')
  return SHEET_BASES.map((base) => ({ ...page, margin: SHEET_MARGIN, base }))
}

const PICTURE_HEIGHTS: Readonly<Record<Ratio, number | 'content'>> = {
  '16:9': 540,
  '4:3': 720,
  '1:1': 960,
  natural: 'content',
}

export function pictureMedium(ratio: Ratio, base: number = NATURAL_BASE): Medium {
  return {
    kind: 'picture',
    width: PICTURE_WIDTH,
    height: PICTURE_HEIGHTS[ratio],
    margin: { top: 40, right: 54, bottom: 44, left: 54 },
    base,
    palette: LIGHT,
  }
}
