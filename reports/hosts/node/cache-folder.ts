import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Where made files are kept: `node_modules/.cache/duizhao` of the project around a folder, else the user's cache. */
export function findCacheFolder(start: string): string {
  const project = findProject(resolve(start))
  if (project !== undefined) return join(project, 'node_modules', '.cache', 'duizhao')
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'duizhao')
}

/** The nearest folder, from `start` upwards, that holds a `package.json`. */
export function findProject(start: string): string | undefined {
  if (existsSync(join(start, 'package.json'))) return start
  const parent = dirname(start)
  return parent === start ? undefined : findProject(parent)
}
