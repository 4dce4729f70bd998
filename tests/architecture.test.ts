import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { importFault, layerOf, LAYERS } from '../scripts/import-rules.ts'

const REPORTS = path.resolve(import.meta.dirname, '../reports')

/** Files under reports/, relative to it. */
const FILES = readdirSync(REPORTS, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(?:ts|astro)$/.test(file) && !file.endsWith('.d.ts'))
  .sort()

interface Import {
  readonly target: string
  readonly kind: 'file' | 'package'
}

describe('import rules', () => {
  test.each(FILES)('%s', (file) => {
    const faults = importsOf(file).flatMap(({ target, kind }) => importFault(file, target, kind) ?? [])
    expect(faults).toEqual([])
  })

  test('every folder of reports/ is a layer, and every layer is there', () => {
    const entries = readdirSync(REPORTS, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.name.endsWith('.ts'))
      .map((entry) => entry.name)
    expect(entries.filter((name) => layerOf(name) === undefined)).toEqual([])
    expect(LAYERS.map((layer) => layer.name).filter((name) => !entries.includes(name))).toEqual([])
  })

  test('the arrows of the table never turn back', () => {
    const above = new Map(LAYERS.map((layer) => [layer.name, layer.layers]))
    const leadsTo = (from: string, wanted: string, depth = LAYERS.length): boolean =>
      depth > 0 && (above.get(from) ?? []).some((next) => next === wanted || leadsTo(next, wanted, depth - 1))
    expect(LAYERS.map((layer) => layer.name).filter((name) => leadsTo(name, name))).toEqual([])
  })

  test('the rules find what they forbid', () => {
    expect(importFault('model/table.ts', 'doc/types.ts', 'file')).toBe('model may not import doc')
    expect(importFault('formats/pdf/a.ts', 'formats/svg/b.ts', 'file')).toBe(
      'formats/pdf may not import formats/svg',
    )
    expect(importFault('formats/png/a.ts', 'formats/svg/b.ts', 'file')).toBeUndefined()
    expect(importFault('templates/table/build.ts', 'satori', 'package')).toBe(
      'templates may not import the package satori',
    )
    expect(importFault('layout/place.ts', 'satori', 'package')).toBeUndefined()
    expect(importFault('core/issue.ts', 'node:fs', 'package')).toBe('core may not import the package node:fs')
    expect(importFault('hosts/cli/main.ts', 'node:fs', 'package')).toBeUndefined()
    expect(importFault('core/issue.ts', '../scripts/run.ts', 'file')).toBe(
      '../scripts/run.ts lies outside the layers of reports/',
    )
  })
})

test('modules do not import each other in circles', () => {
  const graph = new Map(FILES.map((file) => [file, valueTargets(file)]))
  expect(circles(graph)).toEqual([])
})

test('every folder of reports/ says in a README what it is', () => {
  const folders = readdirSync(REPORTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  const silent = ['.', ...folders].filter((folder) => !existsSync(path.join(REPORTS, folder, 'README.md')))
  expect(silent).toEqual([])
})

test('the public API is what it was', () => {
  const program = ts.createProgram([path.join(REPORTS, 'index.ts')], compilerOptions())
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(path.join(REPORTS, 'index.ts'))
  const symbol = source && checker.getSymbolAtLocation(source)
  if (symbol === undefined) throw new Error('reports/index.ts exports nothing')
  const names = checker.getExportsOfModule(symbol).map((exported) => {
    const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    return `${target.flags & ts.SymbolFlags.Value ? 'value' : 'type '} ${exported.name}`
  })
  expect(names.sort()).toMatchSnapshot()
})

function compilerOptions(): ts.CompilerOptions {
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (fault) => {
      throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'))
    },
  }
  const parsed = ts.getParsedCommandLineOfConfigFile(path.join(REPORTS, '../tsconfig.json'), {}, host)
  if (parsed === undefined) throw new Error('tsconfig.json cannot be read')
  return parsed.options
}

function importsOf(file: string): readonly Import[] {
  return syntaxOf(file).flatMap((node): readonly Import[] => {
    const specifier = specifierOf(node)
    if (specifier === undefined) return []
    if (!specifier.startsWith('.')) return [{ target: specifier, kind: 'package' }]
    return [{ target: path.posix.join(path.posix.dirname(file), specifier), kind: 'file' }]
  })
}

/** Files that this one needs when it runs; what is imported for its types alone leaves no trace. */
function valueTargets(file: string): readonly string[] {
  return syntaxOf(file)
    .filter((node) => !isTypeOnly(node))
    .flatMap((node) => {
      const specifier = specifierOf(node)
      return specifier?.startsWith('.') ? [path.posix.join(path.posix.dirname(file), specifier)] : []
    })
}

function isTypeOnly(node: ts.Node): boolean {
  return (
    (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
    (ts.isExportDeclaration(node) && node.isTypeOnly)
  )
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)
      ? node.moduleSpecifier.text
      : undefined
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments
    return argument && ts.isStringLiteral(argument) ? argument.text : undefined
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return ts.isStringLiteral(node.argument.literal) ? node.argument.literal.text : undefined
  }
  return undefined
}

/** All nodes of a file; of an Astro component, those of its frontmatter. */
function syntaxOf(file: string): readonly ts.Node[] {
  const text = readFileSync(path.join(REPORTS, file), 'utf8')
  const code = file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true))
  return nodes
}

/** Circles in a graph of files, each written once as `a → b → a`. */
function circles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = []
  const done = new Set<string>()
  const walk = (file: string, trail: readonly string[]): void => {
    const index = trail.indexOf(file)
    if (index !== -1) found.push([...trail.slice(index), file].join(' → '))
    if (index !== -1 || done.has(file)) return
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file])
    done.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  return found
}
