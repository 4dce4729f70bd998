import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import packaged from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { ROOT } from '../../scripts/run.ts'
import { skipLoudly } from '../skip-loudly.ts'

/** Where browsers are found on Linux and macOS when there is none that we brought. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Nothing leaves the machine, no sandbox (containers have none), the same rendering everywhere. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/**
 * A headless Chromium: the one that comes with the development tools (Linux on x64), else an installed one.
 * Nothing when none starts; under `CI` that is an error, for a check that is passed over says nothing.
 */
export async function launchBrowser(): Promise<Browser | undefined> {
  const faults: string[] = []
  for (const candidate of [packagedChromium, ...INSTALLED.map((file) => () => Promise.resolve(file))]) {
    try {
      const executablePath = await candidate()
      if (!existsSync(executablePath)) continue
      return await chromium.launch({ executablePath, args: ARGUMENTS })
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error))
    }
  }
  skipLoudly(['No browser starts. Install Chromium, or the libraries it lacks.', ...faults].join('\n\n'))
  return undefined
}

/**
 * The packaged browser unpacks itself into the folder for temporary files, where a copy that was cut short, or
 * another's, would be taken for good; so it is given a folder of our own, moved to its place when it is whole.
 */
async function packagedChromium(): Promise<string> {
  const folder = path.join(ROOT, '.cache', `chromium-${await packagedVersion()}`)
  const executable = path.join(folder, 'chromium')
  if (existsSync(executable)) return executable

  await mkdir(path.dirname(folder), { recursive: true })
  const unpacking = await mkdtemp(`${folder}-`)
  await unpackInto(unpacking)
  await rename(unpacking, folder).catch(async (error: unknown) => {
    await rm(unpacking, { recursive: true, force: true })
    if (!existsSync(executable)) throw error
  })
  return executable
}

async function packagedVersion(): Promise<string> {
  const manifest = path.join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string }
  return version
}

async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  // The package reads TMPDIR before its first pause, so it can be put back at once.
  const unpacked = packaged.executablePath()
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  await unpacked
}
