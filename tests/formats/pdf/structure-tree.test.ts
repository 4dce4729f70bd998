import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../reports/formats/pdf/render-pdf.ts'
import { openTestFonts } from '../../scene/test-fonts.ts'
import { isInstalled } from '../../skip-loudly.ts'
import { runOnPdf } from './outside-tools.ts'
import { openPdf } from './read-pdf.ts'
import { FIXTURE_CHARACTERS, fixtureScene, TABLE_ROWS } from './scene-fixture.ts'

const fonts = await openTestFonts(FIXTURE_CHARACTERS)
const scene = fixtureScene(fonts)
const pdf = renderPdf(scene, { fonts })

interface PdfObject {
  readonly value?: unknown
  readonly stream?: { readonly dict: Dict; readonly data?: string }
}
type Dict = Readonly<Record<string, unknown>>

interface Element {
  readonly dict: Dict
  readonly ref: string
  readonly tag: string
  readonly parent: string
  readonly kids: readonly unknown[]
}

interface TreeNode {
  readonly role?: string
  readonly type?: string
  readonly children?: readonly TreeNode[]
}

/**
 * The tree of a page as pdf.js gives it to screen readers: roles, `·` for content, `@` for an annotation. It lists the
 * table's cells on other pages too, empty; they are left out here.
 */
function outline(node: TreeNode): string {
  if (node.type === 'content') return '·'
  if (node.type === 'annotation' || node.type === 'object') return '@'
  const children = (node.children ?? []).map(outline).filter((child) => child !== '')
  return children.length === 0 ? '' : `${String(node.role)}(${children.join(' ')})`
}

async function pageTree(page: number): Promise<string> {
  const tree = await (await (await openPdf(pdf)).getPage(page)).getStructTree()
  return outline(tree)
}

describe('the structure tree', () => {
  test('holds the first page in reading order, inline parts in their places', async () => {
    expect(await pageTree(1)).toBe(
      [
        'Root(Document(H1(·) P(· Link(· @ @) · Reference(Link(· @)) ·) P(·)',
        'L(LI(Lbl(·) LBody(·)) LI(Lbl(·) LBody(·)))',
        'Table(Caption(·) THead(TR(TH(·) TH(·) TH(·)))',
        'TBody(TR(TH(·) TD(·) TD(·)) TR(TH(·) TD(·) TD(·))))))',
      ].join(' '),
    )
  })

  test('holds the rest of the table on the second page, and no repeated head', async () => {
    expect(await pageTree(2)).toBe(
      [
        'Root(Document(Table(TBody(TR(TH(·) TD(·) TD(·)) TR(TH(·) TD(·) TD(·)) TR(TH(·) TD(·) TD(·))))',
        'Figure(· ·) H2(·) Note(·)))',
      ].join(' '),
    )
  })

  test.skipIf(!isInstalled('pdfinfo'))('poppler finds every cell once, with its scope', () => {
    const { printed } = runOnPdf(pdf, 'pdfinfo', ['-struct-text', 'in.pdf'])
    const cells = [...printed.matchAll(/ T([HD]):?\n(?: +(\/Scope \/\w+)\n)? +"(.*)"/g)]
    expect(cells.map(([, kind, scope, text]) => [kind, scope, text])).toEqual(
      TABLE_ROWS.flatMap((texts, row) =>
        texts.map((text, column) => {
          if (row > 0 && column > 0) return ['D', undefined, text]
          return ['H', row === 0 ? '/Scope /Column' : '/Scope /Row', text]
        }),
      ),
    )
  })
})

