import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { SITE_FOLDER } from '../scripts/site.ts'
import { siteFiles } from './e2e/site-pages.ts'

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      // The generator writes its own style of markup; what matters is what it means.
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // All files are of our own origin, and nobody else can change them there.
      'require-sri': 'off',
      // A table that turns to cards loses its display, and with it its roles in some browsers: so they are said.
      'no-redundant-role': 'off',
    },
  }),
)

test.each(siteFiles().map((file) => path.relative(SITE_FOLDER, file)))('%s is valid HTML', async (file) => {
  const html = await readFile(path.join(SITE_FOLDER, file), 'utf8')
  const report = await validator.validateString(html, path.join(SITE_FOLDER, file))
  const faults = report.results.flatMap((result) =>
    result.messages.map(
      (fault) => `${String(fault.line)}:${String(fault.column)} ${fault.ruleId}: ${fault.message}`,
    ),
  )
  expect(faults).toEqual([])
})

test('the validator finds what is wrong', async () => {
  const report = await validator.validateString(
    '<!doctype html><html><head></head><body><p><div></div></p></body>',
  )
  expect(report.valid).toBe(false)
})
