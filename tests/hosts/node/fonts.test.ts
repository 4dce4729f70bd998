import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '../../../reports/core/locale.ts'
import type { Locale } from '../../../reports/core/locale.ts'
import { cutFont } from '../../../reports/fonts/cut-font.ts'
import { openFontFace } from '../../../reports/fonts/open-face.ts'
import { documentCharacters } from '../../../reports/hosts/node/document-characters.ts'
import { fontCoverage, readCoverage } from '../../../reports/hosts/node/font-coverage.ts'
import { FONT_KEYS, fontFilesOf, fontIdentity } from '../../../reports/hosts/node/font-files.ts'
import { loadFonts } from '../../../reports/hosts/node/load-fonts.ts'
import type { FontTools } from '../../../reports/hosts/node/load-fonts.ts'
import { NO_CACHE, openRenderCache } from '../../../reports/hosts/node/render-cache.ts'
import { buildWebFonts } from '../../../reports/hosts/node/web-fonts.ts'

const WORDS = '网络营销与电子商务'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-fonts-'))
})

/** The real tools, and how often they cut. */
function countingTools(): { readonly tools: FontTools; readonly cuts: string[] } {
  const cuts: string[] = []
  const tools: FontTools = {
    openFontFace,
    cutFont: (font, characters) => {
      cuts.push(characters)
      return cutFont(font, characters)
    },
  }
  return { tools, cuts }
}

describe('fontFilesOf', () => {
  test('takes the Traditional fonts for zh-Hant and the Simplified ones for the others', () => {
    const names = LOCALES.map((locale) =>
      fontFilesOf(locale)
        .map((file) => file.postScriptName)
        .join(' '),
    )
    expect(names).toEqual([
      'NotoSansSC-Regular NotoSansSC-Bold NotoSerifSC-Regular NotoSerifSC-Bold',
      'NotoSansTC-Regular NotoSansTC-Bold NotoSerifTC-Regular NotoSerifTC-Bold',
      'NotoSansSC-Regular NotoSansSC-Bold NotoSerifSC-Regular NotoSerifSC-Bold',
    ])
  })

  test('every font has an identity of its own', async () => {
    const files = LOCALES.slice(0, 2).flatMap((locale) => fontFilesOf(locale))
    expect(new Set(await Promise.all(files.map(fontIdentity))).size).toBe(8)
  })
})

describe('loadFonts', () => {
  test('cuts and opens four faces, and cuts the second time nothing', async () => {
    const cache = await openRenderCache(join(folder, 'cuts'))
    const first = countingTools()
    const fonts = await loadFonts({ locale: 'zh-Hans', characters: WORDS + WORDS, cache }, first.tools)
    expect(Object.keys(fonts)).toEqual(FONT_KEYS)
    expect(first.cuts).toHaveLength(4)
    for (const key of FONT_KEYS) {
      expect(fonts[key].key).toBe(key)
      expect(Array.from(WORDS).every((character) => fonts[key].has(character.codePointAt(0) ?? 0))).toBe(true)
      expect(fonts[key].has('龙'.codePointAt(0) ?? 0)).toBe(false)
    }
    const second = countingTools()
    const shuffled = Array.from(WORDS).reverse().join('')
    const again = await loadFonts({ locale: 'zh-Hans', characters: shuffled, cache }, second.tools)
    expect(second.cuts).toEqual([])
    for (const key of FONT_KEYS) expect(again[key].bytes).toEqual(fonts[key].bytes)
  })

  test('cuts anew for other characters and another edition', async () => {
    const cache = await openRenderCache(join(folder, 'other-cuts'))
    const { tools, cuts } = countingTools()
    await loadFonts({ locale: 'zh-Hans', characters: 'ab', cache }, tools)
    await loadFonts({ locale: 'zh-Hans', characters: 'abc', cache }, tools)
    await loadFonts({ locale: 'zh-Hant', characters: 'ab', cache }, tools)
    expect(cuts).toHaveLength(12)
    expect(await readdir(join(folder, 'other-cuts'))).toHaveLength(12)
  })
})