describe.skipIf(!isInstalled('qpdf'))('PDF/UA-1, rule by rule', () => {
  const objects = isInstalled('qpdf') ? readObjects() : new Map<string, PdfObject>()
  const dicts = [...objects].map(([ref, object]) => ({
    ref,
    dict: (object.stream?.dict ?? object.value) as Dict | undefined,
  }))
  const catalog = find('/Catalog')[0]?.dict ?? {}
  const elements = find('/StructElem').map(({ ref, dict }): Element => ({
    ref,
    dict,
    tag: String(dict['/S']),
    parent: String(dict['/P']),
    kids: (dict['/K'] ?? []) as readonly unknown[],
  }))
  const byRef = new Map(elements.map((element) => [element.ref, element]))
  const kidTags = (element: Element): readonly string[] =>
    element.kids.flatMap((kid) => (typeof kid === 'string' ? (byRef.get(kid)?.tag ?? []) : []))

  function readObjects(): ReadonlyMap<string, PdfObject> {
    const { printed } = runOnPdf(pdf, 'qpdf', ['--json=2', '--json-key=qpdf', 'in.pdf'])
    const { qpdf } = JSON.parse(printed) as { qpdf: readonly [unknown, Record<string, PdfObject>] }
    return new Map(Object.entries(qpdf[1]).map(([key, object]) => [key.replace(/^obj:/, ''), object]))
  }

  function find(type: string): readonly { ref: string; dict: Dict }[] {
    return dicts.flatMap(({ ref, dict }) =>
      dict && typeof dict === 'object' && dict['/Type'] === type ? [{ ref, dict }] : [],
    )
  }

  function resolve(value: unknown): unknown {
    return typeof value === 'string' && objects.has(value) ? objects.get(value)?.value : value
  }

  test('6.2-1, 7.1-10, 7.2-29: marked, title shown, language known', () => {
    expect(catalog['/MarkInfo']).toEqual({ '/Marked': true })
    expect(catalog['/ViewerPreferences']).toEqual({ '/DisplayDocTitle': true })
    expect(catalog['/Lang']).toBe('u:zh-Hans')
    expect(elements.flatMap(({ dict }) => dict['/Lang'] ?? [])).toEqual(['u:en'])
  })

  test('7.1-3: all that is drawn is tagged or an artifact, and marks nest rightly', () => {
    const plain = Buffer.from(renderPdf(scene, { fonts, packing: 'plain' })).toString('latin1')
    const contents = [...plain.matchAll(/stream\n([^]*?)\nendstream/g)].flatMap(([, text = '']) => {
      return /\bBMC\n/.test(text) ? [text] : []
    })
    expect(contents).toHaveLength(2)
    for (const content of contents) expect(unmarkedPaint(content)).toEqual([])
  })

  test('7.1-12: each element is a kid of its parent, once', () => {
    for (const { ref, parent } of elements) {
      const siblings = byRef.get(parent)?.kids ?? (resolve(parent) as Dict)['/K']
      expect((siblings as readonly unknown[]).filter((kid) => kid === ref)).toEqual([ref])
    }
    expect(elements.filter(({ tag }) => tag === '/Document')).toHaveLength(1)
  })

  test('7.2: tables and lists hold what they may', () => {
    const allowed: Readonly<Record<string, RegExp>> = {
      '/Table': /^(\/Caption )?(\/THead )?(\/TBody ?)+$/,
      '/THead': /^(\/TR ?)+$/,
      '/TBody': /^(\/TR ?)+$/,
      '/TR': /^(\/T[HD] ?)+$/,
      '/L': /^(\/LI ?)+$/,
      '/LI': /^\/Lbl \/LBody$/,
    }
    const holders = elements.filter(({ tag }) => tag in allowed)
    expect(new Set(holders.map(({ tag }) => tag)).size).toBe(6)
    for (const holder of holders) expect(kidTags(holder).join(' ')).toMatch(allowed[holder.tag] ?? /$^/)
  })

  test('7.3-1, 7.9: figures have words, notes have identifiers that the tree knows', () => {
    const figure = elements.find(({ tag }) => tag === '/Figure')
    expect(figure?.dict['/Alt']).toBe('u:两个圆相交，相交之处是客户。')
    expect(figure?.dict['/A']).toMatchObject({ '/O': '/Layout', '/BBox': [60, 501.89, 300, 571.89] })
    const note = elements.find(({ tag }) => tag === '/Note')
    const root = find('/StructTreeRoot')[0]?.dict ?? {}
    expect(resolve(root['/IDTree'])).toEqual({ '/Names': [note?.dict['/ID'], note?.ref] })
  })

  test('7.18: links are elements with an object reference and words; pages are tabbed by structure', () => {
    const annotations = find('/Annot')
    expect(annotations).toHaveLength(3)
    const parents = parentTree()
    for (const { ref, dict } of annotations) {
      expect(String(dict['/Contents'])).toMatch(/^u:./)
      const element = byRef.get(String(parents.get(dict['/StructParent'] as number)))
      expect(element?.tag).toBe('/Link')
      expect(element?.kids).toContainEqual(expect.objectContaining({ '/Type': '/OBJR', '/Obj': ref }))
    }
    expect(find('/Page').map(({ dict }) => dict['/Tabs'])).toEqual(['/S', '/S'])
  })

  test('the parent tree leads from each mark back to its element', () => {
    const parents = parentTree()
    const pages = find('/Page')
    let count = 0
    for (const { ref, dict } of pages) {
      const owners = parents.get(dict['/StructParents'] as number) as readonly string[]
      owners.forEach((owner, mcid) => {
        const element = byRef.get(owner)
        const isOwn = element?.dict['/Pg'] === ref && element.kids.includes(mcid)
        const isElsewhere = element?.kids.some((kid) => {
          const mark = kid as Dict
          return mark['/Type'] === '/MCR' && mark['/Pg'] === ref && mark['/MCID'] === mcid
        })
        expect(isOwn || isElsewhere).toBe(true)
        count++
      })
    }
    const marks = elements.flatMap(({ kids }) => kids.filter((kid) => typeof kid === 'number'))
    expect(count).toBe(marks.length)
  })

  test('7.11-1, 7.21: fonts are embedded whole, with widths and a text map', () => {
    const fontDicts = find('/Font')
    const descendants = fontDicts.filter(({ dict }) => dict['/Subtype'] === '/CIDFontType2')
    expect(descendants).toHaveLength(4)
    for (const { dict } of descendants) {
      const descriptor = resolve(dict['/FontDescriptor']) as Dict
      expect(dict['/CIDToGIDMap']).toBe('/Identity')
      expect(descriptor['/FontName']).toMatch(/^\/[A-Z]{6}\+Noto/)
      expect(descriptor['/FontName']).toBe(dict['/BaseFont'])
      expect(objects.has(String(descriptor['/FontFile2']))).toBe(true)
    }
    const composites = fontDicts.filter(({ dict }) => dict['/Subtype'] === '/Type0')
    expect(composites.every(({ dict }) => objects.has(String(dict['/ToUnicode'])))).toBe(true)
  })

  function parentTree(): ReadonlyMap<number, unknown> {
    const root = find('/StructTreeRoot')[0]?.dict ?? {}
    const { '/Nums': numbers } = resolve(root['/ParentTree']) as { '/Nums': readonly unknown[] }
    const entries = numbers.flatMap((key, index) =>
      index % 2 === 0 ? [[key as number, numbers[index + 1]] as const] : [],
    )
    return new Map(entries)
  }
})

