import { describe, expect, test } from 'vitest'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { LOCALES } from '../reports/core/locale.ts'
import type { Locale } from '../reports/core/locale.ts'
import { plainText } from '../reports/core/rich-text.ts'
import { readYaml } from '../reports/formats/yaml/read-yaml.ts'
import type { Handbook, System } from '../reports/model/types.ts'
import { layoutReport, readReport, renderReport } from '../reports/pipeline.ts'
import { runOnPdf } from './formats/pdf/outside-tools.ts'
import { openPdf } from './formats/pdf/read-pdf.ts'
import { checkUa } from './formats/pdf/ua/check-ua.ts'
import { comparable } from './parity/compare.ts'
import { modelTexts } from './parity/model-texts.ts'
import { openProjectContent } from './project-content.ts'
import { isInstalled } from './skip-loudly.ts'
import { LOOK_AT_ALL } from './look-at-all.ts'

const SLOW = 120_000

/** What is offered as one file: larger ones do not go by mail. */
const MOST_BYTES = 1_500_000

const { documents, fontsFor, handbook } = await openProjectContent()
const [hasQpdf = false, hasPoppler = false] = ['qpdf', 'pdfinfo'].map(isInstalled)

interface Rendered {
  readonly book: Handbook
  readonly pdf: Uint8Array
  readonly document: PDFDocumentProxy
}

async function render(locale: Locale): Promise<Rendered> {
  const book = handbook(locale)
  const [file] = await renderReport({ document: book, format: 'pdf', fonts: await fontsFor(book) })
  const pdf = file?.bytes ?? new Uint8Array()
  return { book, pdf, document: await openPdf(pdf) }
}

// All editions where all is asked for: a book takes its time, and the characters of Traditional alone are others.
const editions = LOCALES.filter((locale) => LOOK_AT_ALL || locale !== 'zh-Hant')
const rendered = await Promise.all(editions.map(render))

/** A place that something leads to: a page, from 1, and a height above its foot. */
interface Target {
  readonly title: string
  readonly depth: number
  readonly page: number
  readonly top: number
}

async function targetOf(document: PDFDocumentProxy, dest: unknown): Promise<Pick<Target, 'page' | 'top'>> {
  if (!Array.isArray(dest)) throw new Error('This leads nowhere.')
  const [page, , , top] = dest as [Parameters<PDFDocumentProxy['getPageIndex']>[0], unknown, number, number]
  return { page: (await document.getPageIndex(page)) + 1, top }
}

async function bookmarks(document: PDFDocumentProxy): Promise<readonly Target[]> {
  const targets: Target[] = []
  const visit = async (
    items: Awaited<ReturnType<PDFDocumentProxy['getOutline']>>,
    depth: number,
  ): Promise<void> => {
    for (const { title, dest, items: inner } of items) {
      targets.push({ title, depth, ...(await targetOf(document, dest)) })
      await visit(inner as typeof items, depth + 1)
    }
  }
  await visit(await document.getOutline(), 0)
  return targets
}

interface Words {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly height: number
}

async function wordsOn(document: PDFDocumentProxy, page: number): Promise<readonly Words[]> {
  const { items } = await (await document.getPage(page)).getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , , x = 0, y = 0] = item.transform as readonly number[]
    return [{ text: item.str, x, y, height: item.height }]
  })
}

interface PageLink {
  readonly page: number
  readonly url?: string
  readonly dest?: unknown
  readonly rect: readonly [number, number, number, number]
}

async function linksOf(document: PDFDocumentProxy): Promise<readonly PageLink[]> {
  const links: PageLink[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const annotations = (await (await document.getPage(page)).getAnnotations()) as readonly PageLink[]
    links.push(
      ...annotations.map(({ url, dest, rect }) => ({
        page,
        ...(url === undefined ? {} : { url }),
        dest,
        rect,
      })),
    )
  }
  return links
}

/** Without white: line ends and spaces differ from reader to reader. */
function bare(text: string): string {
  return text.replace(/[\s\u00a0]+/g, '')
}

