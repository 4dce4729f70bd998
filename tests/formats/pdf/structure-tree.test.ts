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

describe('what the rules of PDF/UA-1 leave open', () => {
  const plain = Buffer.from(renderPdf(scene, { fonts, packing: 'plain' })).toString('latin1')

  test('a figure has its words, as UTF-16, and its place on the page', () => {
    const words = Buffer.from('两个圆相交，相交之处是客户。', 'utf16le').swap16().toString('hex')
    const [figure = ''] = /\/S \/Figure\n[^]*?endobj/.exec(plain) ?? []
    expect(figure.toLowerCase()).toContain(`/alt <feff${words}>`)
    expect(figure).toContain('/BBox [ 60 501.89 300 571.89 ]')
  })

  test('only what is in another language names one', () => {
    expect(plain).toMatch(/\/S \/P\n[^>]*\/Lang \(en\)/)
    expect(plain.match(/\/Lang \(.*\)/g)).toEqual(['/Lang (en)', '/Lang (zh-Hans)'])
  })

  test('each list says how it counts', () => {
    expect(plain.match(/\/ListNumbering \/\w+/g)).toEqual(['/ListNumbering /Disc'])
  })
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
