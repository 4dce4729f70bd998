import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ROOT } from './run.ts'

/** Something built from files of the repository. */
export interface Product {
  readonly name: string
  /** A file that is there when the product is. */
  readonly evidence: string
  /** Globs of what it is built from. */
  readonly inputs: readonly string[]
  /** What else goes into it, such as settings of the environment. */
  readonly settings: readonly string[]
  /** Builds it; resolves to an exit code. */
  readonly build: () => Promise<number>
}

/** Builds a product and notes what it was built from; resolves to an exit code. */
export async function build(product: Product): Promise<number> {
  const stamp = stampOf(product)
  const inputs = await digestOf(product)
  await rm(stamp, { force: true })
  const code = await product.build()
  if (code === 0) {
    await mkdir(path.dirname(stamp), { recursive: true })
    await writeFile(stamp, inputs)
  }
  return code
}

/** Builds a product unless it stands there built from the very same files; resolves to an exit code. */
export async function buildIfStale(product: Product): Promise<number> {
  const stamp = stampOf(product)
  const known = existsSync(product.evidence) && existsSync(stamp) ? await readFile(stamp, 'utf8') : ''
  return known === (await digestOf(product)) ? 0 : build(product)
}

/** Builds a folder beside its place and moves it there when it is whole: a failed build leaves what stood before. */
export async function buildBeside(
  folder: string,
  buildInto: (folder: string) => Promise<number>,
): Promise<number> {
  const next = path.join(ROOT, '.cache', `${path.basename(folder)}-next`)
  await rm(next, { recursive: true, force: true })
  const code = await buildInto(next)
  if (code !== 0) return code
  await rm(folder, { recursive: true, force: true })
  await rename(next, folder)
  return 0
}

function stampOf({ name }: Product): string {
  return path.join(ROOT, '.cache', `${name}-inputs`)
}

async function digestOf({ inputs, settings }: Product): Promise<string> {
  const files: string[] = []
  for await (const entry of glob(inputs, { cwd: ROOT, withFileTypes: true })) {
    if (entry.isFile()) files.push(path.relative(ROOT, path.join(entry.parentPath, entry.name)))
  }
  const digest = createHash('sha256').update(JSON.stringify(settings))
  for (const file of files.sort()) {
    digest.update(`\0${file}\0`).update(await readFile(path.join(ROOT, file)))
  }
  return digest.digest('hex')
}
