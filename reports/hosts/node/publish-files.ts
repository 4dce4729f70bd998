import { join } from 'node:path'
import type { RenderedFile } from '../../pipeline.ts'
import { removeStaleTempFiles, writeFileAtomically } from './write-file.ts'

/** Writes finished files into a folder, each in one step. Returns their paths, in the same order. */
export async function publishFiles(
  files: readonly Pick<RenderedFile, 'name' | 'bytes'>[],
  folder: string,
): Promise<readonly string[]> {
  await removeStaleTempFiles(folder)
  const paths: string[] = []
  for (const { name, bytes } of files) {
    const path = join(folder, name)
    if (paths.includes(path)) throw new Error(`Two rendered files have the name ${name}.`)
    await writeFileAtomically(path, bytes)
    paths.push(path)
  }
  return paths
}
