import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'

const MAIN = fileURLToPath(new URL('../../../reports/hosts/cli/main.ts', import.meta.url))
const CONTENT = fileURLToPath(new URL('../astro/site/content', import.meta.url))

let project = ''
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'duizhao-main-'))
  await cp(CONTENT, join(project, 'content'), { recursive: true })
  await writeFile(join(project, 'package.json'), '{ "name": "project" }')
})

function start(args: readonly string[], nodeArgs: readonly string[] = []) {
  return spawn(process.execPath, [...nodeArgs, MAIN, ...args], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function run(args: readonly string[], nodeArgs: readonly string[] = []) {
  const child = start(args, nodeArgs)
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code: child.exitCode, out, err }
}

describe('main', () => {
  test('renders for real, in threads, the same bytes as without', { timeout: 120_000 }, async () => {
    const files = async (folder: string) => {
      const names = (await readdir(join(project, folder))).sort()
      return Promise.all(
        names.map(async (name) => [name, await readFile(join(project, folder, name))] as const),
      )
    }
    const options = ['--lang', 'zh-hans', '--no-cache']
    expect(await run(['render', ...options, '--out', 'one', '--jobs', '1'])).toMatchObject({ code: 0 })
    expect(await run(['render', ...options, '--out', 'two', '--jobs', '2'])).toMatchObject({ code: 0 })
    const one = await files('one')
    expect(one.map(([name]) => name)).toEqual(
      ['csv', 'pdf', 'png', 'svg'].map((ending) => `reach.zh-hans.${ending}`),
    )
    expect(await files('two')).toEqual(one)
    expect(one[1]?.[1].toString('latin1', 0, 5)).toBe('%PDF-')
  })

  test('check starts without the renderer', async () => {
    const log = join(project, 'modules.txt')
    const hooks = `import { registerHooks } from 'node:module'
      import { appendFileSync } from 'node:fs'
      registerHooks({ load: (url, context, next) => { appendFileSync(${JSON.stringify(log)}, url + '\\n'); return next(url, context) } })`
    const { code } = await run(['check'], ['--import', `data:text/javascript,${encodeURIComponent(hooks)}`])
    const modules = await readFile(log, 'utf8')
    expect(code).toBe(0)
    expect(modules).toContain('/model/parse-content.ts')
    expect(modules).not.toMatch(/satori|resvg|pdf-lib|harfbuzz|subset-font|pipeline\.ts|node_modules\/astro/)
  })

  test('a reader that goes away is no error', async () => {
    const child = start(['list'])
    child.stdout.destroy()
    const [err] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect({ code: child.exitCode, err }).toEqual({ code: 0, err: '' })
  })

  test.skipIf(process.platform === 'win32')(
    'Ctrl-C ends a run before anything is written',
    { timeout: 60_000 },
    async () => {
      const child = start(['render', '--no-cache', '--jobs', '1'])
      await once(child.stderr, 'data')
      child.kill('SIGINT')
      const [err] = await Promise.all([text(child.stderr), once(child, 'exit')])
      expect(child.exitCode).toBe(130)
      expect(err).toContain('Stopped. Nothing was written.')
      expect(await readdir(project)).not.toContain('out')
    },
  )
})
