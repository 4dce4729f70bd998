import { describe, expect, test } from 'vitest'
import { ReportError } from '../../../reports/core/issue.ts'
import { renderPdf } from '../../../reports/formats/pdf/render-pdf.ts'
import { readReport } from '../../../reports/formats/pdf-reader/read-report.ts'
import { renderCsv } from '../../../reports/formats/csv/render-csv.ts'
import { renderYaml } from '../../../reports/formats/yaml/render-yaml.ts'
import type { FontSet } from '../../../reports/fonts/types.ts'
import { COMPARISON_TABLE_SAMPLES } from '../../../reports/templates/comparison-table/samples.ts'
import { isInstalled } from '../../skip-loudly.ts'
import { runOnPdf } from '../pdf/outside-tools.ts'
import { textScene } from '../pdf/scene-fixture.ts'
import { pdfText } from './pdf-text.ts'
import { encode, reportPdf } from './report-pdf.ts'

const document = COMPARISON_TABLE_SAMPLES['groups-spanners-marks']
if (document === undefined) throw new Error('The sample is missing.')
const NAME = 'groups-spanners-marks.zh-hans'
const REPORT = {
  id: 'groups-spanners-marks',
  edition: 'zh-Hans',
  kind: 'table',
  yaml: { name: `${NAME}.yaml`, bytes: encode(renderYaml(document)), state: 'intact' },
  csv: { name: `${NAME}.csv`, bytes: encode(renderCsv(document)), state: 'intact' },
  others: [],
}
const pdf = reportPdf(document)
const plain = reportPdf(document, { packing: 'plain' })
const hasQpdf = isInstalled('qpdf')
const hasMutool = isInstalled('mutool')

/** The report with bytes that compare by their values. */
async function read(bytes: Uint8Array): Promise<unknown> {
  const { yaml, csv, ...report } = await readReport(bytes)
  const copied = (file: typeof yaml): object => ({ ...file, bytes: new Uint8Array(file.bytes) })
  return { ...report, yaml: copied(yaml), ...(csv && { csv: copied(csv) }) }
}

