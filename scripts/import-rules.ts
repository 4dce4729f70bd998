/**
 * Who may import whom in `reports/`: the arrows of the flow, and nothing back. One table, read by the linter
 * (while writing) and by `tests/architecture.test.ts` (which also proves that the table covers every folder).
 */
export interface Layer {
  /** Folder under `reports/`, or a file right in it. */
  readonly name: string
  /** Other layers it may import from. */
  readonly layers: readonly string[]
  /** Packages and Node built-ins it may import; a trailing `*` stands for anything. */
  readonly packages: readonly string[]
  /** Its subfolders know nothing of each other, these pairs apart: `[importer, imported]`. */
  readonly separate?: readonly (readonly [string, string])[]
}

const BELOW_PIPELINE = ['core', 'model', 'theme', 'doc', 'typeset', 'layout', 'scene', 'fonts', 'templates']

export const LAYERS: readonly Layer[] = [
  { name: 'core', layers: [], packages: [] },
  { name: 'model', layers: ['core'], packages: ['zod', 'yaml', 'csv-parse/sync', 'opencc-js*', 'satteri'] },
  { name: 'theme', layers: ['core', 'model'], packages: [] },
  { name: 'scene', layers: ['core'], packages: [] },
  { name: 'fonts', layers: ['core', 'scene'], packages: ['harfbuzzjs*', 'subset-font'] },
  { name: 'doc', layers: ['core', 'model', 'theme', 'scene', 'typeset'], packages: [] },
  {
    name: 'templates',
    layers: ['core', 'model', 'theme', 'doc', 'scene', 'typeset'],
    packages: ['uqr'],
  },
  { name: 'typeset', layers: ['core', 'fonts', 'scene'], packages: ['linebreak'] },
  {
    name: 'layout',
    layers: ['core', 'theme', 'doc', 'typeset', 'fonts', 'scene'],
    packages: ['satori'],
  },
  {
    name: 'formats',
    layers: ['core', 'scene', 'fonts', 'model'],
    packages: ['node:crypto', 'node:zlib', 'pdf-lib', 'pdf-lib/*', '@resvg/resvg-js'],
    separate: [
      ['png', 'svg'],
      ['pdf-reader', 'pdf'],
    ],
  },
  { name: 'page-card.ts', layers: [...BELOW_PIPELINE, 'formats'], packages: [] },
  { name: 'pipeline.ts', layers: [...BELOW_PIPELINE, 'formats'], packages: [] },
  { name: 'index.ts', layers: [...BELOW_PIPELINE, 'formats', 'pipeline.ts'], packages: [] },
  {
    name: 'hosts',
    layers: [...BELOW_PIPELINE, 'formats', 'page-card.ts', 'pipeline.ts', 'index.ts'],
    packages: ['*'],
  },
]

/** The layer a file belongs to; `file` is relative to `reports/`, with forward slashes. */
export function layerOf(file: string): Layer | undefined {
  const [first] = file.split('/')
  return LAYERS.find((layer) => layer.name === first)
}

/**
 * Why an import breaks the rules, or `undefined` when it keeps them. `importer` is a path relative to
 * `reports/`; `imported` is either such a path (for relative specifiers, `..` past the root kept) or a package name.
 */
export function importFault(
  importer: string,
  imported: string,
  kind: 'file' | 'package',
): string | undefined {
  const layer = layerOf(importer)
  if (layer === undefined) return `${importer} lies in no layer; name its folder in scripts/import-rules.ts`
  return kind === 'package' ? packageFault(layer, imported) : fileFault(layer, importer, imported)
}

function packageFault(layer: Layer, name: string): string | undefined {
  const allowed = layer.packages.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  )
  return allowed ? undefined : `${layer.name} may not import the package ${name}`
}

function fileFault(layer: Layer, importer: string, imported: string): string | undefined {
  const target = layerOf(imported)
  if (target === undefined) return `${imported} lies outside the layers of reports/`
  if (target !== layer) {
    return layer.layers.includes(target.name) ? undefined : `${layer.name} may not import ${target.name}`
  }
  const from = importer.split('/')[1]
  const to = imported.split('/')[1]
  if (layer.separate === undefined || from === to || !imported.slice(layer.name.length + 1).includes('/')) {
    return undefined
  }
  const allowed = layer.separate.some(([a, b]) => a === from && b === to)
  return allowed ? undefined : `${layer.name}/${String(from)} may not import ${layer.name}/${String(to)}`
}