test('an element whose content stands on two pages names both', () => {
  const split = {
    ...scene,
    pages: scene.pages.map((page) => ({
      ...page,
      items: page.items.map((item) =>
        item.kind === 'text' && item.owner === 49 ? { ...item, owner: 3 } : item,
      ),
    })),
  }
  const text = Buffer.from(renderPdf(split, { fonts, packing: 'plain' })).toString('latin1')
  expect(text).toMatch(
    /\/S \/P\n\/P \d+ 0 R\n\/Pg 1 0 R\n\/K \[ 1 [^]*?<<\n\/Type \/MCR\n\/Pg 2 0 R\n\/MCID \d+\n>>/,
  )
})

/** Painting operators outside any mark, and marks that straddle a text object. */
function unmarkedPaint(content: string): readonly string[] {
  const faults: string[] = []
  const open: string[] = []
  for (const line of content.split('\n')) {
    const operator = line.slice(line.search(/[A-Za-z*]+$/))
    if (operator === 'BMC' || operator === 'BDC' || operator === 'BT') open.push(operator)
    if (operator === 'EMC' && open.pop() === 'BT') faults.push('EMC within a text object that began outside')
    if (operator === 'ET' && open.pop() !== 'BT') faults.push('ET within a mark')
    if (/^(Tj|TJ|f|S|B|Do)$/.test(operator) && !open.some((mark) => mark !== 'BT')) faults.push(line)
    if (operator === 'Q' && !open.some((mark) => mark !== 'BT')) faults.push(line)
  }
  return [...faults, ...open]
}
