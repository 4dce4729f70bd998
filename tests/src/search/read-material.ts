import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { localeSlug } from '../../../reports/core/locale.ts'
import type { Locale } from '../../../reports/core/locale.ts'
import { readContent } from '../../../reports/hosts/node/open-content.ts'
import { guideSchema } from '../../../src/chapter/schemas.ts'
import { toTraditional } from '../../../src/chapter/traditional.ts'
import { MAKING, guideRoute } from '../../../src/routes.ts'
import { chapterMaterial } from '../../../src/search/chapter-material.ts'
import type { ChapterMaterial, Material } from '../../../src/search/material.ts'
import { pageMaterial } from '../../../src/search/page-material.ts'

const CONTENT = path.resolve(import.meta.dirname, '../../../content')

/** What stands in `content/`, as the site shows it: the chapters are read without Astro. */
export async function readMaterial(): Promise<Readonly<Record<Locale, Material>>> {
  const content = await readContent({ path: CONTENT, site: 'https://example.org' })
  const edition = (locale: Locale): Material => {
    const terms = content.glossary(locale)
    return {
      locale,
      pages: pageMaterial(locale, terms.length),
      chapters: [
        ...chapterNames('guides').map((name) => readChapter(`guides/*/${name}`, locale, guideRoute(name))),
        { ...readChapter('pages/*/making', locale, MAKING), kind: 'page' },
      ],
      documents: content.documents.map(({ id }) => content.localise(id, locale)),
      terms,
      sources: content.sources(locale),
    }
  }
  return { 'zh-Hans': edition('zh-Hans'), 'zh-Hant': edition('zh-Hant'), en: edition('en') }
}

function chapterNames(folder: string): readonly string[] {
  return readdirSync(path.join(CONTENT, folder, 'en'))
    .sort()
    .map((file) => path.basename(file, '.mdx'))
}

function readChapter(file: string, locale: Locale, route: string): ChapterMaterial {
  const written = readMdx(file, locale === 'en' ? 'en' : 'zh-Hans')
  const english = readMdx(file, 'en')
  const inEdition = locale === 'zh-Hant' ? toTraditional : (text: string): string => text
  const { title, thesis } = written
  return chapterMaterial(
    {
      kind: 'chapter',
      route,
      title: inEdition(title),
      thesis: inEdition(thesis),
      body: written.body,
      headings: written.headings.map(({ depth, text }, index) => ({
        depth,
        text: inEdition(text),
        slug: slugOf(english.headings[index]?.text ?? ''),
      })),
    },
    inEdition,
  )
}

interface Mdx {
  readonly title: string
  readonly thesis: string
  readonly body: string
  readonly headings: readonly { readonly depth: number; readonly text: string }[]
}

function readMdx(file: string, locale: 'zh-Hans' | 'en'): Mdx {
  const source = readFileSync(path.join(CONTENT, `${file.replace('*', localeSlug(locale))}.mdx`), 'utf8')
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(source) ?? []
  const { title, thesis } = guideSchema.parse(parse(head))
  const headings = [...body.matchAll(/^(#+) (.+)$/gmu)].map(([, marks = '', text = '']) => ({
    depth: marks.length,
    text,
  }))
  return { title, thesis, body, headings }
}

/** As Markdown names the places of its headings. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}
