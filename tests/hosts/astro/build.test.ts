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
    expect(first.out).toContain('[1/6] reach.zh-hans.csv (made)')
    expect(first.out).toContain('6 files: 6 made, 0 reused')
  })

  test('pages have the documents, as objects', () => {
    expect(page).toContain('<section id="reach" data-kind="stages" data-updated="2026-11-22">')
    expect(page).toContain('把流量變成成交')
    expect(page).toMatch(/<p>[^<]*被看见[^<]*<\/p>/)
  })

  test('every download that a page names is there, with the base and the size it is said to have', async () => {
    const links = [...page.matchAll(/<a href="([^"]+)" download="([^"]+)" data-size="(\d+)">\s*(\w+)/g)]
    expect(links.map(([, , name, , label]) => [name, label])).toEqual([
      ['reach.zh-hans.csv', 'csv'],
      ['reach.zh-hans.svg', 'svg'],
    ])
    for (const [, href = '', , size] of links) expect((await stat(fileAt(href))).size).toBe(Number(size))
    expect((await readdir(join(site, 'dist', 'downloads'))).sort()).toEqual(
      ['zh-hans', 'zh-hant'].flatMap((slug) => [
        `reach.${slug}.csv`,
        `reach.${slug}.preview.png`,
        `reach.${slug}.svg`,
      ]),
    )
  })

  test('the fonts of an edition are on the site, with the words of its pages and of its documents', async () => {
    const [, href = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? []
    const css = await readFile(fileAt(href), 'utf8')
    const files = [...css.matchAll(/font-weight: (\d+);[^}]*url\("\.\/([^"]+)"\)/g)].map(
      ([, weight = '', name = '']) => ({ weight, name }),
    )
    const faces = await Promise.all(
      files.map(async ({ weight, name }) => {
        const packed = await readFile(join(fileAt(href), '..', name))
        expect(packed.toString('latin1', 0, 4)).toBe('wOF2')
        return {
          weight,
          face: openFontFace({ key: 'sans-400', bytes: await unpack(packed), postScriptName: 'x' }),
        }
      }),
    )
    const has = (weight: string, character: string): boolean =>
      faces.some((one) => one.weight === weight && one.face.has(character.codePointAt(0) ?? 0))
    // A heading is in bold, a paragraph is not; what stands in the page's head alone is in neither.
    const [, paragraph = ''] = /<p>([^<]*)</.exec(page) ?? []
    const [, heading = ''] = /<h1>([^<]*)</.exec(page) ?? []
    const words = (text: string): readonly string[] => text.match(/\p{Script=Han}/gu) ?? []
    expect(words(paragraph).length).toBeGreaterThan(5)
    expect(words(paragraph).filter((character) => !has('400', character))).toEqual([])
    expect(words(heading).filter((character) => !has('700', character))).toEqual([])
    expect([has('400', 'A'), has('400', '龘'), has('700', '龘'), has('400', '鳳')]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test('the second time all is taken from the cache, and comes out the same', async () => {
    const before = await readFile(join(site, 'dist', 'downloads', 'reach.zh-hant.svg'))
    await rm(join(site, 'dist'), { recursive: true })
    const second = await runAstro(site, ['build'])
    expect(second.out).toContain('6 files: 0 made, 6 reused')
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
