import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const SITE = fileURLToPath(new URL('./site', import.meta.url))
const OUTPUT = fileURLToPath(new URL('../../.output', import.meta.url))
const ASTRO = fileURLToPath(new URL('../../../node_modules/astro/bin/astro.mjs', import.meta.url))

/** A fresh copy of the site under test, where Node finds the packages of the repository. */
export async function copySite(name: string): Promise<string> {
  const folder = join(OUTPUT, name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(OUTPUT, { recursive: true })
  await cp(SITE, folder, { recursive: true })
  return folder
}

/** Starts Astro in a site, without the variables of Vitest: they would switch Astro's development server off. */
export function startAstro(folder: string, args: readonly string[]) {
  const { PATH, HOME, TMPDIR } = process.env
  return spawn(process.execPath, [ASTRO, ...args], {
    cwd: folder,
    env: { PATH, HOME, TMPDIR, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export async function runAstro(folder: string, args: readonly string[]) {
  const child = startAstro(folder, args)
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code: child.exitCode, out, err }
}
