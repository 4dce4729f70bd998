import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml'
import { issueAt } from '../core/problem.ts'
import { placeAt } from '../core/source-text.ts'
import { problem } from './catalogue/index.ts'
import { checkValue } from './check-characters.ts'
import { scalarOffset } from './scalar-offset.ts'
import type { Document as YamlDocument, Node, Pair, YAMLError } from 'yaml'
import type { Issue } from '../core/issue.ts'
import type { Place, Problem } from '../core/problem.ts'
import type { SourceText } from '../core/source-text.ts'

/** Keys and indices from the root of a document to a value. */
export type DataPath = readonly (string | number)[]

/** Finds values of a document in its file. What is not there is placed at the nearest thing around it. */
export interface Locator {
  /** Of a value, or of the character at `offset` in a text. */
  readonly value: (path: DataPath, offset?: number) => Place
  /** Of the key that holds a value. */
  readonly key: (path: DataPath) => Place
}

export interface ParsedYaml {
  /** Plain data; absent when the file cannot be read as YAML. */
  readonly data?: unknown
  readonly locate: Locator
  readonly issues: readonly Issue[]
}

/** Values that the aliases of one file may unfold to, as the `yaml` package counts them. */
const MAX_ALIAS_COUNT = 100

/** Reads one YAML 1.2 document, core schema, with the place of everything in it. */
export function parseYaml(source: SourceText): ParsedYaml {
  const document = parseTree(source)
  if (document === undefined) return unreadable(source)
  const locate = locator(source, document)
  const warnings = document.warnings.map((warning) =>
    issueAt(problem('yaml/warning', firstLine(warning.message)), placeAt(source, warning.pos[0])),
  )
  if (document.errors.some(({ message }) => EXHAUSTED.test(message))) return unreadable(source)
  if (document.errors.length > 0) {
    return { locate, issues: [...warnings, ...syntaxIssues(source, document.errors)] }
  }
  const aliases = unknownAliases(source, document)
  if (aliases.length > 0) return { locate, issues: [...warnings, ...aliases] }
  return { locate, ...unfold(source, document, [...warnings, ...hiddenCharacters(source, document)]) }
}

/** How engines say that the stack is full; the package passes it on as an error of the file. */
const EXHAUSTED = /call stack|too much recursion/

function unreadable(source: SourceText): ParsedYaml {
  const start = placeAt(source, 0)
  return { locate: locatorAt(start), issues: [issueAt(problem('yaml/too-deep'), start)] }
}

/** Everything is at one place: of a file that could not be read. */
export function locatorAt(place: Place): Locator {
  return { value: () => place, key: () => place }
}

