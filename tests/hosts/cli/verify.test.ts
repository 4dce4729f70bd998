import { rm } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { renderYaml } from '../../../reports/formats/yaml/render-yaml.ts'
import { readContent } from '../../../reports/hosts/node/open-content.ts'
import { renderReport } from '../../../reports/pipeline.ts'
import { reportPdf } from '../../formats/pdf-reader/report-pdf.ts'
import { fontsFor } from '../../sample-fonts.ts'
import { cliProject, SITE } from './cli-project.ts'
import type { CliProject } from './cli-project.ts'

const PDF = 'plan.zh-hans.pdf'

/** A project with a table, a loop, a checklist and a sheet, and a PDF of the table. */
let project: CliProject
beforeEach(async () => {
  project = await cliProject('fixtures/content-good')
  await project.write(PDF, reportPdf(await project.document('plan', 'zh-Hans')))
  return () => project.remove()
})

describe('duizhao verify', () => {
  test('a file that says what the content says', async () => {
    expect(await project.run(`verify ${PDF}`)).toMatchSnapshot()
  })

  test('every kind in every edition', async () => {
    const names: string[] = []
    for (const id of ['round', 'page', 'steps', 'plan']) {
      for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const) {
        names.push(`${id}.${locale}.pdf`)
        await project.write(names.at(-1) ?? '', reportPdf(await project.document(id, locale)))
      }
    }
    const { code, err } = await project.run(`verify ${names.join(' ')} --site ${SITE}`)
    expect({ code, err }).toEqual({ code: 0, err: '12 files: 12 in order, 0 not\n' })
  })

  test('says what has changed, cell by cell', async () => {
    await project.edit('content/tables/plan.csv', '引来', '请来')
    await project.edit('content/tables/plan.yaml', 'updated: 2026-11-22', 'updated: 2026-12-01')
    const { code, out, err } = await project.run(`verify ${PDF}`)
    expect(code).toBe(1)
    expect(out).toContain('goal (目标), column marketing (网络营销): “引来” → “请来”\n')
    expect({ out, err }).toMatchSnapshot()
  })

  test('another edition has not changed', async () => {
    await project.write('plan.en.pdf', reportPdf(await project.document('plan', 'en')))
    await project.edit('content/tables/plan.csv', '引来', '请来')
    expect((await project.run('verify plan.en.pdf')).code).toBe(0)
  })

  test('the document is no longer in the content', async () => {
    for (const file of ['tables/plan.yaml', 'sheets/page.yaml']) await rm(project.path(`content/${file}`))
    expect(await project.run(`verify ${PDF}`)).toMatchSnapshot()
  })

  test('what was altered is said, and what it says now', async () => {
    const document = await project.document('plan', 'zh-Hans')
    const yaml = renderYaml(document).replaceAll('引来', '赶走')
    const properties = { sha256: 'f'.repeat(64) }
    await project.write(PDF, reportPdf(document, { yaml, properties }))
    const { code, out } = await project.run(`verify ${PDF}`)
    expect(code).toBe(1)
    expect(out).toContain('altered after it was made')
    expect(out).toContain('“赶走” → “引来”')
    expect(out).toMatch(/plan\.zh-hans\.yaml \(2\.\d kB, ALTERED\)/)
    expect(out).toContain('Do not rely on it.')
  })

  test('data under the name of another document is altered data', async () => {
    const yaml = renderYaml(await project.document('steps', 'zh-Hans'))
    await project.write(PDF, reportPdf(await project.document('plan', 'zh-Hans'), { yaml }))
    const { code, out } = await project.run(`verify ${PDF}`)
    expect(code).toBe(1)
    expect(out).toContain('altered after it was made')
  })

  test('a CSV that is gone and a file that was put in', async () => {
    const foreign = { name: 'invoice\u001b[2J.exe', mime: 'a/b', bytes: new Uint8Array(3), description: '' }
    const document = await project.document('plan', 'zh-Hans')
    await project.write(PDF, reportPdf(document, { attachments: (own) => [...own.slice(1), foreign] }))
    const { code, out } = await project.run(`verify ${PDF}`)
    expect(code).toBe(1)
    expect(out).toContain('plan.zh-hans.csv (MISSING)')
    expect(out).toContain('invoice\ufffd[2J.exe (put in by somebody)')
  })

  test('all files are reported; the worst sets the exit code', async () => {
    await project.write('page.html', '<!doctype html>')
    const { code, out, err } = await project.run(`verify nowhere.pdf content page.html ${PDF}`)
    expect(code).toBe(2)
    expect({ out, err: err.split('\n') }).toMatchSnapshot()
    expect((await project.run(`verify page.html ${PDF}`)).code).toBe(1)
  })

  test('YAML that is none is a problem of the file', async () => {
    const document = await project.document('plan', 'zh-Hans')
    for (const yaml of ['a: [', '- list', 'a: &a [*a]', '['.repeat(20_000)]) {
      await project.write(PDF, reportPdf(document, { yaml }))
      const { code, out, err } = await project.run(`verify ${PDF}`)
      expect(code).toBe(1)
      expect(out).toContain('cannot be verified\n  error yaml/')
      expect(err).not.toContain('bug')
    }
  })

  test('--json says the same as data', async () => {
    await project.edit('content/tables/plan.csv', '引来', '请来')
    const { code, out } = await project.run(`verify nowhere.pdf ${PDF} --json`)
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchSnapshot()
  })

  test('addresses are compared by their paths where no site is known', async () => {
    await project.write('page.pdf', reportPdf(await project.document('page', 'en')))
    expect((await project.run('verify page.pdf')).code).toBe(0)
    const { code, out } = await project.run('verify page.pdf --site https://other.example/base')
    expect(code).toBe(1)
    expect(out).toContain(`url: “${SITE}/en/sheets/page/” → “https://other.example/base/en/sheets/page/”`)
  })

  test('problems in the content come first', async () => {
    await project.edit('content/tables/plan.yaml', 'kind: table', 'kind: tabel')
    const { code, out, err } = await project.run(`verify ${PDF}`)
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain('content/tables/plan.yaml')
  })

  test.each([
    ['verify', 'missing required argument'],
    [`verify ${PDF} --content nowhere`, 'There is no folder “nowhere”'],
  ])('“%s” is a usage error', async (line, words) => {
    const { code, err } = await project.run(line)
    expect(code).toBe(2)
    expect(err).toContain(words)
  })
})

test('a PDF as it is published can be verified, and stays small', async () => {
  const content = await readContent({ path: path.resolve('content'), site: 'https://duizhao.example' })
  const document = content.localise('marketing-vs-ecommerce', 'zh-Hans')
  const fonts = await fontsFor('zh-Hans', [content.characters('zh-Hans')])
  const [file] = await renderReport({ document, format: 'pdf', fonts })
  expect(file?.bytes.length).toBeLessThan(50_000)
  const published = await cliProject('../content')
  await published.write('published.pdf', file?.bytes ?? new Uint8Array())
  expect(await published.run('verify published.pdf')).toMatchObject({
    code: 0,
    err: '1 file: 1 in order, 0 not\n',
  })
  await published.remove()
})
