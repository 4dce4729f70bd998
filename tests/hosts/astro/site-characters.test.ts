import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '../../../reports/core/locale.ts'
import { siteCharacters } from '../../../reports/hosts/astro/site-characters.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'duizhao-characters-'))
  const files: Readonly<Record<string, string>> = {
    'src/pages/index.astro': '<h1>龘 Ω 😀</h1>',
    'src/notes.txt': '麤',
    'content/guides/zh-hans/one.mdx': '龙 网',
    'content/guides/en/one.mdx': 'the word 凤',
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
})

async function found(locale: Locale, among: string): Promise<string> {
  const settings = { root, extraText: ['src/**/*.astro', 'content/**/*.mdx'], extraCharacters: '※' }
  const characters = await siteCharacters(locale, settings, '店')
  return Array.from(among)
    .filter((character) => characters.includes(character))
    .join('')
}

describe('siteCharacters', () => {
  test('counts the content, the site’s files, the extra characters and the names of the languages', async () => {
    expect(await found('zh-Hans', '店龘Ω※体體龙麤')).toBe('店龘Ω※体體龙')
  })

  test('converts for zh-Hant', async () => {
    expect(await found('zh-Hant', '龙龍網')).toBe('龙龍網')
  })

  test('keeps the files of an edition to that edition', async () => {
    expect(await found('zh-Hans', '凤')).toBe('')
    expect(await found('en', '凤龙')).toBe('凤')
  })

  test('takes no Chinese for English from files for all editions', async () => {
    expect(await found('en', '龘Ω店')).toBe('Ω店')
  })
})
