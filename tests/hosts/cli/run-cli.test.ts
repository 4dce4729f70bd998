import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { runCli } from '../../../reports/hosts/cli/run-cli.ts'
import { fakeRendering } from '../fake-rendering.ts'
import type { FakeRendering } from '../fake-rendering.ts'

const CONTENT = fileURLToPath(new URL('../astro/site/content', import.meta.url))
const EVERYTHING = ['zh-hans', 'zh-hant', 'en'].flatMap((slug) =>
  ['pdf', 'png', 'svg', 'csv'].map((format) => `reach.${slug}.${format}`),
)

/** A project with a content folder of one document, `reach`. */
let project = ''
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'duizhao-cli-'))
  await cp(CONTENT, join(project, 'content'), { recursive: true })
  await writeFile(join(project, 'package.json'), '{ "name": "project", "homepage": "https://shop.example/" }')
})

interface RunOptions {
  readonly rendering?: FakeRendering
  readonly signal?: AbortSignal
}

async function run(line: string, { rendering = fakeRendering(), signal }: RunOptions = {}) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli(line.split(' ').filter(Boolean), {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    cwd: project,
    colour: 'never',
    signal: signal ?? new AbortController().signal,
    now: () => 0,
    rendering,
  })
  return { code, out: out.join(''), err: err.join(''), rendering }
}

async function writtenFiles(folder = 'out'): Promise<readonly string[]> {
  const names = await readdir(join(project, folder)).catch(() => [])
  return names.sort()
}

async function breakContent(): Promise<void> {
  const path = join(project, 'content', 'reach.yaml')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('subject: marketing', 'subject: marketting'))
  await writeFile(
    join(project, 'content', 'other.yaml'),
    text.replace('id: reach', 'id: other').replace('[S0]', '[S9]'),
  )
}

describe('duizhao render', () => {
  test('renders everything into out/, and says so', async () => {
    const { code, out, err } = await run('render')
    expect(code).toBe(0)
    expect(await writtenFiles()).toEqual([...EVERYTHING].sort())
    expect(out).toBe(EVERYTHING.map((name) => `${join('out', name)}\n`).join(''))
    expect(err.split('\n').slice(0, 12)).toHaveLength(12)
    expect(err).toMatch(/^\[ 1\/12\] reach\.zh-hans\.\w+ \(made\)\n/)
    for (const name of EVERYTHING) expect(err).toContain(`] ${name} (made)\n`)
    expect(err).toMatch(/12 files: 12 made, 0 reused, in 0\.0 s\n$/)
  })

  test('lists the same files in the same order, whatever the number of threads', async () => {
    const { out } = await run('render --no-cache --jobs 1')
    expect((await run('render --no-cache --jobs 5')).out).toBe(out)
  })

  test('takes from the cache what has not changed', async () => {
    await run('render')
    await rm(join(project, 'out'), { recursive: true })
    const { err, rendering } = await run('render')
    expect(err).toContain('12 files: 0 made, 12 reused')
    expect(rendering.opened).toEqual([])
    expect(await writtenFiles()).toEqual([...EVERYTHING].sort())
    expect((await run('render --no-cache')).err).toContain('12 made')
  })

  test('does what the options say', async () => {
    const line =
      'render reach --format PNG --format pdf --lang zh-Hant --ratio 4:3,1:1 --scale 2 --paper letter --out a/b'
    const { code, out } = await run(`${line} --jobs 3`)
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toEqual(
      ['reach.zh-hant.4x3.png', 'reach.zh-hant.1x1.png', 'reach.zh-hant.pdf'].map((name) =>
        join('a', 'b', name),
      ),
    )
    expect(await readFile(join(project, 'a/b/reach.zh-hant.4x3.png'), 'utf8')).toContain(
      'png 4:3 2 undefined',
    )
    expect(await readFile(join(project, 'a/b/reach.zh-hant.pdf'), 'utf8')).toContain(
      'pdf undefined undefined letter',
    )
  })

  test('prints all problems of the content with code frames, exits with 1 and writes nothing', async () => {
    await breakContent()
    const { code, out, err, rendering } = await run('render')
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain('content/reach.yaml:10:14')
    expect(err).toContain('subject: marketting')
    expect(err).toMatch(/^ *\| +\^$/m)
    expect(err).toMatch(/content\/other\.yaml:12:\d+/)
    expect(err).toContain('2 errors')
    expect(rendering.requests).toEqual([])
    expect(await writtenFiles()).toEqual([])
  })

  test('writes nothing when the last of many documents turns out not to fit', async () => {
    const { code, err } = await run('render', { rendering: fakeRendering({ at: 'en csv', with: 'issue' }) })
    expect(code).toBe(1)
    expect(err).toContain('reach en csv is too wide.')
    expect(await writtenFiles()).toEqual([])
  })

  test('calls a bug a bug: exit code 70, the stack, and nothing written', async () => {
    const { code, err } = await run('render', { rendering: fakeRendering({ at: 'en csv', with: 'bug' }) })
    expect(code).toBe(70)
    expect(err).toContain('This is a bug in duizhao')
    expect(err).toContain('reach cannot be rendered in en as csv.')
    expect(err).toMatch(/TypeError: no glyph in reach en csv\n +at /)
    expect(await writtenFiles()).toEqual([])
  })

  test('a run that is stopped writes nothing', async () => {
    const { code, err } = await run('render', { signal: AbortSignal.abort() })
    expect(code).toBe(130)
    expect(err).toContain('Nothing was written.')
    expect(await writtenFiles()).toEqual([])
  })

  test('says so when the files cannot be written', async () => {
    await writeFile(join(project, 'out'), 'a file, not a folder')
    const { code, err } = await run('render')
    expect(code).toBe(2)
    expect(err).toMatch(/EEXIST|ENOTDIR/)
    expect(err).not.toContain('bug')
  })

  test.each([
    ['render reech', 'Did you mean `reach`?'],
    ['render --format pfd', 'Did you mean “pdf”?'],
    ['render --lang zh-hanz', 'Did you mean “zh-Hans”?'],
    ['render --ratio 4/3', 'Known: 16:9, 4:3, 1:1, natural.'],
    ['render --scale 4', 'There is no scale “4”.'],
    ['render --paper a5', 'Did you mean “a4”?'],
    ['render --jobs many', 'a whole number from 1'],
    ['render --content nowhere', 'There is no folder “nowhere”'],
    ['render --site shop', 'Give it whole'],
    ['render --fromat pdf', 'Did you mean --format?'],
    ['rendr', 'Did you mean render?'],
    ['', 'Usage: duizhao'],
  ])('“%s” is a usage error', async (line, words) => {
    const { code, out, err, rendering } = await run(line)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(words)
    expect(err).not.toContain('This is a bug')
    expect(rendering.requests).toEqual([])
  })
})

