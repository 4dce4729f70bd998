import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A field of the `package.json` in a folder, where it is a string. */
export async function readManifestField(
  folder: string,
  field: 'version' | 'homepage',
): Promise<string | undefined> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null) return undefined
  const value: unknown = Reflect.get(manifest, field)
  return typeof value === 'string' ? value : undefined
}
