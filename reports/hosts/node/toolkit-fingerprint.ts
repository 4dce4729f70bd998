import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { once } from '../../core/memo.ts'
import { findProject } from './cache-folder.ts'
import { contentHash } from './content-hash.ts'
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
export const toolkitFingerprint = once(async () =>
  contentHash([(await moduleHashes()).rendering, await versionsOf(RENDERING_LIBRARIES)]),
)

/** The same for what cuts fonts. */
export const cutterFingerprint = once(async () =>
  contentHash([(await moduleHashes()).cutting, await versionsOf(CUTTING_LIBRARIES)]),
)

/** The version of the package, e.g. `0.1.0`. */
export async function toolkitVersion(): Promise<string> {
  const project = findProject(ROOT)
  return project === undefined ? 'unknown' : versionIn(project)
}

export interface ModuleHashes {
  /** Of all modules but the hosts. */
  readonly rendering: string
  /** Of those that cut fonts. */
  readonly cutting: string
}

/** The build writes the hashes of its modules here: to read them all takes longer than to lay out a table. */
export const MODULE_HASHES = 'module-hashes.json'

// The toolkit does not change while it runs.
const moduleHashes = once(async (): Promise<ModuleHashes> => {
  const written = join(ROOT, MODULE_HASHES)
  if (!existsSync(written)) return hashModules(ROOT)
  return JSON.parse(await readFile(written, 'utf8')) as ModuleHashes
})

/** Hashes the modules below the toolkit's folder, in TypeScript or as built. */
export async function hashModules(root: string): Promise<ModuleHashes> {
  const modules = (await readdir(root, { recursive: true })).filter(isModule).sort()
  const hash = async (counts: RegExp): Promise<string> => {
    const names = modules.filter((name) => counts.test(name))
    const texts = await Promise.all(names.map((name) => readFile(join(root, name))))
    const digest = createHash('sha256')
    names.forEach((name, index) => digest.update(`${name}\n`).update(texts[index] ?? ''))
    return digest.digest('hex')
  }
  return { rendering: await hash(/^(?!(?:hosts|bundle)[/\\])/u), cutting: await hash(/^fonts[/\\]/u) }
}

function isModule(name: string): boolean {
  return /\.[jt]s$/u.test(name) && !name.endsWith('.d.ts')
}

function versionsOf(libraries: readonly string[]): Promise<readonly string[]> {
  return Promise.all(libraries.map(async (library) => `${library} ${await libraryVersion(library)}`))
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
