import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openFontFace } from '../../../reports/fonts/open-face.ts'
import { copySite, runAstro } from './astro-site.ts'

let site = ''
let first: Awaited<ReturnType<typeof runAstro>>
let page = ''
beforeAll(async () => {
  site = await copySite('astro-build')
  first = await runAstro(site, ['build'])
  page = await readFile(join(site, 'dist', 'index.html'), 'utf8')
}, 120_000)

/** The packer of `subset-font`; it ships no types. */
const { decompress: unpack } = createRequire(import.meta.url)('wawoff2') as {
  readonly decompress: (font: Uint8Array) => Promise<Uint8Array>
}

/** The file of the site that an address of a page leads to. */
function fileAt(href: string): string {
  expect(href).toMatch(/^\/guide\//)
  return join(site, 'dist', href.slice('/guide/'.length))
}

describe('astro build', () => {
  test('succeeds, and says what it has made', () => {
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toContain('[1/4] reach.zh-hans.csv (made)')
    expect(first.out).toContain('4 files: 4 made, 0 reused')
  })

  test('pages have the documents, as objects', () => {
    expect(page).toContain('<section id="reach" data-kind="stages" data-updated="2026-11-22">')
    expect(page).toContain('把流量變成成交')
    expect(page).toMatch(/<p>[^<]*被看见[^<]*<\/p>/)
  })

  test('every download that a page names is there, with the base and the size it is said to have', async () => {
    const links = [...page.matchAll(/<a href="([^"]+)" download="([^"]+)" data-size="(\d+)">\s*(\w+)/g)]
    expect(links.map(([, , name, , label]) => [name, label])).toEqual([
      ['reach.zh-hans.csv', 'CSV'],
      ['reach.zh-hans.svg', 'SVG'],
    ])
    for (const [, href = '', , size] of links) expect((await stat(fileAt(href))).size).toBe(Number(size))
    expect((await readdir(join(site, 'dist', 'downloads'))).sort()).toEqual(
      ['zh-hans', 'zh-hant'].flatMap((slug) => [`reach.${slug}.csv`, `reach.${slug}.svg`]),
    )
  })

  test('the fonts of an edition are on the site, with the words of its pages and of its documents', async () => {
    const [, href = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? []
    const css = await readFile(fileAt(href), 'utf8')
    const names = [...css.matchAll(/url\("\.\/([^"]+)"\)/g)].map(([, name = '']) => name)
    expect(names).toHaveLength(4)
    for (const name of names) {
      const packed = await readFile(join(fileAt(href), '..', name))
      expect(packed.toString('latin1', 0, 4)).toBe('wOF2')
      const face = openFontFace({ key: 'sans-400', bytes: await unpack(packed), postScriptName: 'x' })
      const has = (character: string) => face.has(character.codePointAt(0) ?? 0)
      // 龘 stands in the page's source alone, 频 in the content; 鳳 stands nowhere.
      expect(['龘', '频', 'A', '鳳'].map(has)).toEqual([true, true, true, false])
    }
  })

  test('the second time all is taken from the cache, and comes out the same', async () => {
    const before = await readFile(join(site, 'dist', 'downloads', 'reach.zh-hant.svg'))
    await rm(join(site, 'dist'), { recursive: true })
    const second = await runAstro(site, ['build'])
    expect(second.out).toContain('4 files: 0 made, 4 reused')
    expect(await readFile(join(site, 'dist', 'index.html'), 'utf8')).toBe(page)
    expect(await readFile(join(site, 'dist', 'downloads', 'reach.zh-hant.svg'))).toEqual(before)
  }, 60_000)

  test('a problem of the content fails the build with its place', async () => {
    const broken = await copySite('astro-broken')
    const path = join(broken, 'content', 'reach.yaml')
    await writeFile(path, (await readFile(path, 'utf8')).replace('subject: marketing', 'subject: marketting'))
    const { code, out, err } = await runAstro(broken, ['build'])
    expect(code).toBe(1)
    expect(out + err).toContain('content/reach.yaml:10:14')
    expect(out + err).toContain('10 |     subject: marketting')
    expect(out + err).toContain('Did you mean `marketing`?')
    expect(out + err).not.toMatch(/^\s+at .*\.ts:\d+/m)
    expect(await readdir(broken)).not.toContain('dist')
  }, 60_000)
})
