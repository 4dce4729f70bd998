import { beforeEach, describe, expect, test } from 'vitest'
import { reportPdf } from '../../formats/pdf-reader/report-pdf.ts'
import { cliProject } from './cli-project.ts'
import type { CliProject } from './cli-project.ts'

const PDF = 'book.en.pdf'

/** A project with a handbook of two chapters, and its PDF. */
let project: CliProject
beforeEach(async () => {
  project = await cliProject('fixtures/content-book')
  await project.write(PDF, reportPdf(await project.publication('book', 'en')))
  return () => project.remove()
})

describe('a handbook on the command line', () => {
  test('is listed with the one format that it has, and its parts as parts of it', async () => {
    const { out } = await project.run('list')
    expect(out).toMatch(/^book {2,}handbook {2,}pdf {2,}2026-11-23 {2}开店的书$/m)
    const listed = JSON.parse((await project.run('list --json')).out) as readonly object[]
    expect(listed).toContainEqual({
      id: 'book',
      kind: 'handbook',
      shownIn: [],
      formats: ['pdf'],
      updated: '2026-11-23',
      caption: '开店的书',
    })
    expect(listed).toContainEqual(
      expect.objectContaining({
        id: 'plan',
        shownIn: ['page', 'book'],
        formats: ['pdf', 'png', 'svg', 'csv'],
      }),
    )
    expect(out).toMatch(/^plan {2,}table, sheet, handbook {2,}pdf png svg csv /m)
  })

  test('is rendered as PDF, whatever else is', async () => {
    const { code, out } = await project.run('render --no-cache --lang en')
    expect(code).toBe(0)
    expect(out.split('\n').filter((line) => line.includes('book'))).toEqual(['out/book.en.pdf'])
    expect(out).toContain('out/plan.en.csv')
  })

  test('is passed over where all documents are asked for in another format', async () => {
    const { code, out } = await project.run('render --no-cache --lang en --format csv')
    expect({ code, out: out.includes('book') }).toEqual({ code: 0, out: false })
  })

  test.each(['png', 'svg', 'csv', 'pdf,png'])('asked for as %s, says what it comes as', async (format) => {
    const { code, out, err } = await project.run(`render plan book --no-cache --format ${format}`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe(
      `“book” is a handbook, which does not come as ${format.replace('pdf,', '')}. Known for it: pdf. What stands in it has the other formats by itself.\n`,
    )
  })

  test('is checked with its chapters', async () => {
    expect((await project.run('check')).code).toBe(0)
    await project.edit('content/guides/en/go-on.mdx', '<System id="plan" />', '<System id="plam" />')
    const { code, err } = await project.run('check')
    expect(code).toBe(1)
    expect(err).toContain('error reference/unknown  content/guides/en/go-on.mdx:11:1')
  })
})

describe('the PDF of a handbook', () => {
  test('is in order without a CSV', async () => {
    const { code, out } = await project.run(`verify ${PDF}`)
    expect(code).toBe(0)
    expect(out).toMatchSnapshot()
  })

  test('says in which section and in which cell the content has changed', async () => {
    await project.edit('content/guides/en/begin.mdx', 'Look at this.', 'Look at that.')
    await project.edit('content/tables/plan.csv', 'Attract', 'Invite')
    await project.edit('content/glossary.yaml', 'Being found.', 'To be found.')
    const { code, out } = await project.run(`verify ${PDF}`)
    expect(code).toBe(1)
    expect(out).toMatchSnapshot()
  })

  test('gives its YAML, and has nothing else to give', async () => {
    expect((await project.run(`extract ${PDF} --out data`)).out).toBe('data/book.en.yaml\n')
    expect(await project.run(`extract ${PDF} --format csv`)).toEqual({
      code: 2,
      out: '',
      err: 'A handbook carries no csv. What is in it stands in the YAML: --format yaml\n',
    })
  })
})
