import type { FontKey } from '../../scene/types.ts'
import { decodeEntities } from './html-entities.ts'
import type { FaceNames } from './css-faces.ts'

/** The characters that a page shows, by the face that shows them. */
export type PageCharacters = Readonly<Record<FontKey, ReadonlySet<string>>>

const TOKEN = /<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>/g
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
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
  let end = 0
  for (const match of html.matchAll(TOKEN)) {
    add(html.slice(end, match.index))
    end = match.index + match[0].length
    follow(open, match[0], names)
    if (!match[0].startsWith('</'))
      for (const [, double, single] of match[0].matchAll(SHOWN_ATTRIBUTE)) add(double ?? single ?? '')
  }
  add(html.slice(end))
  return found
}

/** The edition that a page says it is in. */
export function pageLanguage(html: string): string | undefined {
  return /<html\b[^>]*\slang="([^"]*)"/i.exec(html)?.[1]
}

function follow(open: OpenElement[], token: string, names: FaceNames): void {
  const tag = /^<\/?([a-zA-Z][^\s/>]*)/.exec(token)?.[1]?.toLowerCase()
  if (tag === undefined) return
  if (token.startsWith('</')) {
    const start = open.findLastIndex((element) => element.tag === tag)
    if (start >= 0) open.length = start
  } else if (!token.endsWith('/>') && !VOID.test(tag)) {
    const classes = /\sclass="([^"]*)"/.exec(token)?.[1]?.split(/\s+/) ?? []
    const around = new Set(open.flatMap((element) => element.classes))
    const own = [
      tag,
      '*',
      ...classes.map((name) => `.${name}`),
      ...[...around].map((name) => `.${name} ${tag}`),
    ]
    const above = open.at(-1)
    open.push({
      tag,
      classes,
      bold: (above?.bold ?? false) || own.some((name) => names.bold.has(name)),
      serif: (above?.serif ?? false) || own.some((name) => names.serif.has(name)),
    })
  }
}
