import { expect, test } from 'vitest'
import { chapterHtml } from '../../../src/chapter/chapter-html.ts'
import type { Guide } from '../../../src/chapter/get-guide.ts'

const guide = (locale: Guide['locale']): Parameters<typeof chapterHtml>[1] => ({
  locale,
  writtenHeadings: [{ depth: 2, slug: '界线', text: '界线' }],
  headings: [{ depth: 2, slug: 'the-line', text: '界线' }],
})

const sourceHref = (id: string): string | undefined => (id === 'S0' ? '#source-s0' : undefined)

const WRITTEN = '<h2 id="界线">界线</h2><p>S0和S9说网络营销<code>营销</code><a href="/x/">S0</a></p>'

test('the edition as written links its sources and shares its ids', () => {
  expect(chapterHtml(WRITTEN, guide('zh-Hans'), sourceHref)).toBe(
    '<h2 id="the-line">界线</h2><p><a class="source-ref" href="#source-s0">S0</a>和S9说网络营销<code>营销</code><a href="/x/">S0</a></p>',
  )
})

test('the Traditional edition is converted with the exceptions of the content, but for code and addresses', () => {
  const html = chapterHtml(WRITTEN, guide('zh-Hant'), sourceHref)
  expect(html).toContain('說網路行銷<code>营销</code>')
  expect(html).toContain('<h2 id="the-line">界線</h2>')
})
