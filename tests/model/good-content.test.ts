import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../reports/core/locale.ts'
import { plainText } from '../../reports/core/rich-text.ts'
import { missingCharacters } from '../../reports/model/missing-characters.ts'
import { fixtureFolder, goodContent, issuesOf } from './fixtures.ts'
import type { ComparisonTable, Sheet } from '../../reports/model/types.ts'

const CONTENT = goodContent()

function table(locale: 'zh-Hans' | 'zh-Hant' | 'en'): ComparisonTable {
  const document = CONTENT.localise('plan', locale)
  if (document.kind !== 'table') throw new Error('plan is a table')
  return document
}

function sheet(locale: 'zh-Hans' | 'zh-Hant' | 'en'): Sheet {
  const document = CONTENT.localise('page', locale)
  if (document.kind !== 'sheet') throw new Error('page is a sheet')
  return document
}

describe('good content', () => {
  test('has no issues', () => {
    expect(issuesOf(fixtureFolder('content-good'))).toEqual([])
  })

  test('lists documents in the order of their files', () => {
    expect(CONTENT.documents).toEqual([
      { id: 'round', kind: 'loop', file: 'content/diagrams/loop.yaml', updated: '2026-11-20' },
      { id: 'shops', kind: 'cases', file: 'content/forms/cases.yaml', updated: '2026-11-22' },
      { id: 'letters', kind: 'code', file: 'content/forms/code.yaml', updated: '2026-11-22' },
      { id: 'asked', kind: 'faq', file: 'content/forms/faq.yaml', updated: '2026-11-22' },
      { id: 'numbers', kind: 'figures', file: 'content/forms/figures.yaml', updated: '2026-11-22' },
      { id: 'which', kind: 'matrix', file: 'content/forms/matrix.yaml', updated: '2026-11-22' },
      { id: 'times', kind: 'timeline', file: 'content/forms/timeline.yaml', updated: '2026-11-22' },
      { id: 'parts', kind: 'tree', file: 'content/forms/tree.yaml', updated: '2026-11-22' },
      { id: 'page', kind: 'sheet', file: 'content/sheets/page.yaml', updated: '2026-11-22' },
      { id: 'steps', kind: 'checklist', file: 'content/steps.yaml', updated: '2026-11-22' },
      { id: 'plan', kind: 'table', file: 'content/tables/plan.yaml', updated: '2026-11-22' },
    ])
  })

  test.each(LOCALES)('documents in %s', (locale) => {
    const documents = CONTENT.documents.map(({ id }) => CONTENT.localise(id, locale))
    expect(documents).toMatchSnapshot()
  })

  test('gives the same object each time', () => {
    expect(CONTENT.localise('plan', 'en')).toBe(CONTENT.localise('plan', 'en'))
  })

  test('throws a RangeError for an id there is none of', () => {
    expect(() => CONTENT.localise('none', 'en')).toThrow(RangeError)
  })
})

describe('tables', () => {
  test('read marks, lists, quotes, escapes and line breaks from CSV', () => {
    const [goal, means] = table('en').groups.flatMap(({ rows }) => rows)
    expect(goal?.cells).toEqual([
      { kind: 'text', text: [{ kind: 'text', text: 'Attract' }] },
      { kind: 'mark', mark: 'yes', words: [{ kind: 'text', text: 'It "is", so' }] },
      { kind: 'text', text: [{ kind: 'text', text: '1 | 2' }] },
    ])
    expect(means?.cells[0]).toEqual({
      kind: 'terms',
      terms: [[{ kind: 'text', text: 'Search' }], [{ kind: 'text', text: 'Software' }]],
    })
    expect(means?.cells[1]).toEqual({
      kind: 'text',
      text: [{ kind: 'text', text: 'One line' }, { kind: 'break' }, { kind: 'text', text: 'Two lines' }],
    })
  })

  test('cover adjacent columns with a spanner, in whatever order it names them', () => {
    expect(table('en').spanners).toMatchObject([{ first: 0, last: 1, subject: 'shared' }])
  })

  test('number notes in reading order', () => {
    expect(table('en').notes.map(({ id, mark }) => [id, mark])).toEqual([
      ['b', '1'],
      ['a', '2'],
    ])
  })

  test('name the sources of their rows in the order of the numbers', () => {
    expect(table('en').sources.map(({ id }) => id)).toEqual(['S2', 'S10'])
  })
})