describe('readCoverage', () => {
  test('agrees with HarfBuzz on a whole block and on ASCII', async () => {
    const [file] = fontFilesOf('zh-Hant')
    if (file === undefined) throw new Error('no font')
    const face = openFontFace({ ...file, bytes: await readFile(file.path) })
    const ranges = await readCoverage(file.path)
    const covered = (codePoint: number) =>
      ranges.some(([first, last]) => codePoint >= first && codePoint <= last)
    const codePoints = Array.from({ length: 0x5200 }, (_, index) => 0x4e00 + index).concat([
      0x20, 0x41, 0x1f600,
    ])
    expect(codePoints.filter((codePoint) => covered(codePoint) !== face.has(codePoint))).toEqual([])
  })
})

describe('fontCoverage', () => {
  const uncovered = async (locale: Locale, text: string) => {
    const has = await fontCoverage(locale)
    return Array.from(text).filter((character) => !has(character.codePointAt(0) ?? 0))
  }

  test('tells what the fonts of the edition lack', async () => {
    expect(await uncovered('zh-Hans', '流😀量ཀ')).toEqual(['😀', 'ཀ'])
  })

  test('asks for no glyph of line breaks and joiners', async () => {
    expect(await uncovered('en', 'a\n\u200bb\u2060\ufe0f')).toEqual([])
  })

  test.each(LOCALES)('the toolkit’s own words can be set in %s', async (locale) => {
    const own = Array.from(documentCharacters(locale, [])).filter((character) =>
      /[\p{L}\p{N}\p{P}]/u.test(character),
    )
    expect(own).toContain(WORDS_OF[locale])
    expect(await uncovered(locale, own.join(''))).toEqual([])
  })
})

/** A character of a word that the toolkit prints in each edition. */
const WORDS_OF: Readonly<Record<Locale, string>> = { 'zh-Hans': '来', 'zh-Hant': '來', en: 'S' }

describe('documentCharacters', () => {
  test('finds every string at any depth, and leaves bytes alone', () => {
    const found = documentCharacters('en', { a: ['龘', { b: { c: '麤' } }], bytes: new Uint8Array([1]) })
    expect(found).toContain('龘')
    expect(found).toContain('麤')
    expect(new Set(found).size).toBe(Array.from(found).length)
  })
})

describe('buildWebFonts', () => {
  test('packs each slice of four faces as WOFF2, and the style sheet says which characters it holds', async () => {
    const cache = await openRenderCache(join(folder, 'web'))
    const web = await buildWebFonts({
      locale: 'zh-Hans',
      slices: (face) => (face === 'sans-400' ? ['网络', '营'] : ['网']),
      cache,
      format: 'woff2',
    })
    expect(web.fonts).toHaveLength(5)
    for (const font of web.fonts) {
      expect(font.name).toMatch(/^duizhao-(?:sans|serif)-[47]00-zh-hans\.[\da-f]{10}\.woff2$/)
      expect(Buffer.from(font.bytes).toString('latin1', 0, 4)).toBe('wOF2')
      expect(web.css).toContain(`url("./${font.name}") format("woff2")`)
    }
    expect(web.css.match(/font-display: swap/g)).toHaveLength(5)
    expect(web.css).toContain('"Duizhao Serif"')
    expect(web.css).toContain('unicode-range: U+7edc, U+7f51;')
    expect(web.css).toContain('unicode-range: U+8425;')
  })

  test('other characters, other names', async () => {
    const names = async (characters: string) => {
      const web = await buildWebFonts({
        locale: 'en',
        slices: () => [characters],
        cache: NO_CACHE,
        format: 'ttf',
      })
      return web.fonts.map((font) => font.name)
    }
    const one = await names('abc')
    expect(await names('cba')).toEqual(one)
    const other = await names('abcd')
    expect(one.filter((name) => other.includes(name))).toEqual([])
  })
})
