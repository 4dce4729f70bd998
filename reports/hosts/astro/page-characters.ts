import { htmlTokens } from '../../core/html-tokens.ts'
import type { FontKey } from '../../scene/types.ts'
import { decodeEntities } from './html-entities.ts'
import type { FaceNames } from './css-faces.ts'

/** The characters that a page shows, by the face that shows them. */
export type PageCharacters = Readonly<Record<FontKey, ReadonlySet<string>>>

const UNSEEN = /^(?:script|style|head)$/

/** Attributes whose words a browser or a style sheet shows. */
const SHOWN_ATTRIBUTE = /\s(?:placeholder|value|label|data-[\w-]+)=(?:"([^"]*)"|'([^']*)')/g

interface OpenElement {
  readonly tag: string
  readonly classes: readonly string[]
  readonly bold: boolean
  readonly serif: boolean
}

/** Reads the characters out of a page's HTML; a name that makes bold or serif does so for all that it holds. */
export function pageCharacters(html: string, names: FaceNames): PageCharacters {
  const found: Record<FontKey, Set<string>> = {
    'sans-400': new Set(),
    'sans-700': new Set(),
    'serif-400': new Set(),
    'serif-700': new Set(),
  }
  const open: OpenElement[] = []
  const add = (text: string): void => {
    if (open.some(({ tag }) => UNSEEN.test(tag))) return
    const { bold = false, serif = false } = open.at(-1) ?? {}
    const into = found[`${serif ? 'serif' : 'sans'}-${bold ? '700' : '400'}`]
    for (const character of decodeEntities(text)) into.add(character)
  }
  for (const { kind, html: written, tag = '' } of htmlTokens(html)) {
    if (kind === 'text') add(written)
    if (kind === 'start') open.push(openElement(tag, written, { open, names }))
    if (kind === 'end') closeElement(open, tag)
    if (kind === 'start' || kind === 'other')
      for (const [, double, single] of written.matchAll(SHOWN_ATTRIBUTE)) add(double ?? single ?? '')
  }
  return found
}

/** The edition that a page says it is in. */
export function pageLanguage(html: string): string | undefined {
  return /<html\b[^>]*\slang="([^"]*)"/i.exec(html)?.[1]
}

interface Around {
  readonly open: readonly OpenElement[]
  readonly names: FaceNames
}

function openElement(tag: string, html: string, { open, names }: Around): OpenElement {
  const classes = /\sclass="([^"]*)"/.exec(html)?.[1]?.split(/\s+/) ?? []
  const around = new Set(open.flatMap((element) => element.classes))
  const own = [
    tag,
    '*',
    ...classes.map((name) => `.${name}`),
    ...[...around].map((name) => `.${name} ${tag}`),
  ]
  const above = open.at(-1)
  return {
    tag,
    classes,
    bold: (above?.bold ?? false) || own.some((name) => names.bold.has(name)),
    serif: (above?.serif ?? false) || own.some((name) => names.serif.has(name)),
  }
}

function closeElement(open: OpenElement[], tag: string): void {
  const start = open.findLastIndex((element) => element.tag === tag)
  if (start >= 0) open.length = start
}
