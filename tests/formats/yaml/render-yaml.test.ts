import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../../reports/core/locale.ts'
import { plain } from '../../../reports/core/rich-text.ts'
import { compareOutlines } from '../../../reports/formats/yaml/compare-outlines.ts'
import { documentData } from '../../../reports/formats/yaml/document-data.ts'
import { outlineOf } from '../../../reports/formats/yaml/outline.ts'
import { readYaml } from '../../../reports/formats/yaml/read-yaml.ts'
import { renderYaml } from '../../../reports/formats/yaml/render-yaml.ts'
import { readSources } from '../../../reports/formats/yaml/sources-comment.ts'
import { fontCoverage } from '../../../reports/hosts/node/font-coverage.ts'
import { readContent } from '../../../reports/hosts/node/open-content.ts'
import { missingCharacters } from '../../../reports/model/missing-characters.ts'
import { parseContent } from '../../../reports/model/parse-content.ts'
import type { Document } from '../../../reports/model/types.ts'
import { CHECKLIST_SAMPLES } from '../../../reports/templates/checklist/samples.ts'
import { COMPARISON_TABLE_SAMPLES } from '../../../reports/templates/comparison-table/samples.ts'
import { SHEET_SAMPLES } from '../../../reports/templates/sheet/samples.ts'
import { STAGES_SAMPLES } from '../../../reports/templates/stages/samples.ts'
import { folderOf, goodContent, SITE } from '../../model/fixtures.ts'

const project = await readContent({ path: path.resolve('content'), site: SITE })
const fixtures = goodContent()
const samples: readonly Document[] = [
  ...Object.values(COMPARISON_TABLE_SAMPLES),
  ...Object.values(STAGES_SAMPLES),
  ...Object.values(CHECKLIST_SAMPLES),
  ...Object.values(SHEET_SAMPLES),
]
const documents: readonly Document[] = [
  ...samples,
  ...[project, fixtures].flatMap((content) =>
    content.documents.flatMap(({ id }) => LOCALES.map((locale) => content.localise(id, locale))),
  ),
]
const named = documents.map((document) => [`${document.locale} ${document.id}`, document] as const)

describe.each(named.filter(([, { kind }]) => kind !== 'sheet'))(
  '%s, put into a content folder,',
  (_, document) => {
    const yaml = renderYaml(document)
    const folder = folderOf({ 'tables/extracted.yaml': yaml, 'sources.yaml': readSources(yaml) })
    const { content, issues } = parseContent(folder, { site: SITE })

    test('gives the same document again', () => {
      expect(issues).toEqual([])
      expect(content?.localise(document.id, document.locale)).toEqual(document)
    })

    test('can be set in every edition', async () => {
      if (content === undefined) throw new Error('The content could not be read.')
      for (const locale of LOCALES) {
        expect(missingCharacters(content, locale, await fontCoverage(locale))).toEqual([])
      }
    })
  },
)

test.each(named)('%s says the same when it is read', (_, document) => {
  const { locale } = document
  const read = readYaml('extracted.yaml', new TextEncoder().encode(renderYaml(document)))
  expect(compareOutlines(outlineOf(read, locale), outlineOf(documentData(document), locale))).toEqual([])
})

test.each(LOCALES)('a table in a content file (%s)', (locale) => {
  expect(renderYaml(fixtures.localise('plan', locale))).toMatchSnapshot()
})

test('a sheet has in it what it shows; of pictures, what tells them apart', () => {
  expect(renderYaml(fixtures.localise('page', 'zh-Hans'))).toMatchSnapshot()
})

test('Chinese in an English text does not stand for all editions', () => {
  const document = { ...fixtures.localise('steps', 'en'), summary: plain('Deal means 成交.') }
  expect(renderYaml(document)).toContain('summary:\n  zh-Hans: Deal means 成交.\n  en: Deal means 成交.\n')
})

test('a row without a cell is a bug, not a blank', () => {
  const table = fixtures.localise('plan', 'en')
  if (table.kind !== 'table') throw new Error('The plan is a table.')
  const broken = { ...table, groups: [{ rows: [{ id: 'x', head: [], cells: [], sources: [] }] }] }
  expect(() => renderYaml(broken)).toThrow('Row x has no cell for column marketing.')
})
