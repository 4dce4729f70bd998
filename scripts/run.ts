import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'

/** The repository's root, absolute. */
export const ROOT = path.resolve(import.meta.dirname, '..')

/** The environment of every tool that is started: nothing is sent anywhere, output is the same everywhere. */
const TOOL_ENVIRONMENT = { ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1' }

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Runs a tool of `node_modules` (its path below it, then the arguments) under this very Node, with our
 * standard output, from the repository's root. Resolves to its exit code; a signal counts as 1.
 */
export function runTool(
  script: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<number> {
  return ended(startTool(script, args, { environment, stdio: 'inherit' }))
}

/** The same, but keeps what the tool says, in its order, for when others have had their say. */
export async function runToolQuietly(
  script: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly said: string }> {
  const child = startTool(script, args, { environment: {}, stdio: 'pipe' })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return { code: await ended(child), said }
}

function startTool(
  script: string,
  args: readonly string[],
  { environment, stdio }: { readonly environment: Environment; readonly stdio: 'inherit' | 'pipe' },
): ChildProcess {
  return spawn(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...TOOL_ENVIRONMENT, ...environment },
    stdio: ['ignore', stdio, stdio],
  })
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      resolve(code ?? 1)
    })
  })
}

/** Ends the process with this exit code unless it is 0. */
export function stopUnlessZero(code: number, what: string): void {
  if (code === 0) return
  console.error(`\n✗ ${what} failed (exit code ${String(code)})`)
  process.exit(code)
}

/** Seconds since `start` (of `performance.now()`), for people: `3.2 s`. */
export function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}
