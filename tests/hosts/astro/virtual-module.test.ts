import { describe, expect, test } from 'vitest'
import {
  expectedDownloads,
  finishedDownloads,
  finishedPreview,
  parseDownloadName,
} from '../../../reports/hosts/astro/downloads.ts'
import { resolveOptions } from '../../../reports/hosts/astro/options.ts'
import { virtualModuleCode } from '../../../reports/hosts/astro/virtual-module.ts'
import type { VirtualData } from '../../../reports/hosts/astro/virtual-module.ts'
import type { Sheet } from '../../../reports/model/types.ts'
import type * as exportsOfTheModule from 'virtual:duizhao'

const SHEET: Sheet = {
  kind: 'sheet',
  id: 'plan',
  locale: 'en',
  updated: '2026-01-01',
  caption: [{ kind: 'text', text: 'A “quoted” `caption` \\ with \u2028 ${and} </script>' }],
  summary: [],
  notes: [],
  sources: [],
  kicker: [],
  url: 'https://shop.example/',
  blocks: [
    {
      kind: 'picture',
      picture: { alt: '', mime: 'image/png', width: 1, height: 1, bytes: Buffer.from([0, 255, 10]) },
    },
  ],
}

const DATA: VirtualData = {
  documents: [{ id: 'plan', kind: 'sheet', updated: '2026-01-01' }],
  editions: {
    en: {
      plan: {
        document: SHEET,
        description: { alt: 'A plan.', longDescription: 'All of it.' },
        downloads: [],
      },
    },
  },
  handbooks: {
    en: [
      {
        id: 'book',
        updated: '2026-01-01',
        kicker: [],
        caption: [{ kind: 'text', text: 'A book' }],
        summary: [],
        description: { alt: 'A book.', longDescription: 'All of it.' },
        downloads: [],
      },
    ],
  },
  sources: { en: [{ id: 'S0', title: 'A text', character: 'a talk' }] },
  terms: {
    en: [
      {
        id: 'seo',
        term: 'SEO',
        also: [],
        definition: [{ kind: 'text', text: 'Being found.' }],
        see: [],
        systems: [],
        sources: [],
      },
    ],
  },
  fontCss: { en: '/_duizhao/en.css' },
}

type Exports = typeof exportsOfTheModule

async function load(data: VirtualData): Promise<Exports> {
  const url = `data:text/javascript,${encodeURIComponent(virtualModuleCode(data))}`
  return (await import(/* @vite-ignore */ url)) as Exports
}

const SETTINGS = resolveOptions(
  { locales: ['zh-Hans', 'en'] },
  {
    root: new URL('file:///project/'),
    site: 'https://shop.example',
    base: '/guide',
    build: { assets: '_astro' },
  },
)

describe('virtualModuleCode', () => {
  test('brings every value through, bytes and awkward characters included', async () => {
    const module = await load(DATA)
    const { blocks, ...rest } = module.getDocument('plan', 'en') as Sheet
    expect(rest.caption).toEqual(SHEET.caption)
    const [block] = blocks
    expect(block?.kind === 'picture' && [...block.picture.bytes]).toEqual([0, 255, 10])
    expect(module.describe('plan', 'en')).toEqual({ alt: 'A plan.', longDescription: 'All of it.' })
    expect(module.listDocuments()).toEqual(DATA.documents)
    expect(module.listHandbooks('en')).toEqual(DATA.handbooks.en)
    expect(module.listSources('en')).toEqual(DATA.sources.en)
    expect(module.listTerms('en')).toEqual(DATA.terms.en)
    expect(module.fontCss).toEqual(DATA.fontCss)
  })

  test('says which documents and editions there are when asked for others', async () => {
    const module = await load(DATA)
    expect(() => module.getDocument('plans', 'en')).toThrow('no document “plans”; it has plan.')
    expect(() => module.getDocument('toString', 'en')).toThrow('no document')
    expect(() => module.downloadsOf('plan', 'zh-Hant')).toThrow('no edition “zh-Hant”; it has en.')
    expect(() => module.listSources('zh-Hant')).toThrow('no edition “zh-Hant”; it has en.')
  })
})

describe('resolveOptions', () => {
  const config = {
    root: new URL('file:///project/'),
    site: 'https://shop.example',
    build: { assets: '_astro' },
  }

  test.each([
    ['/', 'https://shop.example/', '/'],
    ['guide', 'https://shop.example/guide/', '/guide/'],
    ['/guide/', 'https://shop.example/guide/', '/guide/'],
  ])('base %s', (base, site, href) => {
    const settings = resolveOptions({ downloads: '/files/' }, { ...config, base })
    expect(settings).toMatchObject({ site, base: href, downloads: 'files' })
    expect(expectedDownloads(SHEET, settings)[0]?.href).toBe(`${href}files/plan.en.pdf`)
  })

  test('the option `site` comes before Astro’s', () => {
    expect(resolveOptions({ site: 'https://other.example' }, { ...config, base: '/' }).site).toBe(
      'https://other.example',
    )
  })
})

describe('downloads', () => {
  test('two pictures of a document say which part they are', () => {
    const bytes = new Uint8Array(7)
    const files = [1, 2].map((part) => ({ name: `plan.en.${String(part)}of2.png`, mime: 'image/png', bytes }))
    const job = { document: SHEET, format: 'png' } as const
    expect(finishedDownloads([{ job, files, outcome: 'made' }], SETTINGS)).toEqual([
      {
        format: 'png',
        part: { number: 1, of: 2 },
        href: '/guide/downloads/plan.en.1of2.png',
        size: 7,
        fileName: 'plan.en.1of2.png',
      },
      {
        format: 'png',
        part: { number: 2, of: 2 },
        href: '/guide/downloads/plan.en.2of2.png',
        size: 7,
        fileName: 'plan.en.2of2.png',
      },
    ])
  })

  test('a preview is none of the downloads', () => {
    const bytes = new Uint8Array(24)
    bytes.set([0, 0, 2, 128, 0, 0, 1, 104], 16)
    const files = [{ name: 'plan.en.preview.png', mime: 'image/png', bytes }]
    const job = { document: SHEET, format: 'png', scale: 'preview' } as const
    expect(finishedDownloads([{ job, files, outcome: 'made' }], SETTINGS)).toEqual([])
    expect(finishedPreview([{ job, files, outcome: 'made' }], SETTINGS)).toEqual({
      href: '/guide/downloads/plan.en.preview.png',
      width: 640,
      height: 360,
    })
  })

  test.each([
    ['plan.zh-hans.pdf', { id: 'plan', locale: 'zh-Hans', format: 'pdf' }],
    ['a-b-2.en.2of3.png', { id: 'a-b-2', locale: 'en', format: 'png' }],
    ['plan.zh-hant.pdf', undefined],
    ['plan.en.docx', undefined],
    ['plan.pdf', undefined],
    ['../plan.en.pdf', undefined],
    ['', undefined],
  ])('“%s” asks for %j', (name, asked) => {
    expect(parseDownloadName(name, SETTINGS)).toEqual(asked)
  })
})