/** Code, message and hint of what is wrong. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readReport(bytes)
    return 'read'
  } catch (error) {
    if (!(error instanceof ReportError)) throw error
    return error.issues.map(({ code, message, hint }) => `${code}: ${message} | ${hint}`).join('\n')
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function replaced(bytes: Uint8Array, pattern: RegExp | string, replacement: string): Uint8Array {
  const changed = latin1(bytes).replace(pattern, replacement)
  if (changed === latin1(bytes)) throw new Error('Nothing was replaced.')
  return Buffer.from(changed, 'latin1')
}

describe('a PDF gives back what it carries', () => {
  test.each([
    ['as it is written', pdf],
    ['with every object by itself', plain],
    [
      'with something before and after it',
      Buffer.concat([Buffer.alloc(99, 10), pdf, Buffer.alloc(5000, 10)]),
    ],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(REPORT)
  })

  test
    .skipIf(!hasQpdf)
    .each([
      [['--object-streams=generate']],
      [['--object-streams=disable']],
      [['--linearize', '--object-streams=generate']],
      [['--linearize', '--object-streams=disable']],
      [['--qdf']],
      [['--recompress-flate', '--compression-level=9']],
    ])('saved anew by qpdf %j', async (options) => {
    const { written } = runOnPdf(pdf, 'qpdf', [...options, 'in.pdf', 'out.pdf'])
    expect(await read(written('out.pdf'))).toEqual(REPORT)
  })

  test.skipIf(!hasMutool).each([[[]], [['-gggg', '-z']], [['-d']], [['-d', '-a']], [['-l']]])(
    'saved anew by mutool clean %j',
    async (options) => {
      const { written } = runOnPdf(pdf, 'mutool', ['clean', ...options, 'in.pdf', 'out.pdf'])
      expect(await read(written('out.pdf'))).toEqual(REPORT)
    },
  )

  test
    .skipIf(!hasQpdf)
    .each(['a livestream\n', 'endstream\nendobj\n', 'no end of line', 'stream\r\n', '\r', '\n\n'])(
    'unpacked by qpdf, with the text %j',
    async (yaml) => {
      const { written } = runOnPdf(reportPdf(document, { yaml }), 'qpdf', ['--qdf', 'in.pdf', 'out.pdf'])
      expect(await read(written('out.pdf'))).toEqual({
        ...REPORT,
        yaml: { ...REPORT.yaml, bytes: encode(yaml) },
      })
    },
  )

  test('with other files that somebody has put in', async () => {
    const [own] = [{ name: '../../etc/passwd', mime: 'text/plain', bytes: encode('x'), description: 'x' }]
    const changed = reportPdf(document, { attachments: (files) => [...files, own] })
    expect(await read(changed)).toEqual({ ...REPORT, others: ['../../etc/passwd'] })
  })
})

test('what was written last counts', async () => {
  const root = /\/Root (\d+) 0 R/.exec(latin1(plain))?.[1] ?? ''
  const size = /\/Size (\d+)/.exec(latin1(plain))?.[1] ?? ''
  const start = /startxref\n(\d+)/.exec(latin1(plain))?.[1] ?? ''

  const metadata = /\/Metadata (\d+ 0 R)/.exec(latin1(plain))?.[1] ?? ''
  const object = `${root} 0 obj\n<</Type/Catalog/Metadata ${metadata}>>\nendobj\n`
  const table = `xref\n${root} 1\n${String(plain.length).padStart(10, '0')} 00000 n \n`
  const trailer = `trailer\n<</Size ${size}/Root ${root} 0 R/Prev ${start}>>\n`
  const end = `startxref\n${String(plain.length + object.length)}\n%%EOF\n`
  const changed = Buffer.concat([plain, Buffer.from(`${object}${table}${trailer}${end}`, 'latin1')])
  expect(await refusal(changed)).toContain('pdf/no-data')
})

describe('what is not as it was made is said to be altered', () => {
  test('the YAML', async () => {
    const altered = reportPdf(document, { properties: { sha256: '0'.repeat(64) } })
    expect(await read(altered)).toMatchObject({ yaml: { state: 'altered' }, csv: { state: 'intact' } })
  })

  test('the CSV', async () => {
    const altered = replaced(plain, /\/CheckSum <\w{4}/, '/CheckSum <0000')
    expect(await read(altered)).toMatchObject({ yaml: { state: 'intact' }, csv: { state: 'altered' } })
  })

  test('the CSV is gone', async () => {
    const { csv, ...rest } = REPORT
    expect(await read(reportPdf(document, { attachments: (files) => files.slice(1) }))).toEqual(rest)
    expect(csv.state).toBe('intact')
  })
})

describe('what cannot be read is an issue that says what to do', () => {
  test.each<readonly [string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a web page', encode('<!doctype html><title>Not found</title>')],
    ['half a file', pdf.subarray(0, pdf.length / 2)],
    ['a file without its last line', pdf.subarray(0, pdf.length - 30)],
    ['a file with bytes missing', Buffer.concat([pdf.subarray(0, 300), pdf.subarray(320)])],
    ['the PDF of somebody else', renderPdf(textScene([]), { fonts: {} as FontSet })],
    ['data of a newer version', replaced(plain, 'duizhao:format="1"', 'duizhao:format="2"')],
    [
      'an edition that there is none of',
      replaced(plain, 'duizhao:edition="zh-Hans"', 'duizhao:edition="zh-Huns"'),
    ],
    ['an id that leads elsewhere', reportPdf(document, { properties: { id: '../../etc/passwd' } })],
    ['a file that was taken out', reportPdf(document, { attachments: () => [] })],
    ['a stream that unpacks to gigabytes', reportPdf(document, { yaml: 'a'.repeat(65_000_000) })],
    ['a catalog that is missing', pdfText(['[]'])],
    ['a catalog that needs itself', pdfText(['1 0 R'])],
    [
      'a stream whose length is itself',
      pdfText(['<</Metadata 2 0 R>>', '<</Length 2 0 R>>stream\n\nendstream']),
    ],
    ['a stream that is missing', pdfText(['<</Metadata 2 0 R>>'])],
    [
      'a stream with a filter for pictures',
      pdfText(['<</Metadata 2 0 R>>', '<</Length 0/Filter/DCTDecode>>stream\n\nendstream']),
    ],
    ['arrays within arrays', pdfText([`${'['.repeat(99_999)}${']'.repeat(99_999)}`])],
    ['a string without an end', pdfText(['<</Lang (zh-Hans>>'])],
  ])('%s', async (_, bytes) => {
    expect(await refusal(bytes)).toMatchSnapshot()
  })

  test.skipIf(!hasQpdf)('an encrypted file', async () => {
    const options = ['--encrypt', '', 'owner', '256', '--', 'in.pdf', 'out.pdf']
    expect(await refusal(runOnPdf(pdf, 'qpdf', options).written('out.pdf'))).toMatchSnapshot()
  })

  test('a tree of names that leads in a circle is walked once', async () => {
    const xmp = latin1(plain).slice(
      latin1(plain).indexOf('<?xpacket begin'),
      latin1(plain).indexOf('<?xpacket end'),
    )
    const circle = pdfText([
      '<</Metadata 2 0 R/Names<</EmbeddedFiles 3 0 R>>>>',
      `<</Length ${String(xmp.length)}>>stream\n${xmp}\nendstream`,
      '<</Kids[4 0 R 4 0 R 3 0 R]>>',
      '<</Kids[3 0 R 4 0 R]/Names[(a)null]>>',
    ])
    expect(await refusal(circle)).toContain('pdf/no-data')
  })

  test('whatever bytes are changed or cut off', async () => {
    let state = 3
    const random = (): number => (state = (state * 48_271) % 2_147_483_647)
    const outcomes = new Map<string, number>()
    for (let round = 0; round < 600; round++) {
      const from = round % 2 === 0 ? pdf : plain
      const bytes = Uint8Array.from(round % 5 === 0 ? from.subarray(0, random() % from.length) : from)
      for (let change = 0; change < 1 + (round % 7); change++) bytes[random() % bytes.length] = random() % 256
      const [outcome = ''] = (await refusal(bytes)).split(':')
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    expect([...outcomes.keys()].sort()).toEqual(
      expect.arrayContaining(['pdf/damaged', 'pdf/no-report', 'read']),
    )
  })
})
