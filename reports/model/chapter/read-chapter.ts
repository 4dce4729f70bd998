import { issueAt } from '../../core/problem.ts'
import { placeAt, sourceText } from '../../core/source-text.ts'
import { checkData } from '../check-data.ts'
import { gapsBetweenHan } from '../check-texts.ts'
import { decodeText } from '../decode-text.ts'
import { locatorAt, parseYaml } from '../parse-yaml.ts'
import { characterIssues } from '../read-yaml-file.ts'
import { chapterHeadSchema } from './chapter-head.ts'
import { extentOf, parseMdx } from './parse-mdx.ts'
import { readBlocks } from './read-blocks.ts'
import type { Issue } from '../../core/issue.ts'
import type { SourceText } from '../../core/source-text.ts'
import type { PlacedText } from '../loaded.ts'
import type { Locator, ParsedYaml } from '../parse-yaml.ts'
import type { TextInput, Written } from '../schema/text.ts'
import type { ChapterHead } from './chapter-head.ts'
import type { MdastRoot } from './parse-mdx.ts'
import type { ChapterInput } from './types.ts'

export interface ReadChapter {
  readonly chapter?: ChapterInput
  readonly issues: readonly Issue[]
}

/** Reads one file of a chapter; `file` is how issues call it. */
export function readChapter(
  file: string,
  { bytes, slug }: { readonly bytes: Uint8Array; readonly slug: string },
): ReadChapter {
  const decoded = decodeText(file, bytes)
  if ('issue' in decoded) return { issues: [decoded.issue] }
  const { source } = decoded
  const parsed = parseMdx(source)
  if ('issue' in parsed) return { issues: [...characterIssues(source), parsed.issue] }
  const { head, locate, issues } = readHead(parsed.root, source)
  const body = readBody(parsed.root, source, slug)
  const found = [...characterIssues(source), ...issues, ...body.issues]
  if (head === undefined) return { issues: found }
  const title = inOneEdition(head.title)
  const thesis = inOneEdition(head.thesis)
  const texts = [placedAt(title, 'title', locate), placedAt(thesis, 'thesis', locate), ...body.texts]
  return {
    chapter: { title, thesis, updated: head.updated, blocks: body.blocks, texts },
    issues: [...found, ...texts.flatMap(gapsBetweenHan)],
  }
}

/** What was written in one edition alone; the conversion to Traditional Chinese starts from it, too. */
function inOneEdition(written: Written): TextInput {
  return { as: 'text', editions: { 'zh-Hans': written, en: written } }
}

function placedAt(text: TextInput, key: keyof ChapterHead, locate: Locator): PlacedText {
  return { text, place: (_, offset) => locate.value([key], offset) }
}

interface ReadHead {
  readonly head?: ChapterHead
  readonly locate: Locator
  readonly issues: readonly Issue[]
}

function readHead(root: MdastRoot, source: SourceText): ReadHead {
  const { data, issues, locate } = parseHead(root, source)
  if (issues.some(({ severity }) => severity === 'error')) return { locate, issues }
  const checked = checkData(chapterHeadSchema, data ?? {}, locate)
  return {
    locate,
    issues: [...issues, ...checked.issues],
    ...(checked.data === undefined ? {} : { head: checked.data }),
  }
}

/** The YAML at the head of a file, every place counted from the file's start. */
function parseHead(root: MdastRoot, source: SourceText): ParsedYaml {
  const [first] = root.children
  if (first?.type !== 'yaml') return { locate: locatorAt(placeAt(source, 0)), issues: [] }
  // The line that opens it begins a YAML document, too; the one that closes it would begin a second.
  const text = source.text.slice(0, extentOf(first).end).replace(/-{3}[ \t]*$/, '')
  return parseYaml(sourceText(source.file, text))
}

interface ReadBody extends Pick<ChapterInput, 'blocks' | 'texts'> {
  readonly issues: readonly Issue[]
}

function readBody(root: MdastRoot, source: SourceText, slug: string): ReadBody {
  const issues: Issue[] = []
  const texts: PlacedText[] = []
  const blocks = readBlocks(root, {
    source,
    slug,
    report: (problem, offset) => issues.push(issueAt(problem, placeAt(source, offset))),
    addText: (written, from, to) => {
      const text = inOneEdition({ ...written, value: source.text.slice(from, to) })
      texts.push({ text, place: (_, offset) => placeAt(source, from + offset) })
      return text
    },
  })
  return { blocks, texts, issues }
}
