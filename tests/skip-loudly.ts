import { spawnSync } from 'node:child_process'
import process from 'node:process'

/** Says that checks are passed over, and why. Under `CI` it throws instead: what is passed over proves nothing. */
export function skipLoudly(why: string): void {
  if (process.env.CI !== undefined && process.env.CI !== '') throw new Error(why)
  console.error(`\n!!! Checks are SKIPPED: ${why}\n`)
}

/** The name of an installed program; nothing, loudly, when it does not answer to these arguments. */
export function findTool(name: string, args: readonly string[]): string | undefined {
  const { error } = spawnSync(name, args, { stdio: 'ignore' })
  if (error === undefined) return name
  skipLoudly(`${name} is not installed.`)
  return undefined
}
