import { describe, expect, test } from 'vitest'
import { renameIds, withSharedIds } from '../../../src/chapter/shared-heading-ids.ts'

const written = [
  { depth: 2, slug: '一条界线', text: '一条界线' },
  { depth: 2, slug: '五项对照', text: '五项对照' },
]
const shared = [
  { depth: 2, slug: 'where-the-line-runs', text: 'Where the line runs' },
  { depth: 2, slug: 'five-comparisons', text: 'Five comparisons' },
]

describe('headings of two editions', () => {
  test('keep their words and share their ids', () => {
    expect(withSharedIds(written, shared)).toEqual([
      { depth: 2, slug: 'where-the-line-runs', text: '一条界线' },
      { depth: 2, slug: 'five-comparisons', text: '五项对照' },
    ])
  })

  test('must have the same outline', () => {
    expect(() => withSharedIds(written, shared.slice(1))).toThrow('一条界线 | 五项对照')
  })

  test('are renamed in HTML, with the links to them and nothing else', () => {
    const html = `<h2 class="a" id="一条界线">一条界线</h2><a href="#${encodeURIComponent('五项对照')}">五项对照</a><p id="一条界线">`
    expect(renameIds(html, written, shared)).toBe(
      '<h2 class="a" id="where-the-line-runs">一条界线</h2><a href="#five-comparisons">五项对照</a><p id="一条界线">',
    )
  })
})
