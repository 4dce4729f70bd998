import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findProject } from './cache-folder.ts'
import { readManifestField } from './read-manifest.ts'

/** The libraries whose work shows in the bytes of a rendered file, and of a cut font. */
const RENDERING_LIBRARIES = [
  '@resvg/resvg-js',
  'harfbuzzjs',
  'linebreak',
  'pdf-lib',
  'satori',
  'subset-font',
  'uqr',
]
const CUTTING_LIBRARIES = ['harfbuzzjs', 'subset-font']

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/**
 * A hash of what turns data into files: the toolkit's own modules and the versions of its libraries. It goes into
 * every cache key, so that neither an upgrade nor an edit of the toolkit can bring back a file of before.
 */
export function toolkitFingerprint(): Promise<string> {
  toolkit ??= fingerprint((name) => !/^(?:hosts|bundle)[/\\]/u.test(name), RENDERING_LIBRARIES)
  return toolkit
}

/** The same for what cuts fonts. */
export function cutterFingerprint(): Promise<string> {
  cutter ??= fingerprint((name) => /^fonts[/\\]/u.test(name), CUTTING_LIBRARIES)
  return cutter
}

// The toolkit does not change while it runs.
let toolkit: Promise<string> | undefined
let cutter: Promise<string> | undefined

/** The version of the package, e.g. `0.1.0`. */
export async function toolkitVersion(): Promise<string> {
  const project = findProject(ROOT)
  return project === undefined ? 'unknown' : versionIn(project)
}

async function fingerprint(counts: (name: string) => boolean, libraries: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  const modules = (await readdir(ROOT, { recursive: true }))
    .filter((name) => isModule(name) && counts(name))
    .sort()
  const texts = await Promise.all(modules.map((name) => readFile(join(ROOT, name))))
  modules.forEach((name, index) => hash.update(`${name}\n`).update(texts[index] ?? ''))
  for (const library of libraries) hash.update(`${library} ${await libraryVersion(library)}\n`)
  return hash.digest('hex')
}

function isModule(name: string): boolean {
  return /\.[jt]s$/u.test(name) && !name.endsWith('.d.ts')
}

/** The version of a library, found as Node finds it: in the nearest `node_modules` upwards. */
async function libraryVersion(name: string, from = ROOT): Promise<string> {
  const folder = join(from, 'node_modules', name)
  if (existsSync(join(folder, 'package.json'))) return versionIn(folder)
  const parent = dirname(from)
  return parent === from ? 'unknown' : libraryVersion(name, parent)
}

async function versionIn(folder: string): Promise<string> {
  return (await readManifestField(folder, 'version')) ?? 'unknown'
}
