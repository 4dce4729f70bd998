import { escapeXml } from '../../core/escape-xml.ts'
import type { FontSet } from '../../fonts/types.ts'
import type { LinkItem, Scene, SceneItem, ScenePage, StructureNode, TextItem } from '../../scene/types.ts'
import { nodesById } from '../../scene/walk-structure.ts'
import { drawBox, drawImage, drawPath, rectAttributes } from './draw-shape.ts'
import { commonFill, createGlyphBook, drawGlyphs } from './draw-text.ts'
import type { GlyphBook } from './draw-text.ts'
import { findAnchors } from './find-anchors.ts'
import type { Anchors } from './find-anchors.ts'
import { svgNumber } from './svg-number.ts'

export interface SvgOptions {
  readonly fonts: FontSet
  /** Index of the page, 0 if not given. */
  readonly page?: number
}

/**
 * A page of the Scene as an SVG file that stands alone: outlines for text, no fonts, nothing fetched, no script. The
 * viewBox is in points, width and height in CSS pixels. The words of each text are the `aria-label` of its group,
 * and `data-owner` is the id of its structure node; decoration has neither.
 */
export function renderSvg(scene: Scene, options: SvgOptions): string {
  const page = scene.pages[options.page ?? 0]
  if (page === undefined) throw new RangeError(`The scene has no page ${String(options.page)}.`)
  const context = createContext(scene, page, options.fonts)
  const body = page.items.map((item) => drawItem(item, context)).filter((element) => element !== '')
  const background = `<rect width="${svgNumber(page.width)}" height="${svgNumber(page.height)}" fill="${page.background}"/>`
  const lines = [
    openSvg(scene, page),
    `<title id="title">${escapeXml(scene.title)}</title>`,
    `<desc id="desc">${escapeXml(scene.description)}</desc>`,
    '<defs>',
    ...context.book.definitions(),
    '</defs>',
    background,
    ...body,
    '</svg>',
  ]
  return `${lines.join('\n')}\n`
}

interface SvgContext {
  readonly fonts: FontSet
  readonly book: GlyphBook
  readonly nodes: ReadonlyMap<number, StructureNode>
  readonly anchors: Anchors
  /** The first drawing of each figure: it carries the figure's alternative text. */
  readonly pictures: ReadonlyMap<SceneItem, StructureNode>
}

function createContext(scene: Scene, page: ScenePage, fonts: FontSet): SvgContext {
  const nodes = nodesById(scene.structure)
  const pictures = new Map<SceneItem, StructureNode>()
  for (const figure of nodes.values()) {
    const first = page.items.find((item) => item.owner === figure.id && item.kind !== 'text')
    if (figure.role === 'figure' && first !== undefined) pictures.set(first, figure)
  }
  return { fonts, book: createGlyphBook(fonts), nodes, anchors: findAnchors(page, nodes), pictures }
}

function openSvg(scene: Scene, page: ScenePage): string {
  // As an image its parts would be hidden from assistive technology, the links among them.
  const role = page.items.some((item) => item.kind === 'link') ? 'graphics-document document' : 'img'
  const size = `width="${svgNumber((page.width * 96) / 72)}" height="${svgNumber((page.height * 96) / 72)}"`
  const viewBox = `viewBox="0 0 ${svgNumber(page.width)} ${svgNumber(page.height)}"`
  const labels = 'aria-labelledby="title" aria-describedby="desc"'
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${viewBox}${langAttributes(scene.locale)} role="${role}" ${labels}>`
}

function drawItem(item: SceneItem, context: SvgContext): string {
  const figure = context.pictures.get(item)
  const drawing = drawBare(item, context)
  return figure === undefined ? drawing : `<g${labelAttributes(figure.id, figure.alt ?? '')}>${drawing}</g>`
}

function drawBare(item: SceneItem, context: SvgContext): string {
  switch (item.kind) {
    case 'text':
      return drawText(item, context)
    case 'box':
      return drawBox(item)
    case 'path':
      return drawPath(item)
    case 'image':
      return drawImage(item)
    case 'link':
      return drawLink(item, context)
  }
}

function drawText(item: TextItem, { anchors, book, fonts, nodes }: SvgContext): string {
  const fill = commonFill(item)
  const colour = fill === undefined ? '' : ` fill="${fill}"`
  const glyphs = drawGlyphs(item, fonts, book)
  if (item.owner === 'artifact') return `<g aria-hidden="true"${colour}>${glyphs}</g>`
  const id = anchors.ids.get(item)
  const lang = nodes.get(item.owner)?.lang
  const attributes = `${id === undefined ? '' : ` id="${id}"`}${lang === undefined ? '' : langAttributes(lang)}`
  return `<g${attributes}${labelAttributes(item.owner, item.text)}${colour}>${glyphs}</g>`
}

function langAttributes(lang: string): string {
  return ` xml:lang="${lang}" lang="${lang}"`
}

function labelAttributes(owner: number, label: string): string {
  return ` data-owner="${String(owner)}" role="img" aria-label="${escapeXml(label)}"`
}

/** A clickable area over the text; one that leads to another page has no place in a file of one page. */
function drawLink(item: LinkItem, { anchors }: SvgContext): string {
  const href = item.href.startsWith('#') ? anchors.resolve(item.href) : item.href
  if (href === undefined) return ''
  if (!/^(https:|mailto:|#)/.test(href)) throw new Error(`The address ${href} has no place in a picture.`)
  const area = `<rect ${rectAttributes(item.rect)} fill="none" pointer-events="all"/>`
  return `<a href="${escapeXml(href)}" aria-label="${escapeXml(item.label)}">${area}</a>`
}
