import type { Book, BookPart, BookPlaces, Plate } from '../doc/book.ts'
import type { DocPages, Role } from '../doc/types.ts'
import type { FontSet } from '../fonts/types.ts'
import { type JoinNode, type JoinPlan, joinScenes, type ScenePart } from '../scene/join-scenes.ts'
import { pageSpans } from '../scene/page-spans.ts'
import type { Scene } from '../scene/types.ts'
import { layoutPart, type PageCount } from './layout-doc.ts'
import { measureFlowOnce, type MeasureFlow } from './measure-flow.ts'
import { TooHighError } from './paginate.ts'
import { type LaidPart, type LaidPlate, type Sequence, weavePart } from './weave-plates.ts'

/** So often a book is laid out until numbers of pages stay what was printed of them. */
const MOST_PASSES = 4

/** Lays a book out: its parts one by one, first to find where everything stands, then with the numbers of the pages. */
export async function layoutBook(book: Book, fonts: FontSet): Promise<Scene> {
  const setting: Setting = { fonts, measure: measureFlowOnce(fonts) }
  const plates = await choosePlates(book, setting)
  let known = await layoutParts(book, { ...setting, plates })
  for (let pass = 1; pass < MOST_PASSES; pass++) {
    const next = await layoutParts(book, { ...setting, plates, known })
    if (samePages(known, next)) return sceneOf(book, next.whole)
    known = next
  }
  throw new Error(`The pages of “${book.title}” change with the numbers that are printed of them.`)
}

interface Setting {
  readonly fonts: FontSet
  /** What stays the same from pass to pass is measured once. */
  readonly measure: MeasureFlow
}

/** A plate in the size that was chosen for it, not yet with its numbers of pages. */
type ChosenPlates = ReadonlyMap<Plate, Plate['sizes'][number]>

async function choosePlates({ parts }: Book, setting: Setting): Promise<ChosenPlates> {
  const chosen = new Map<Plate, Plate['sizes'][number]>()
  for (const plate of parts.flatMap((part) => part.plates))
    chosen.set(plate, await chooseSize(plate, setting))
  return chosen
}

async function chooseSize({ sizes }: Plate, setting: Setting): Promise<Plate['sizes'][number]> {
  const [largest] = sizes
  const smallest = sizes.at(-1)
  if (!largest || !smallest) throw new Error('A plate comes in no size.')
  if ((await countPages(largest, setting)) === 1) return largest
  const fewest = await countPages(smallest, setting)
  let best = smallest
  let low = 1
  let high = sizes.length - 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const size = sizes[middle] ?? smallest
    if ((await countPages(size, setting)) <= fewest) {
      best = size
      high = middle
    } else low = middle + 1
  }
  return best
}

/** Infinite where a part of it is higher than a page. */
async function countPages(size: Plate['sizes'][number], setting: Setting): Promise<number> {
  try {
    return (await layoutPart(size, setting)).pages.length
  } catch (error) {
    if (error instanceof TooHighError) return Number.POSITIVE_INFINITY
    throw error
  }
}

/** All parts of a book, and what they are together. */
interface LaidBook {
  readonly parts: readonly LaidPart[]
  readonly plan: JoinPlan
  readonly whole: ScenePart
}

interface Pass extends Setting {
  readonly plates: ChosenPlates
  /** The pass before this one. */
  readonly known?: LaidBook
}

async function layoutParts({ parts }: Book, pass: Pass): Promise<LaidBook> {
  const places = placesIn(pass.known)
  const laid: LaidPart[] = []
  for (const [index, part] of parts.entries()) {
    laid.push(await layoutOne(part, { ...pass, places, before: pass.known?.parts[index] }))
  }
  const sequences = laid.map(weavePart)
  const plan: JoinPlan = {
    pages: sequences.flatMap(({ pages }) => pages),
    structure: sequences.map((sequence, index) => around(parts[index]?.role, sequence)),
  }
  return { parts: laid, plan, whole: joinScenes(plan) }
}

function around(role: Role | undefined, { structure }: Sequence): JoinNode {
  if (role === undefined) throw new Error('A part of a book has no role.')
  const { name, ...kept } = role
  return { role: kept, ...(name === undefined ? {} : { name }), children: structure }
}

interface PartPass extends Pass {
  readonly places: BookPlaces
  /** The part as the pass before laid it out. */
  readonly before: LaidPart | undefined
}

async function layoutOne(part: BookPart, pass: PartPass): Promise<LaidPart> {
  const { plates, known, places, before } = pass
  const lay = (pages: DocPages, laidBefore: ScenePart | undefined): Promise<ScenePart> =>
    layoutPart(pages, { ...pass, count: countOf(laidBefore, known) })
  const flow = await lay(part.flow(places), before?.flow)
  const laid: LaidPlate[] = []
  for (const [index, plate] of part.plates.entries()) {
    const size = plates.get(plate)
    if (!size) throw new Error(`No size was chosen for the plate of ${plate.anchor}.`)
    const scene = await lay(size, before?.plates[index]?.scene)
    laid.push({ anchor: plate.anchor, role: plate.role, scene })
  }
  return { flow, plates: laid }
}

/** The numbers of a part's pages, as far as the pass before knows. */
function countOf(part: ScenePart | undefined, known: LaidBook | undefined): PageCount | undefined {
  if (part === undefined || known === undefined) return undefined
  const { pages } = known.plan
  return {
    numberOf: (index) => pages.findIndex((page) => page.part === part && page.page === index) + 1,
    total: pages.length,
  }
}

/** As wide as a number of a page is likely to be. */
const UNKNOWN_PAGE = 88

function placesIn(known: LaidBook | undefined): BookPlaces {
  if (known === undefined) return { pageOf: () => UNKNOWN_PAGE, inOrder: (names) => names }
  const { pages, structure, names } = known.whole
  const spans = pageSpans(pages, structure)
  const idOf = (name: string): number => {
    const id = names.get(name)
    if (id === undefined) throw new Error(`No part of the book has the name ${name}.`)
    return id
  }
  return {
    pageOf: (name) => (spans.get(idOf(name))?.first ?? 0) + 1,
    inOrder: (asked) => asked.toSorted((a, b) => idOf(a) - idOf(b)),
  }
}

/** True when everything with a name begins on the page where the pass before had it. */
function samePages(known: LaidBook, next: LaidBook): boolean {
  const before = placesIn(known)
  const after = placesIn(next)
  const names = [...next.whole.names.keys()]
  return (
    known.plan.pages.length === next.plan.pages.length &&
    names.every((name) => before.pageOf(name) === after.pageOf(name)) &&
    before.inOrder(names).join(' ') === after.inOrder(names).join(' ')
  )
}

function sceneOf(book: Book, { pages, structure, names }: ScenePart): Scene {
  const { locale, title, description, author, updated, url } = book
  const ids = book.bookmarks.map((name) => {
    const id = names.get(name)
    if (id === undefined) throw new Error(`The bookmark ${name} leads nowhere.`)
    return id
  })
  return {
    locale,
    title,
    description,
    author,
    updated,
    ...(url === undefined ? {} : { url }),
    pages,
    structure,
    bookmarks: ids.sort((a, b) => a - b),
  }
}
