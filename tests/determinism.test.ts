import { execFile } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const SCRIPT = path.join(import.meta.dirname, 'render-everything.ts')

test('the same content gives the same bytes on any machine, on any day', async () => {
  const [here, elsewhere] = await Promise.all([
    renderEverything({ TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }),
    renderEverything({
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      HOME: '/nonexistent',
    }),
  ])
  expect(here.length).toBeGreaterThan(30)
  expect(elsewhere).toEqual(here)
}, 180_000)

/** Digest and name of every file, from a fresh process with these settings. */
async function renderEverything(settings: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], {
    env: { ...process.env, ...settings },
    maxBuffer: 2 ** 24,
  })
  return stdout.trim().split('\n')
}
