import { glob } from 'node:fs/promises'

/** The files under a folder that match some glob, sorted, each once, with forward slashes. */
export async function listFiles(folder: string, patterns: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>()
  for await (const path of glob([...patterns], { cwd: folder })) found.add(path.replaceAll('\\', '/'))
  return [...found].sort()
}