/** Lines of the table of contents: what each says, and the number at its right end. */
async function contentsLines(document: PDFDocumentProxy): Promise<readonly Omit<Target, 'depth'>[]> {
  const links = (await linksOf(document)).filter(({ dest }) => dest !== null && dest !== undefined)
  const [first] = await bookmarks(document)
  const own = links.filter(({ page }) => page < (first?.page ?? 0))
  const byLine = Map.groupBy(own, ({ dest }) => JSON.stringify(dest))
  const lines: Omit<Target, 'depth'>[] = []
  for (const group of byLine.values()) {
    const [link] = group
    if (!link) continue
    const words = await wordsOn(document, link.page)
    const bottom = Math.min(...group.map(({ rect }) => rect[1]))
    const beside = words.filter(({ y }) => Math.abs(y - bottom) < 4).sort((a, b) => a.x - b.x)
    const { page, top } = await targetOf(document, link.dest)
    const printed = Number(beside.at(-1)?.text)
    expect(printed, `the number beside “${beside.map(({ text }) => text).join('')}”`).toBe(page)
    const within = words.filter(({ x, y }) =>
      group.some(({ rect }) => x >= rect[0] - 1 && x < rect[2] && y >= rect[1] - 1 && y < rect[3]),
    )
    lines.push({ title: bare(within.map(({ text }) => text).join('')), page, top })
  }
  return lines
}

function systemsOf({ chapters, appendices }: Handbook): readonly System[] {
  const shown = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'system' ? [block.system] : [])),
  )
  return [...shown, ...appendices]
}

/** The texts that `said` lacks after those before them. */
function missingIn(said: string, texts: readonly (readonly string[])[]): readonly string[] {
  let cursor = 0
  return texts.flatMap((spelled) => {
    const found = spelled
      .map((text) => [said.indexOf(bare(comparable(text)), cursor), text] as const)
      .filter(([at]) => at !== -1)
      .toSorted(([a], [b]) => a - b)[0]
    if (!found) return spelled.slice(0, 1)
    cursor = found[0] + bare(comparable(found[1])).length
    return []
  })
}