describe('duizhao check', () => {
  test('counts the documents', async () => {
    const { code, out, err } = await run('check')
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '1 document in 3 editions: 0 errors, 0 warnings\n',
      err: '',
    })
  })

  test('exits with 1 on problems', async () => {
    await breakContent()
    expect((await run('check')).code).toBe(1)
  })

  test('finds characters that no font has, with their place', async () => {
    const path = join(project, 'content', 'reach.yaml')
    await writeFile(path, (await readFile(path, 'utf8')).replace('被看见,', '被看见𝄞,'))
    const { code, err } = await run('check')
    expect(code).toBe(1)
    expect(err).toMatch(/font\/missing-character {2}content\/reach\.yaml:8:\d+/)
    expect(err).toContain('U+1D11E')
  })
})

describe('duizhao list', () => {
  test('prints a line a document', async () => {
    expect((await run('list')).out).toBe('reach  stages  pdf png svg csv  2026-11-22  把流量变成成交\n')
  })

  test('prints JSON', async () => {
    expect(JSON.parse((await run('list --json')).out)).toEqual([
      {
        id: 'reach',
        kind: 'stages',
        shownIn: [],
        updated: '2026-11-22',
        formats: ['pdf', 'png', 'svg', 'csv'],
        caption: '把流量变成成交',
      },
    ])
  })
})

describe('help and version', () => {
  test('--version prints that of the package', async () => {
    const manifest = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
    const { version } = JSON.parse(manifest) as { version: string }
    expect(await run('--version')).toMatchObject({ code: 0, out: `${version}\n` })
  })

  test.each(['--help', 'render --help', 'check --help', 'list --help'])('%s explains', async (line) => {
    const { code, out } = await run(line)
    expect(code).toBe(0)
    expect(out).toMatch(/^Usage: duizhao/)
  })

  test('the help has examples that work', async () => {
    const { out } = await run('render --help')
    const example = /duizhao (render --format png .*)/.exec(out)?.[1] ?? ''
    expect((await run(example)).code).toBe(0)
  })
})
