import { spawnSync } from 'node:child_process'
import process from 'node:process'

/** Says that checks are passed over, and why. Under `CI` it throws instead: what is passed over proves nothing. */
export function skipLoudly(why: string): void {
  if (process.env.CI !== undefined && process.env.CI !== '') throw new Error(why)
  console.error(`\n!!! Checks are SKIPPED: ${why}\n`)
}

/** True when a program is installed; when it is not, says so loudly. */
export function isInstalled(program: string): boolean {
  const { error } = spawnSync(program, ['-v'], { stdio: 'ignore' })
  if (error !== undefined) skipLoudly(`${program} is not installed.`)
  return error === undefined
}
