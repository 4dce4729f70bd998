import { expect, test } from 'vitest'
import { chapterHtml } from '../../../src/chapter/chapter-html.ts'
import type { Guide } from '../../../src/chapter/get-guide.ts'

const guide = (locale: Guide['locale']): Parameters<typeof chapterHtml>[1] => ({
  locale,
  writtenHeadings: [{ depth: 2, slug: '界线', text: '界线' }],
  headings: [{ depth: 2, slug: 'the-line', text: '界线' }],
})

const links = {
  sourceHref: (id: string): string | undefined => (id === 'S0' ? '#source-s0' : undefined),
  linkTerms: (html: string): string => html,
}

const WRITTEN = '<h2 id="界线">界线</h2><p>S0和S9说网络营销<code>营销</code><a href="/x/">S0</a></p>'

test('the edition as written links its sources and shares its ids', () => {
  expect(chapterHtml(WRITTEN, guide('zh-Hans'), links)).toBe(
    '<h2 id="the-line">界线</h2><p><a class="source-ref" href="#source-s0">S0</a>和S9说网络营销<code>营销</code><a href="/x/">S0</a></p>',
  )
})

test('terms are linked in prose alone, and never within a link', () => {
  const linkTerms = (html: string): string => html.replace('营销', '<a class="term" href="#term-m">营销</a>')
  expect(chapterHtml(WRITTEN, guide('zh-Hans'), { ...links, linkTerms })).toContain(
    '说网络<a class="term" href="#term-m">营销</a><code>营销</code>',
  )
})

test('the Traditional edition is converted with the exceptions of the content, but for code and addresses', () => {
  const html = chapterHtml(WRITTEN, guide('zh-Hant'), links)
  expect(html).toContain('說網路行銷<code>营销</code>')
  expect(html).toContain('<h2 id="the-line">界線</h2>')
})
