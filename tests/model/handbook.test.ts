import { describe, expect, test } from 'vitest'
import { plainText } from '../../reports/core/rich-text.ts'
import { describeDocument } from '../../reports/model/long-description.ts'
import { missingCharacters } from '../../reports/model/missing-characters.ts'
import { parseContent } from '../../reports/model/parse-content.ts'
import type { Locale } from '../../reports/core/locale.ts'
import type { ContentFolder } from '../../reports/model/content-folder.ts'
import type { ContentSet } from '../../reports/model/content-set.ts'
import type { ChapterBlock, Handbook } from '../../reports/model/types.ts'
import { fixtureFolder, SITE } from './fixtures.ts'

const FOLDER = fixtureFolder('content-book')

function open(folder: ContentFolder): ContentSet {
  const { content, issues } = parseContent(folder, { site: SITE })
  if (content === undefined) throw new Error(issues.map(({ message }) => message).join('\n'))
  return content
}

const CONTENT = open(FOLDER)

function handbook(locale: Locale): Handbook {
  const book = CONTENT.publication('book', locale)
  if (book.kind !== 'handbook') throw new Error('book is a handbook')
  return book
}

function blocks(locale: Locale): readonly ChapterBlock[] {
  return handbook(locale).chapters.flatMap((chapter) => chapter.blocks)
}

/** The folder with some files changed. */
function edited(change: (path: string, text: string) => string): ContentFolder {
  const files = FOLDER.files.map(({ path, bytes }) => ({
    path,
    bytes: new TextEncoder().encode(change(path, new TextDecoder().decode(bytes))),
  }))
  return { ...FOLDER, files }
}

describe('a handbook', () => {
  test('has no issues, and is no document', () => {
    expect(CONTENT.warnings).toEqual([])
    expect(CONTENT.documents.map(({ id }) => id)).not.toContain('book')
    expect(() => CONTENT.localise('book', 'en')).toThrow(RangeError)
    expect(CONTENT.publication('plan', 'en')).toBe(CONTENT.localise('plan', 'en'))
  })

  test('is as new as the newest of its parts', () => {
    expect(CONTENT.handbooks).toEqual([
      { id: 'book', kind: 'handbook', file: 'content/handbook.yaml', updated: '2026-11-23' },
    ])
    expect(handbook('en').updated).toBe('2026-11-23')
  })

  test('holds chapters, appendices, the glossary and the sources', () => {
    const { chapters, appendices, glossary, sources } = handbook('en')
    expect(chapters.map(({ slug, title }) => [slug, plainText(title)])).toEqual([
      ['begin', 'The beginning'],
      ['go-on', 'Going on'],
    ])
    expect(appendices.map(({ id }) => id)).toEqual(['asked'])
    expect(glossary).toBe(CONTENT.glossary('en'))
    expect(sources).toBe(CONTENT.sources('en'))
  })

  test('has the blocks of its chapters in order', () => {
    const names = blocks('zh-Hans').map((block) => {
      switch (block.kind) {
        case 'heading':
          return `h${String(block.level)} ${plainText(block.text)}`
        case 'paragraph':
          return plainText(block.text)
        case 'list':
          return `${block.marks} ${block.items.map(plainText).join('|')}`
        case 'system':
          return `<${block.system.id}>`
        case 'one-pager':
          return `${plainText(block.caption)} ${block.url}`
      }
    })
    expect(names).toEqual([
      '做网络营销要看店，见下一章、问答、循环、别处，写信来。',
      'h2 一圈',
      '先看图。',
      '<round>',
      '一页计划 https://example.org/base/zh-hans/sheets/page/',
      'h3 细说',
      'bullets 软件要好|价钱*要准',
      '<steps>',
      '<plan>',
      'numbers 一|二',
    ])
  })

  test('lines that an author has broken are joined, in English by a space', () => {
    const [first] = blocks('en')
    expect(first?.kind === 'paragraph' && plainText(first.text)).toBe(
      'Doing online marketing, mind the shop; see the next chapter.',
    )
  })

  test('links lead to addresses, and to pages below the edition', () => {
    const [first] = blocks('zh-Hans')
    const hrefs =
      first?.kind === 'paragraph' ? first.text.flatMap((part) => ('href' in part ? [part.href] : [])) : []
    expect(hrefs).toEqual([
      '/guides/go-on/',
      '/faq/',
      '/guides/begin/#round',
      'https://example.org/a',
      'mailto:a@example.org',
    ])
  })

  test('notes of its systems are numbered each by themselves, under ids of their own', () => {
    const notes = blocks('en').flatMap((block) => (block.kind === 'system' ? block.system.notes : []))
    expect(notes.map(({ id, mark }) => [id, mark])).toEqual([
      ['round--turn', '1'],
      ['plan--b', '1'],
      ['plan--a', '2'],
    ])
  })

  test('the Traditional edition is converted, with the exceptions', () => {
    const { chapters } = handbook('zh-Hant')
    expect(plainText(chapters[0]?.thesis ?? [])).toBe('先引流，後成交。')
    const [first] = blocks('zh-Hant')
    expect(first?.kind === 'paragraph' && plainText(first.text)).toMatch(/^做網路行銷要看店/)
  })

  test('is described with its chapters and what they show', () => {
    expect(describeDocument(handbook('en'))).toMatchSnapshot()
    expect(describeDocument(handbook('zh-Hans')).alt).toBe(
      '手册：开店的书。2章（开头；往下），1篇附录（一问）。',
    )
  })
})

describe('characters of chapters', () => {
  const rare = edited((path, text) =>
    path.includes('zh-hans/go-on') ? text.replace('一步一步来', '驫驫来') : text,
  )

  test('count in the editions that are made from them', () => {
    const content = open(rare)
    expect(
      (['zh-Hans', 'zh-Hant', 'en'] as const).map((locale) => content.characters(locale).includes('驫')),
    ).toEqual([true, true, false])
  })

  test('are found at their place when no font has them', () => {
    const missing = missingCharacters(open(rare), 'zh-Hant', (codePoint) => codePoint !== '驫'.codePointAt(0))
    expect(missing).toMatchObject([{ file: 'content/guides/zh-hans/go-on.mdx', line: 3, column: 9 }])
  })

  test('in the body, too, behind escapes and line ends', () => {
    const content = open(edited((_, text) => text.replace('要看\n*店*', '要\\*看\n*驫*')))
    const missing = missingCharacters(content, 'zh-Hans', (codePoint) => codePoint !== '驫'.codePointAt(0))
    expect(missing).toMatchObject([{ file: 'content/guides/zh-hans/begin.mdx', line: 13, column: 2 }])
  })
})

test('a system that stands nowhere in the handbook is missed', () => {
  const { issues } = parseContent(
    edited((_, text) => text.replace('appendices: [asked]', 'appendices: []')),
    {
      site: SITE,
    },
  )
  expect(issues).toMatchObject([
    { code: 'handbook/left-out', severity: 'warning', file: 'content/handbook.yaml', line: 9 },
  ])
  expect(issues[0]?.message).toContain('`asked`')
})