describe('zh-Hant', () => {
  test('is converted with words of Taiwan and the exceptions', () => {
    expect(plainText(table('zh-Hant').columns[0]?.head ?? [])).toBe('網路行銷')
    expect(table('zh-Hant').groups[1]?.rows[0]?.cells[0]).toMatchObject({
      terms: [[{ text: '搜尋' }], [{ text: '軟體' }]],
    })
  })

  test('keeps what is written', () => {
    expect(plainText(table('zh-Hant').notes[0]?.text ?? [])).toBe('成交之註')
    expect(table('zh-Hant').groups[0]?.rows[0]?.cells[0]).toMatchObject({ text: [{ text: '招來' }] })
    expect(table('zh-Hant').sources[0]?.title).toBe('其二')
  })

  test('does not convert addresses', () => {
    expect(table('zh-Hant').caption[1]).toEqual({
      kind: 'link',
      href: '/guide/',
      children: [{ kind: 'text', text: '電商' }],
    })
  })
})

describe('sheets', () => {
  test('count the notes of all that stands on them, under ids that cannot clash', () => {
    expect(sheet('en').notes.map(({ id, mark }) => [mark, id])).toEqual([
      ['1', 'own'],
      ['2', 'round--turn'],
      ['3', 'plan--b'],
      ['4', 'plan--a'],
    ])
    expect(sheet('en').blocks[1]).toMatchObject({ system: { notes: [{ id: 'round--turn', mark: '2' }] } })
  })

  test('draw on the sources of their blocks', () => {
    expect(sheet('en').sources.map(({ id }) => id)).toEqual(['S2', 'S10'])
  })

  test('have an address of their own in each edition', () => {
    expect(LOCALES.map((locale) => sheet(locale).url)).toEqual([
      'https://example.org/base/zh-hans/sheets/page/',
      'https://example.org/base/zh-hant/sheets/page/',
      'https://example.org/base/en/sheets/page/',
    ])
  })

  test('carry pictures with type and size', () => {
    const pictures = sheet('en').blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []))
    expect(pictures.map(({ mime, width, height, alt }) => ({ mime, width, height, alt }))).toEqual([
      { mime: 'image/png', width: 3, height: 2, alt: 'A shop' },
      { mime: 'image/jpeg', width: 5, height: 4, alt: 'Another' },
    ])
  })
})

describe('characters', () => {
  test.each(LOCALES)('of %s are distinct and sorted', (locale) => {
    const characters = Array.from(CONTENT.characters(locale))
    expect(characters).toEqual(
      [...new Set(characters)].toSorted((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)),
    )
  })

  test('hold what the toolkit prints itself', () => {
    expect(CONTENT.characters('zh-Hans')).toContain('阶')
    expect(CONTENT.characters('en')).toContain('~')
  })

  test('leave out other editions and what is only read aloud', () => {
    expect(CONTENT.characters('en')).not.toMatch(/\p{Script=Han}/u)
    expect(CONTENT.characters('zh-Hans')).not.toContain('曐')
    expect(CONTENT.characters('zh-Hant')).not.toContain('软')
  })

  test('are placed where they are first used', () => {
    expect(CONTENT.places('转', 'zh-Hans')).toMatchObject({
      file: 'content/diagrams/loop.yaml',
      line: 5,
      column: 21,
    })
    expect(CONTENT.places('比', 'zh-Hans')).toMatchObject({
      file: 'content/tables/plan.yaml',
      line: 7,
      column: 10,
    })
    expect(CONTENT.places('软', 'zh-Hans')).toMatchObject({
      file: 'content/tables/plan.csv',
      line: 4,
      column: 3,
    })
  })

  test('are placed in the text that they were converted from', () => {
    expect(CONTENT.places('軟', 'zh-Hant')).toMatchObject({
      file: 'content/tables/plan.csv',
      line: 4,
      column: 3,
    })
    expect(CONTENT.places('轉', 'zh-Hant')).toMatchObject({
      file: 'content/diagrams/loop.yaml',
      line: 5,
      column: 21,
    })
  })

  test('of the words alone have no place', () => {
    expect(CONTENT.places('~', 'en')).toBeUndefined()
    expect(missingCharacters(CONTENT, 'en', (codePoint) => codePoint !== 0x7e)).toMatchObject([
      { code: 'font/missing-character', severity: 'error' },
    ])
  })
})