describe.each(rendered.map((one) => [one.book.locale, one] as const))(
  'the handbook in %s',
  (_, { book, pdf, document }) => {
    test.skipIf(!hasQpdf)('breaks no rule of PDF/UA-1', { timeout: SLOW }, () => {
      expect(checkUa(pdf)).toEqual([])
    })

    test.skipIf(!hasQpdf)('qpdf finds no fault', () => {
      expect(runOnPdf(pdf, 'qpdf', ['--check', 'in.pdf']).printed).toContain(
        'No syntax or stream encoding errors',
      )
    })

    test('is no larger than what goes by mail', () => {
      expect(pdf.length).toBeLessThan(MOST_BYTES)
    })

    test('its bookmarks are its table of contents, with the numbers that are printed there', async () => {
      const marks = await bookmarks(document)
      const lines = await contentsLines(document)
      expect(lines).toEqual(marks.map(({ title, page, top }) => ({ title: bare(title), page, top })))
      expect(lines.length).toBeGreaterThan(systemsOf(book).length + book.chapters.length)
    })

    test('bookmarks name chapters, and within them their sections and systems', async () => {
      const marks = await bookmarks(document)
      const roots = marks.filter(({ depth }) => depth === 0).map(({ title }) => title)
      expect(roots.slice(0, book.chapters.length).map((title) => title.replace(/^\d+\s+/, ''))).toEqual(
        book.chapters.map(({ title }) => plainText(title)),
      )
      book.chapters.forEach(({ blocks }, index) => {
        const from = marks.findIndex(({ title }) => title === roots[index])
        const to = marks.findIndex(({ title }) => title === roots[index + 1])
        const inner = marks.slice(from + 1, to)
        const wanted = blocks.flatMap((block) => {
          if (block.kind === 'heading' && block.level === 2) return [plainText(block.text)]
          return block.kind === 'system' ? [plainText(block.system.caption)] : []
        })
        expect(inner.map(({ depth }) => depth)).toEqual(inner.map(() => 1))
        expect(inner.map(({ title }) => bare(title)).sort()).toEqual(
          wanted.map((title) => bare(title.replace(/\[\d+\]/g, ''))).sort(),
        )
      })
    })

    test('every bookmark leads to its heading', { timeout: SLOW }, async () => {
      for (const { title, page, top } of await bookmarks(document)) {
        const words = await wordsOn(document, page)
        const near = words.filter(({ y, height }) => y < top && y > top - 120 && height > 9)
        expect(bare(near.map(({ text }) => text).join('')), `“${title}” on page ${String(page)}`).toContain(
          bare(title),
        )
      }
    })

    test('pages are numbered from the first, at the foot of all but the cover', async () => {
      for (let page = 1; page <= document.numPages; page++) {
        const words = await wordsOn(document, page)
        const foot = words.filter(({ y }) => y < 50).map(({ text }) => text)
        expect(foot).toEqual(page === 1 ? [] : [String(page)])
      }
      expect(await document.getPageLabels()).toEqual(
        Array.from({ length: document.numPages }, (_unused, index) => String(index + 1)),
      )
    })

    test('pages that go on say what they belong to', async () => {
      const starts = (await bookmarks(document)).filter(({ depth }) => depth === 0)
      for (let page = (starts[0]?.page ?? 0) + 1; page <= document.numPages; page++) {
        if (starts.some((start) => start.page === page)) continue
        const { view } = await document.getPage(page)
        const [, , , height = 0] = view
        const head = (await wordsOn(document, page)).filter(({ y }) => y > height - 50)
        const part = starts.findLast((start) => start.page < page)?.title ?? ''
        expect(bare(head.map(({ text }) => text).join(''))).toBe(bare(plainText(book.caption) + part))
      }
    })

    test('every link leads somewhere', async () => {
      for (const { url, dest, page } of await linksOf(document)) {
        if (url !== undefined) {
          expect(url, `page ${String(page)}`).toMatch(/^https:\/\/example\.org\//)
        } else {
          const target = await targetOf(document, dest)
          expect(target.top, `page ${String(page)}`).toBeGreaterThan(0)
        }
      }
    })

    test.skipIf(!hasPoppler)(
      'says all of its chapters, systems, terms and sources',
      { timeout: SLOW },
      () => {
        const { printed } = runOnPdf(pdf, 'pdfinfo', ['-struct-text', 'in.pdf'])
        const quoted = Array.from(printed.matchAll(/^ *"(.*)"$/gm), ([, text = '']) => text)
        const said = bare(comparable(quoted.join('')))
        const prose = book.chapters.flatMap(({ title, thesis, blocks }) => [
          title,
          thesis,
          ...blocks.flatMap((block) => {
            switch (block.kind) {
              case 'heading':
              case 'paragraph':
                return [block.text]
              case 'list':
                return block.items
              case 'one-pager':
                return [block.caption]
              case 'system':
                return []
            }
          }),
        ])
        expect(prose.length).toBeGreaterThan(100)
        expect(
          missingIn(
            said,
            prose.map((text) => [plainText(text)]),
          ),
        ).toEqual([])
        for (const system of systemsOf(book)) {
          // The sources are told of at the end, once for all.
          const texts = modelTexts(system).filter(({ at }) => !at.startsWith('source '))
          expect(
            missingIn(
              said,
              texts.map(({ text, or = [] }) => [text, ...or]),
            ),
            system.id,
          ).toEqual([])
        }
        const rest = [
          ...book.glossary.flatMap(({ term, definition }) => [term, plainText(definition)]),
          ...book.sources.flatMap(({ title, character, holds = [] }) => [title, character, plainText(holds)]),
        ]
        expect(rest.filter((text) => !said.includes(bare(comparable(text))))).toEqual([])
      },
    )

    test('shows every system of the content', () => {
      const own = documents.filter(({ kind, locale }) => kind !== 'sheet' && locale === book.locale)
      expect(
        systemsOf(book)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(own.map(({ id }) => id).sort())
    })

    test('carries its content as YAML, and no CSV', async () => {
      const { id, kind, csv, yaml } = await readReport(pdf)
      expect({ id, kind, csv, state: yaml.state }).toEqual({
        id: 'handbook',
        kind: 'handbook',
        csv: undefined,
        state: 'intact',
      })
      const data = readYaml(yaml.name, yaml.bytes)
      expect(data).toMatchObject({ kind: 'handbook', sources: [{ id: 'S0' }, {}, {}, {}, {}] })
      expect(data['documents']).toHaveLength(systemsOf(book).length)
    })
  },
)

test('comes as PDF alone, and says so', async () => {
  const book = rendered[0]?.book
  if (book === undefined) throw new Error('Nothing was rendered.')
  const fonts = await fontsFor(book)
  for (const format of ['png', 'svg', 'csv'] as const) {
    await expect(renderReport({ document: book, format, fonts })).rejects.toMatchObject({
      issues: [{ code: 'format/none', hint: expect.stringContaining('Choose pdf') as string }],
    })
  }
})

test('is laid out on letter paper, too', { timeout: SLOW }, async () => {
  const book = rendered[0]?.book
  if (book === undefined) throw new Error('Nothing was rendered.')
  const { pages } = await layoutReport({
    document: book,
    format: 'pdf',
    paper: 'letter',
    fonts: await fontsFor(book),
  })
  expect(new Set(pages.map(({ width, height }) => `${String(width)} ${String(height)}`))).toEqual(
    new Set(['612 792', '792 612']),
  )
})