/** Undefined when the nesting exhausts the stack. */
function parseTree(source: SourceText): YamlDocument | undefined {
  try {
    return parseDocument(source.text, {
      prettyErrors: false,
      resolveKnownTags: false,
      schema: 'core',
      stringKeys: true,
      uniqueKeys: true,
      version: '1.2',
    })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function unfold(
  source: SourceText,
  document: YamlDocument,
  issues: readonly Issue[],
): Pick<ParsedYaml, 'data' | 'issues'> {
  try {
    return { data: document.toJS({ maxAliasCount: MAX_ALIAS_COUNT }) as unknown, issues }
  } catch (error) {
    // The package throws a ReferenceError for aliases alone; unknown ones have been reported before.
    if (!(error instanceof ReferenceError)) throw error
    const bomb = issueAt(problem('yaml/alias-bomb', MAX_ALIAS_COUNT), firstAlias(source, document))
    return { issues: [...issues, bomb] }
  }
}

function firstAlias(source: SourceText, document: YamlDocument): Place {
  let offset = 0
  visit(document, {
    Alias(_, alias) {
      offset = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return placeAt(source, offset)
}

/** One issue a line: what follows on the same line is only the echo of the first. */
function syntaxIssues(source: SourceText, errors: readonly YAMLError[]): readonly Issue[] {
  const seen = new Set<number>()
  return errors.flatMap((error) => {
    const place = placeAt(source, error.pos[0])
    if (place.line === undefined || seen.has(place.line)) return []
    seen.add(place.line)
    return [syntaxIssue(source, error)]
  })
}

function syntaxIssue(source: SourceText, error: YAMLError): Issue {
  const at = error.pos[0]
  const lineStart = source.lineStarts[(placeAt(source, at).line ?? 1) - 1] ?? 0
  const before = source.text.slice(lineStart, at)
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(source.text.slice(at))?.[0] ?? ''
    return issueAt(problem('yaml/duplicate-key', key), placeAt(source, at))
  }
  if (error.code === 'MULTIPLE_DOCS') return issueAt(problem('yaml/several-documents'), placeAt(source, at))
  const markup = /[:-] +(\*\*?|\[)[^\s\]]*[^:]*$/.exec(before)
  if (error.code === 'UNEXPECTED_TOKEN' && markup !== null) {
    const start = lineStart + markup.index + markup[0].indexOf(markup[1] ?? '')
    return issueAt(problem('yaml/unquoted-markup', markup[1] ?? ''), placeAt(source, start))
  }
  return issueAt(syntaxProblem(error), placeAt(source, at))
}

function syntaxProblem(error: YAMLError): Problem {
  const reason = firstLine(error.message)
  return problem('yaml/syntax', reason.endsWith('.') ? reason : `${reason}.`)
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}

function unknownAliases(source: SourceText, document: YamlDocument): readonly Issue[] {
  const issues: Issue[] = []
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return
      issues.push(
        issueAt(problem('yaml/unknown-alias', alias.source), placeAt(source, alias.range?.[0] ?? 0)),
      )
    },
  })
  return issues
}

/** Characters that a text holds and its file does not show: those of escapes, and tabs. */
function hiddenCharacters(source: SourceText, document: YamlDocument): readonly Issue[] {
  const issues: Issue[] = []
  visit(document, {
    Scalar(_, scalar) {
      const { value } = scalar
      if (typeof value !== 'string' || !scalar.range) return
      const written = source.text.slice(scalar.range[0], scalar.range[1])
      if (!value.includes('\t') && !(scalar.type === 'QUOTE_DOUBLE' && written.includes('\\'))) return
      for (const found of checkValue(value)) {
        // A character that the file shows is found there, with the whole file.
        if (written.includes(value[found.offset] ?? '') && value[found.offset] !== '\t') continue
        issues.push(issueAt(found.problem, placeAt(source, scalarOffset(source, scalar, found.offset))))
      }
    },
  })
  return issues
}

function locator(source: SourceText, document: YamlDocument): Locator {
  return {
    value: (path, offset = 0) => {
      const { node } = findNode(document, path)
      const at = isScalar(node) ? scalarOffset(source, node, offset) : (node?.range?.[0] ?? 0)
      return { ...placeAt(source, at), ...pathOf(path) }
    },
    key: (path) => {
      const { node, key } = findNode(document, path)
      return { ...placeAt(source, (key ?? node)?.range?.[0] ?? 0), ...pathOf(path) }
    },
  }
}

function pathOf(path: DataPath): Pick<Place, 'path'> {
  return path.length === 0 ? {} : { path: formatPath(path) }
}

interface Found {
  readonly node: Node | undefined
  readonly key: Node | undefined
}

/** The node at a path, or the last one on the way to it. */
function findNode(document: YamlDocument, path: DataPath): Found {
  let found: Found = { node: document.contents ?? undefined, key: undefined }
  for (const segment of path) {
    const next = child(document, found.node, segment)
    if (next === undefined) return { node: found.node, key: undefined }
    found = next
  }
  return found
}

function child(
  document: YamlDocument,
  parent: Node | undefined,
  segment: string | number,
): Found | undefined {
  const node = isAlias(parent) ? parent.resolve(document) : parent
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === String(segment))
    return pair === undefined ? undefined : pairFound(document, pair)
  }
  const item = isSeq(node) ? node.items[Number(segment)] : undefined
  return isNode(item) ? { node: resolved(document, item), key: undefined } : undefined
}

function pairFound(document: YamlDocument, pair: Pair): Found {
  const key = isNode(pair.key) ? pair.key : undefined
  return { node: isNode(pair.value) ? resolved(document, pair.value) : key, key }
}

function resolved(document: YamlDocument, node: Node): Node {
  return isAlias(node) ? (node.resolve(document) ?? node) : node
}

/** `rows[2].cells.marketing`. */
export function formatPath(path: DataPath): string {
  return path
    .map((segment, index) =>
      typeof segment === 'number' ? `[${String(segment)}]` : index === 0 ? segment : `.${segment}`,
    )
    .join('')
}
