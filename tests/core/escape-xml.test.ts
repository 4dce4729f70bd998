import { expect, test } from 'vitest'
import { escapeXml, unescapeXml } from '../../reports/core/escape-xml.ts'

test.each(['<a href="b">&amp; c</a>', 'tab\tline\nreturn\r', '“引号”𠀀'])('%j comes back', (text) => {
  expect(unescapeXml(escapeXml(text))).toBe(text)
})

test.each([
  ['&#39;&#x27;', "''"],
  ['&#38;lt;', '&lt;'],
  ['&unknown; &#x110000; &', '&unknown; &#x110000; &'],
])('%s means %s', (escaped, text) => {
  expect(unescapeXml(escaped)).toBe(text)
})
