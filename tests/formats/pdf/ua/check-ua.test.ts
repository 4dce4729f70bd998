import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../../reports/formats/pdf/render-pdf.ts'
import type { PdfAttachment } from '../../../../reports/formats/pdf/attach-files.ts'
import { openTestFonts } from '../../../scene/test-fonts.ts'
import { isInstalled } from '../../../skip-loudly.ts'
import { FIXTURE_CHARACTERS, fixtureScene } from '../scene-fixture.ts'
import { checkPdfJson, checkUa, UA_RULES } from './check-ua.ts'
import { CONTENT_MUTATIONS } from './content-mutations.ts'
import { copyToDraft } from './draft.ts'
import { FILE_MUTATIONS } from './file-mutations.ts'
import { FONT_MUTATIONS } from './font-mutations.ts'
import { readPdfJson } from './pdf-json.ts'
import { STRUCTURE_MUTATIONS } from './structure-mutations.ts'

const MUTATIONS = [...STRUCTURE_MUTATIONS, ...CONTENT_MUTATIONS, ...FILE_MUTATIONS, ...FONT_MUTATIONS]

const csv: PdfAttachment = {
  name: '对照.csv',
  mime: 'text/csv',
  bytes: new TextEncoder().encode('比较项,网络营销\n'),
  description: '表格的数据',
}

describe.skipIf(!isInstalled('qpdf'))('the checker', async () => {
  const fonts = await openTestFonts(FIXTURE_CHARACTERS)
  const scene = fixtureScene(fonts)
  const pdf = renderPdf(scene, { fonts, attachments: [csv] })
  const file = readPdfJson(pdf)

  test('finds nothing in the fixture, packed or plain', () => {
    expect(checkUa(pdf)).toEqual([])
    expect(checkUa(renderPdf(scene, { fonts, attachments: [csv], packing: 'plain' }))).toEqual([])
  })

  test.each(MUTATIONS.map((mutation) => [mutation.breaks.join(' '), mutation.what, mutation] as const))(
    '%s: %s',
    (_, _what, { breaks, mutate }) => {
      const draft = copyToDraft(file)
      mutate(draft)
      const violations = checkPdfJson(draft)
      expect([...new Set(violations.map(({ rule }) => rule))].sort()).toEqual(breaks)
    },
  )
})

test('each rule has a name of its own and a fault that breaks it', () => {
  const ids = UA_RULES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const broken = new Set(MUTATIONS.flatMap(({ breaks }) => breaks))
  expect([...broken].sort()).toEqual(ids.toSorted())
})
