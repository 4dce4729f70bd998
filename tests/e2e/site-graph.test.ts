import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { memo } from '../../reports/core/memo.ts'
import { localeSlug } from '../../reports/core/locale.ts'
import { pageCharacters, pageLanguage } from '../../reports/hosts/astro/page-characters.ts'
import { faceNames } from '../../reports/hosts/astro/css-faces.ts'
import { SITE_FOLDER } from '../../scripts/site.ts'
import { openProjectContent } from '../project-content.ts'
import { EDITION_SLUGS, editionPaths, readPage, siteAssets, sitePaths } from './site-pages.ts'

const { documents } = await openProjectContent()
const pages = sitePaths()

interface SiteLink {
  readonly path: string
  readonly hash: string
}

/** The addresses that a page names, within the site. */
const linksOf = memo((address: string): readonly SiteLink[] => {
  const hrefs = [...readPage(address).matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = '']) => href)
  return hrefs
    .map((href) => new URL(href.replaceAll('&amp;', '&'), `https://site.invalid${address}`))
    .filter(({ origin }) => origin === 'https://site.invalid')
    .map(({ pathname, hash }) => ({ path: pathname, hash: decodeURIComponent(hash.slice(1)) }))
})

describe.each(pages)('%s', (address) => {
  test('every link within the site leads to a page or a file, and to a place on it', () => {
    const wrong = linksOf(address).filter(({ path: target, hash }) => {
      if (!pages.includes(target)) return !siteAssets().has(target)
      return hash !== '' && !readPage(target).includes(` id="${hash}"`)
    })
    expect(wrong.map(({ path: target, hash }) => `${target}#${hash}`)).toEqual([])
  })
})

// HTML as it is sent: no script has run.
test.each(EDITION_SLUGS)('every page of %s can be reached from its start page', (slug) => {
  const reached = new Set<string>()
  const waiting = [`/${slug}/`]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    waiting.push(
      ...linksOf(next)
        .map((link) => link.path)
        .filter((link) => editionPaths(slug).includes(link)),
    )
  }
  expect([...reached].sort()).toEqual([...editionPaths(slug)].sort())
})

test('every system can be reached from the start page of its edition in three clicks', () => {
  const unreached = documents.filter(({ id, kind, locale, path: own = '' }) => {
    const goal = `/${localeSlug(locale)}${own}`
    let reached = new Set([`/${localeSlug(locale)}/`])
    for (let clicks = 1; clicks <= 3; clicks++) {
      const links = [...reached].flatMap(linksOf)
      if (links.some((link) => link.path === goal && (kind === 'sheet' || link.hash === id))) return false
      reached = new Set(
        [...reached, ...links.map((link) => link.path)].filter((link) => pages.includes(link)),
      )
    }
    return true
  })
  expect(unreached.map(({ id, locale }) => `${locale} ${id}`)).toEqual([])
})

describe('sizes', () => {
  test.each(pages)('%s is under 40 kB of HTML', (address) => {
    expect(gzipSync(readPage(address)).byteLength).toBeLessThan(40_000)
  })

  test('the scripts of all pages together are under 30 kB', () => {
    const scripts = [...siteAssets()].filter((file) => file.endsWith('.js'))
    const sizes = scripts.map((file) => gzipSync(readFileSync(path.join(SITE_FOLDER, file))).byteLength)
    expect(scripts.length).toBeGreaterThan(2)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000)
  })

  test.each(EDITION_SLUGS)('the fonts of a page of %s are under 350 kB', (slug) => {
    const faces = fontFaces(slug)
    const names = faceNames(
      [...siteAssets()]
        .filter((file) => file.endsWith('.css'))
        .map((file) => readFileSync(path.join(SITE_FOLDER, file), 'utf8'))
        .join('\n'),
    )
    const heavy = editionPaths(slug).flatMap((address) => {
      const html = readPage(address)
      expect(pageLanguage(html)).toBeDefined()
      const shown = pageCharacters(html, names)
      const loaded = faces.filter(({ key, holds }) => [...shown[key]].some(holds))
      const size = loaded.reduce((sum, face) => sum + face.size, 0)
      return size < 350_000 ? [] : [`${address}: ${String(size)}`]
    })
    expect(heavy).toEqual([])
  })
})

interface SlicedFace {
  readonly key: 'sans-400' | 'sans-700' | 'serif-400' | 'serif-700'
  readonly size: number
  readonly holds: (character: string) => boolean
}

/** The font files of an edition, and which characters a browser would load them for. */
function fontFaces(slug: string): readonly SlicedFace[] {
  const css = readFileSync(path.join(SITE_FOLDER, '_duizhao', `${slug}.css`), 'utf8')
  return css
    .split('@font-face')
    .slice(1)
    .map((rule) => {
      const [, url = ''] = /url\("\.\/([^"]+)"\)/.exec(rule) ?? []
      const family = rule.includes('Serif') ? 'serif' : 'sans'
      const weight = /font-weight: (400|700)/.exec(rule)?.[1] === '700' ? '700' : '400'
      const ranges = [...rule.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/g)].map(
        ([, first = '', last = first]) => [parseInt(first, 16), parseInt(last, 16)] as const,
      )
      return {
        key: `${family}-${weight}` as const,
        size: readFileSync(path.join(SITE_FOLDER, '_duizhao', url)).byteLength,
        holds: (character) => {
          const point = character.codePointAt(0) ?? 0
          return ranges.some(([first, last]) => first <= point && point <= last)
        },
      }
    })
}
