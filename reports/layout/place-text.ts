import type { BoxItem, LinkItem, PlacedGlyph, SceneItem, TextLine, TextRun } from '../scene/types.ts'
import { type PlacedCluster, placeClusters } from '../typeset/place-clusters.ts'
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
      text: textOf(set),
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

function textOf(set: SetParagraph): string {
  let text = ''
  for (const cluster of setClusters(set)) text += cluster.text
  return text
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
    case 'justify':
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
    if (inline && !owners.has(inline)) owners.set(inline, addInlineNode(inline, owner, context))
  }
  return owners
}

/** The node that an inline's text belongs to; a note mark that leads somewhere is a link within its reference. */
function addInlineNode(inline: TextInline, owner: DraftOwner, context: LayoutContext): DraftOwner {
  switch (inline.role) {
    case 'span':
    case 'link':
      return context.addNode(owner, inline)
    case 'note-reference': {
      const reference = context.addNode(owner, { role: 'note-reference' })
      const { href } = inline
      return href === undefined ? reference : context.addNode(reference, { role: 'link', href })
    }
  }
}

interface LinePlace {
  readonly x: number
  readonly baseline: number
  readonly owners: InlineOwners
}

function placeLine(
  set: SetParagraph,
  line: SetLine,
  { x, baseline, owners }: LinePlace,
): { line: TextLine; links: readonly (LinkItem | BoxItem)[] } {
  const all = placeClusters(set.shaped, line, x)
  const placed = all.at(-1)?.cluster.text === '\n' ? all.slice(0, -1) : all
  const runs = groupBy(placed, looksLike).map((clusters) => runOf(clusters, owners))
  const inlines = owners.size === 0 ? [] : groupBy(placed, (a, b) => a.span.inline === b.span.inline)
  return {
    line: { x, baseline, width: line.width, runs },
    links: inlines.flatMap((clusters) => {
      const inline = clusters[0]?.cluster.span.inline
      return inline ? linkItems(clusters, { inline, owners, baseline }) : []
    }),
  }
}

function looksLike(cluster: Cluster, other: Cluster): boolean {
  return cluster.span === other.span && cluster.stretch === other.stretch
}

/** Splits a line where clusters no longer belong together. */
function groupBy(
  placed: readonly PlacedCluster[],
  belong: (cluster: Cluster, other: Cluster) => boolean,
): readonly (readonly PlacedCluster[])[] {
  const groups: (readonly PlacedCluster[])[] = []
  let first = 0
  placed.forEach(({ cluster }, index) => {
    const before = placed[index - 1]?.cluster
    if (!before || belong(before, cluster)) return
    groups.push(placed.slice(first, index))
    first = index
  })
  if (first < placed.length) groups.push(first === 0 ? placed : placed.slice(first))
  return groups
}

function runOf(clusters: readonly PlacedCluster[], owners: InlineOwners): TextRun {
  const [first] = clusters
  if (!first) throw new Error('A run needs a cluster.')
  const { span, stretch } = first.cluster
  const owner = span.inline && owners.get(span.inline)
  const glyphs: PlacedGlyph[] = []
  let text = ''
  for (const { cluster, x } of clusters) {
    text += cluster.text
    cluster.glyphs.forEach((glyph, index) => {
      glyphs.push({ id: glyph.id, x: x + glyph.x, y: glyph.y, text: index === 0 ? cluster.text : '' })
    })
  }
  return {
    text,
    font: span.font,
    size: span.size,
    colour: span.colour,
    x: first.x,
    rise: span.rise,
    glyphs,
    ...(stretch === undefined ? {} : { stretch }),
    ...(owner && owner !== 'artifact' ? { owner: owner.id } : {}),
  }
}

interface LinkPlace {
  readonly inline: TextInline
  readonly owners: InlineOwners
  readonly baseline: number
}

/**
 * The part of a link that stands on one line: its clickable area, and a rule under it, for colour has other work to do.
 * A note mark needs no rule, for it is raised and in brackets; nor does a link within the document, which says a page.
 */
function linkItems(placed: readonly PlacedCluster[], link: LinkPlace): readonly (LinkItem | BoxItem)[] {
  const clusters = placed.slice(0, placed.findLastIndex(({ cluster }) => !cluster.blank) + 1)
  const owner = link.owners.get(link.inline)
  const [first] = clusters
  const last = clusters.at(-1)
  if (link.inline.role === 'span' || !owner || owner === 'artifact' || !first || !last) return []
  const { href, role } = link.inline
  if (href === undefined) return []
  const { size, colour, rise } = first.cluster.span
  const width = last.end - first.start
  const area: LinkItem = {
    kind: 'link',
    owner: owner.id,
    rect: {
      x: first.start,
      y: link.baseline - rise - size * (1 - EM_BOX_DESCENT),
      width,
      height: size,
    },
    href,
    label: clusters.map(({ cluster }) => cluster.text).join(''),
  }
  if (role === 'note-reference' || href.startsWith('#')) return [area]
  const rule = { x: first.start, y: link.baseline + size * 0.16, width, height: size * 0.05 }
  return [{ kind: 'box', owner: 'artifact', rect: rule, fill: colour, radius: 0 }, area]
}
