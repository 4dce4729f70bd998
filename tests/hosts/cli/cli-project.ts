import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locale } from '../../../reports/core/locale.ts'
import { runCli } from '../../../reports/hosts/cli/run-cli.ts'
import { readContent } from '../../../reports/hosts/node/open-content.ts'
import type { Document, Publication } from '../../../reports/model/types.ts'
import { fakeRendering } from '../fake-rendering.ts'

/** A folder with a project in it, and the command line run there. */
export interface CliProject {
  readonly path: (name: string) => string
  readonly run: (line: string) => Promise<CliRun>
  readonly write: (name: string, data: string | Uint8Array) => Promise<void>
  /** Replaces words in a file; they must be there. */
  readonly edit: (name: string, words: string, others: string) => Promise<void>
  readonly document: (id: string, locale: Locale) => Promise<Document>
  readonly publication: (id: string, locale: Locale) => Promise<Publication>
  readonly remove: () => Promise<void>
}

export interface CliRun {
  readonly code: number
  readonly out: string
  readonly err: string
}

export const SITE = 'https://shop.example'

/** A project whose content is a copy of a folder below `tests/`. */
export async function cliProject(content: string): Promise<CliProject> {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-cli-'))
  const path = (name: string): string => join(folder, name)
  await cp(fileURLToPath(new URL(`../../${content}`, import.meta.url)), path('content'), { recursive: true })
  const write = async (name: string, data: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(path(name)), { recursive: true })
    await writeFile(path(name), data)
  }
  return {
    path,
    write,
    run: (line) => run(line, folder),
    edit: async (name, words, others) => {
      const text = await readFile(path(name), 'utf8')
      if (!text.includes(words)) throw new Error(`${name} does not say ${words}.`)
      await write(name, text.replace(words, others))
    },
    document: async (id, locale) =>
      (await readContent({ path: path('content'), site: SITE })).localise(id, locale),
    publication: async (id, locale) =>
      (await readContent({ path: path('content'), site: SITE })).publication(id, locale),
    remove: () => rm(folder, { recursive: true }),
  }
}

async function run(line: string, cwd: string): Promise<CliRun> {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli(line.split(' ').filter(Boolean), {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    cwd,
    colour: 'never',
    signal: new AbortController().signal,
    now: () => 0,
    rendering: fakeRendering(),
  })
  const said = (texts: readonly string[]): string => texts.join('').replaceAll(cwd, '<project>')
  return { code, out: said(out), err: said(err) }
}
