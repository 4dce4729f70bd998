import { existsSync } from 'node:fs'
import { lstat, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { renderCsv } from '../../../reports/formats/csv/render-csv.ts'
import { renderYaml } from '../../../reports/formats/yaml/render-yaml.ts'
import type { Document } from '../../../reports/model/types.ts'
import { reportPdf } from '../../formats/pdf-reader/report-pdf.ts'
import { cliProject } from './cli-project.ts'
import type { CliProject } from './cli-project.ts'

const CSV = 'plan.zh-hans.csv'
const YAML = 'plan.zh-hans.yaml'

let project: CliProject
let document: Document
beforeEach(async () => {
  project = await cliProject('fixtures/content-good')
  document = await project.document('plan', 'zh-Hans')
  await project.write('plan.pdf', reportPdf(document))
  return () => project.remove()
})

function read(name: string): Promise<string> {
  return readFile(project.path(name), 'utf8')
}

describe('duizhao extract', () => {
  test('writes both files beside the present folder', async () => {
    expect(await project.run('extract plan.pdf')).toEqual({ code: 0, out: `${CSV}\n${YAML}\n`, err: '' })
    expect(await read(CSV)).toBe(renderCsv(document))
    expect(await read(YAML)).toBe(renderYaml(document))
  })

  test('writes what is asked for, where it is asked for', async () => {
    const { out } = await project.run('extract plan.pdf --format YAML --out a/b')
    expect(out).toBe(`${join('a', 'b', YAML)}\n`)
    expect(existsSync(project.path(join('a', 'b', CSV)))).toBe(false)
  })

  test('what comes out passes as content, and renders the same', async () => {
    await project.run('extract plan.pdf --format yaml --out other')
    const [, sources = ''] = (await read(join('other', YAML))).split('# For sources.yaml:\n')
    await project.write('other/sources.yaml', sources.replaceAll(/^# /gm, ''))
    expect(await project.run('check --content other')).toMatchObject({
      code: 0,
      out: '1 document in 3 editions: 0 errors, 0 warnings\n',
    })
    expect((await project.run('verify plan.pdf --content other')).code).toBe(0)
  })

  test('leaves alone what says something else, and all the rest then, too', async () => {
    await project.write(YAML, 'mine')
    const { code, err } = await project.run('extract plan.pdf')
    expect(code).toBe(2)
    expect(err).toContain(`${YAML} is there already and says something else.`)
    expect(await read(YAML)).toBe('mine')
    expect(existsSync(project.path(CSV))).toBe(false)
    expect((await project.run('extract plan.pdf --force')).code).toBe(0)
    expect(await read(YAML)).toBe(renderYaml(document))
    expect((await project.run('extract plan.pdf')).code).toBe(0)
  })

  test('does not write through a link', async () => {
    await project.write('precious.txt', 'mine')
    await symlink(project.path('precious.txt'), project.path(CSV))
    expect((await project.run('extract plan.pdf')).code).toBe(2)
    await project.run('extract plan.pdf --force')
    expect(await read('precious.txt')).toBe('mine')
    expect((await lstat(project.path(CSV))).isSymbolicLink()).toBe(false)
  })

  test('does not write out what was altered, unless it is told to', async () => {
    const properties = { sha256: '0'.repeat(64) }
    await project.write('plan.pdf', reportPdf(document, { properties }))
    const { code, err } = await project.run('extract plan.pdf')
    expect(code).toBe(1)
    expect(err).toContain('error pdf/altered')
    expect(existsSync(project.path(CSV))).toBe(false)
    expect((await project.run('extract plan.pdf --format csv')).code).toBe(0)
    expect((await project.run('extract plan.pdf --force')).code).toBe(0)
  })

  test('says so when the CSV was taken out', async () => {
    await project.write('plan.pdf', reportPdf(document, { attachments: (own) => own.slice(1) }))
    const { code, err } = await project.run('extract plan.pdf')
    expect(code).toBe(1)
    expect(err).toContain('--format yaml')
    expect((await project.run('extract plan.pdf --format yaml')).code).toBe(0)
  })

  test.each(['../../evil', '/tmp/evil', 'C:\\evil', 'evil\0', 'x'.repeat(300)])(
    'takes no name from the PDF that is none of a document: %j',
    async (id) => {
      const named = { ...document, id }
      await project.write('plan.pdf', reportPdf(named))
      expect(await project.run('extract plan.pdf --out safe')).toMatchObject({ code: 1, out: '' })
      expect(existsSync(project.path('safe'))).toBe(false)
    },
  )

  test.each([
    ['extract', 'missing required argument'],
    ['extract nowhere.pdf', 'There is no file “nowhere.pdf” in <project>.'],
    ['extract content', 'is no file'],
    ['extract plan.pdf --format yml', 'Did you mean “yaml”?'],
    ['extract plan.pdf/x', 'cannot be read (ENOTDIR)'],
  ])('“%s” is a usage error', async (line, words) => {
    const { code, out, err } = await project.run(line)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })
})

test.each(['verify --help', 'extract --help'])('%s explains', async (line) => {
  expect(await project.run(line)).toMatchSnapshot()
})
