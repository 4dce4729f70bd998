import type { BoxItem, LinkItem, PlacedGlyph, SceneItem, TextLine, TextRun } from '../scene/types.ts'
import type { Cluster, Paragraph, SetLine, SetParagraph, TextInline } from '../typeset/types.ts'
import { type DraftOwner, type LayoutContext, ownerId } from './draft.ts'

/** Chinese characters fill their em box, which hangs so far below the baseline. */
const EM_BOX_DESCENT = 0.12

export interface TextPlace {
  /** Top left of the paragraph's box. */
  readonly x: number
  readonly y: number
  /** Width of the box, in which lines are aligned. */
  readonly width: number
  readonly owner: DraftOwner
}

/** Puts a set paragraph on the page: one text item, and a link item for each line of each link. */
export function placeText(set: SetParagraph, place: TextPlace, context: LayoutContext): readonly SceneItem[] {
  const owners = addInlineNodes(set, place.owner, context)
  const { leading } = set.shaped.paragraph
  const baseline = place.y + baselineInLine(set.shaped.paragraph)
  const placed = set.lines.map((line, index) =>
    placeLine(set, line, { x: alignedX(set, line, place), baseline: baseline + index * leading, owners }),
  )
  return [
    {
      kind: 'text',
      owner: ownerId(place.owner),
      text: setClusters(set)
        .map((cluster) => cluster.text)
        .join(''),
      box: { x: place.x, y: place.y, width: place.width, height: set.height },
      align: set.shaped.paragraph.align,
      lines: placed.map(({ line }) => line),
    },
    ...placed.flatMap(({ links }) => links),
  ]
}

/** The clusters of the lines that are set: of a divided paragraph, those of this part. */
function setClusters({ shaped, lines }: SetParagraph): readonly Cluster[] {
  return shaped.clusters.slice(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0)
}

/** Distance of the baseline from the line's top: the em box of the largest span stands in the middle. */
export function baselineInLine({ leading, spans }: Paragraph): number {
  const size = Math.max(0, ...spans.map((span) => span.size))
  return (leading + size) / 2 - EM_BOX_DESCENT * size
}

function alignedX(set: SetParagraph, line: SetLine, place: TextPlace): number {
  const spare = place.width - line.width
  switch (set.shaped.paragraph.align) {
    case 'start':
      return place.x
    case 'center':
      return place.x + spare / 2
    case 'end':
      return place.x + spare
  }
}

type InlineOwners = ReadonlyMap<TextInline, DraftOwner>

function addInlineNodes(set: SetParagraph, owner: DraftOwner, context: LayoutContext): InlineOwners {
  const owners = new Map<TextInline, DraftOwner>()
  for (const { inline } of setClusters(set).map((cluster) => cluster.span)) {
    if (inline && !owners.has(inline)) owners.set(inline, context.addNode(owner, inlineRole(inline)))
  }
  return owners
}

function inlineRole(inline: TextInline): { role: 'link'; href: string } | { role: 'note-reference' } {
  return inline.role === 'link' ? inline : { role: 'note-reference' }
}

interface LinePlace {
  readonly x: number
  readonly baseline: number
  readonly owners: InlineOwners
}

interface PlacedCluster {
  readonly cluster: Cluster
  readonly x: number
}

function placeLine(
  set: SetParagraph,
  line: SetLine,
  place: LinePlace,
): { line: TextLine; links: readonly (LinkItem | BoxItem)[] } {
  const placed: PlacedCluster[] = []
  let x = place.x
  for (let index = line.start; index < line.end; index++) {
    const cluster = set.shaped.clusters[index]
    if (!cluster || cluster.text === '\n') continue
    if (index > line.start) x += cluster.gap
    placed.push({ cluster, x })
    x += cluster.advance
  }
  const runs = groupBy(placed, ({ cluster }) => cluster.span)
  const links = groupBy(placed, ({ cluster }) => cluster.span.inline).flatMap((clusters) => {
    const inline = clusters[0]?.cluster.span.inline
    return inline ? linkItems(clusters, { inline, owners: place.owners, baseline: place.baseline }) : []
  })
  return {
    line: {
      x: place.x,
      baseline: place.baseline,
      width: line.width,
      runs: runs.map((clusters) => runOf(clusters, place.owners)),
    },
    links,
  }
}

/** Splits a list where the key changes. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly (readonly T[])[] {
  const groups: T[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const [first] = group ?? []
    if (group && first !== undefined && keyOf(first) === keyOf(item)) group.push(item)
    else groups.push([item])
  }
  return groups
}

function runOf(clusters: readonly PlacedCluster[], owners: InlineOwners): TextRun {
  const [first] = clusters
  if (!first) throw new Error('A run needs a cluster.')
  const { span } = first.cluster
  const owner = span.inline && owners.get(span.inline)
  return {
    text: clusters.map(({ cluster }) => cluster.text).join(''),
    font: span.font,
    size: span.size,
    colour: span.colour,
    x: first.x,
    rise: span.rise,
    glyphs: clusters.flatMap(({ cluster, x }) => placeGlyphs(cluster, x)),
    ...(owner && owner !== 'artifact' ? { owner: owner.id } : {}),
  }
}

function placeGlyphs(cluster: Cluster, x: number): readonly PlacedGlyph[] {
  return cluster.glyphs.map((glyph, index) => ({
    id: glyph.id,
    x: x + glyph.x,
    y: glyph.y,
    text: index === 0 ? cluster.text : '',
  }))
}

interface LinkPlace {
  readonly inline: TextInline
  readonly owners: InlineOwners
  readonly baseline: number
}

/** The part of a link that stands on one line: its clickable area, and a rule under it, for colour has other work to do. */
function linkItems(placed: readonly PlacedCluster[], link: LinkPlace): readonly (LinkItem | BoxItem)[] {
  const clusters = placed.slice(0, placed.findLastIndex(({ cluster }) => !cluster.blank) + 1)
  const owner = link.owners.get(link.inline)
  const [first] = clusters
  const last = clusters.at(-1)
  if (link.inline.role !== 'link' || !owner || owner === 'artifact' || !first || !last) return []
  const { size, colour } = first.cluster.span
  const width = last.x + last.cluster.advance - first.x
  const area: LinkItem = {
    kind: 'link',
    owner: owner.id,
    rect: {
      x: first.x,
      y: link.baseline - size * (1 - EM_BOX_DESCENT),
      width,
      height: size,
    },
    href: link.inline.href,
    label: clusters.map(({ cluster }) => cluster.text).join(''),
  }
  const rule = { x: first.x, y: link.baseline + size * 0.16, width, height: size * 0.05 }
  return [{ kind: 'box', owner: 'artifact', rect: rule, fill: colour, radius: 0 }, area]
}
