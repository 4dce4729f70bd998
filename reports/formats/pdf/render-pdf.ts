import type { FontSet } from '../../fonts/types.ts'
import type { Scene, ScenePage } from '../../scene/types.ts'
import { collectNodeTexts } from '../../scene/walk-structure.ts'
import { attachFiles } from './attach-files.ts'
import type { PdfAttachment } from './attach-files.ts'
import { codeGlyphs } from './code-glyphs.ts'
import { drawImage } from './draw-image.ts'
import type { ImageUses } from './draw-image.ts'
import { drawBox, drawPath } from './draw-shape.ts'
import { drawText } from './draw-text.ts'
import { embedFont } from './embed-font.ts'
import type { FontUses } from './font-use.ts'
import { addLinkAnnotations } from './link-annotations.ts'
import type { LinkAnnotation } from './link-annotations.ts'
import { addInfo, addXmp } from './metadata.ts'
import { addOutline } from './outline.ts'
import { endPage, startPage } from './page-content.ts'
import type { PageContent } from './page-content.ts'
import type { PageFrame } from './page-frame.ts'
import { addPageStreams } from './page-streams.ts'
import { addObject, assignObject, createObjects, pdfText, reserveObject } from './pdf-objects.ts'
import type { Packing, PdfObjects, PdfRef } from './pdf-objects.ts'
import { findPlaces } from './places.ts'
import type { ReportProperties } from './report-properties.ts'
import { addStructureTree } from './structure-tree.ts'
import { startTagging } from './tagging.ts'
import type { Tagging } from './tagging.ts'
import { writeFile } from './write-file.ts'

export interface PdfOptions {
  /** The fonts that the scene was laid out with. */
  readonly fonts: FontSet
  /** Files to carry along, such as the table as CSV. */
  readonly attachments?: readonly PdfAttachment[]
  /** What the file says of the report in it. */
  readonly report?: ReportProperties
  /** `plain` writes an uncompressed file to read and compare; `compressed` is the default. */
  readonly packing?: Packing
}

interface Document {
  readonly objects: PdfObjects
  readonly scene: Scene
  readonly options: PdfOptions
  readonly tagging: Tagging
  readonly frames: readonly PageFrame[]
  readonly uses: FontUses
  readonly images: ImageUses
}

/** Writes a scene as a tagged PDF 1.7 after PDF/UA-1. The same scene and fonts give the same bytes. */
export function renderPdf(scene: Scene, options: PdfOptions): Uint8Array {
  const objects = createObjects(options.packing ?? 'compressed')
  const document: Document = {
    objects,
    scene,
    options,
    tagging: startTagging(scene.structure),
    frames: scene.pages.map(({ width, height }) => ({ ref: reserveObject(objects), width, height })),
    uses: codeGlyphs(scene, options.fonts),
    images: new Map(),
  }
  const contents = scene.pages.map((page, index) => drawPage(document, page, index))
  return writeFile(objects, { root: addCatalog(document, contents), info: addInfo(objects, scene) })
}

/** The operators of the page's content. */
function drawPage(document: Document, page: ScenePage, index: number): readonly string[] {
  const content = startPage(index, page.height, document.tagging)
  if (page.background !== '#ffffff') {
    const rect = { x: 0, y: 0, width: page.width, height: page.height }
    drawBox(content, { kind: 'box', owner: 'artifact', rect, fill: page.background, radius: 0 })
  }
  for (const item of page.items) drawItem(document, content, item)
  return endPage(content)
}

function drawItem(document: Document, content: PageContent, item: ScenePage['items'][number]): void {
  switch (item.kind) {
    case 'text':
      drawText(content, item, { fonts: document.options.fonts, uses: document.uses })
      return
    case 'box':
      drawBox(content, item)
      return
    case 'path':
      drawPath(content, item)
      return
    case 'image':
      drawImage(content, item, document)
      return
    case 'link':
      // Links draw nothing: they become annotations when all pages are known.
      return
  }
}

function addCatalog(document: Document, contents: readonly (readonly string[])[]): PdfRef {
  const { objects, scene, tagging, frames: pages, options } = document
  const places = findPlaces(scene)
  const texts = collectNodeTexts(scene)
  const links = addLinkAnnotations(objects, scene, { tagging, pages, places })
  const files = attachFiles(objects, options.attachments ?? [], scene.updated)
  const named = files.flatMap(({ name, ref }) => [pdfText(name), ref])
  return addObject(objects, {
    Type: 'Catalog',
    Pages: addPages(document, contents, links),
    Lang: pdfText(scene.locale),
    MarkInfo: { Marked: true },
    ViewerPreferences: { DisplayDocTitle: true },
    Metadata: addXmp(objects, scene, options.report),
    StructTreeRoot: addStructureTree(objects, scene.structure, { tagging, pages, links, places, texts }),
    PageLabels: { Nums: [0, { S: 'D' }] },
    Outlines: addOutline(objects, scene.structure, {
      tagging,
      pages,
      places,
      texts,
      bookmarks: scene.bookmarks,
    }),
    ...(files.length > 0
      ? { AF: files.map(({ ref }) => ref), Names: { EmbeddedFiles: { Names: named } } }
      : {}),
  })
}

function addPages(
  document: Document,
  contents: readonly (readonly string[])[],
  links: readonly LinkAnnotation[],
): PdfRef {
  const { objects, frames, tagging } = document
  const parent = reserveObject(objects)
  const resources = addResources(document)
  const streams = addPageStreams(objects, contents)
  frames.forEach(({ ref, width, height }, page) => {
    const annotations = links.filter((link) => link.page === page).map((link) => link.ref)
    assignObject(objects, ref, {
      Type: 'Page',
      Parent: parent,
      MediaBox: [0, 0, width, height],
      Resources: resources,
      Contents: streams[page]?.length === 1 ? streams[page][0] : streams[page],
      StructParents: tagging.owners[page] ? page : undefined,
      Tabs: 'S',
      Annots: annotations.length > 0 ? annotations : undefined,
    })
  })
  assignObject(objects, parent, { Type: 'Pages', Kids: frames.map(({ ref }) => ref), Count: frames.length })
  return parent
}

function addResources({ objects, uses, images }: Document): PdfRef {
  const fonts = [...uses.values()].map((use) => [use.resource, embedFont(objects, use)] as const)
  const pictures = [...images.values()].map(({ resource, object }) => [resource, object] as const)
  return addObject(objects, {
    Font: Object.fromEntries(fonts),
    ...(pictures.length > 0 ? { XObject: Object.fromEntries(pictures) } : {}),
  })
}
