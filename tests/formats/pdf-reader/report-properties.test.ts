import { expect, test } from 'vitest'
import { REPORT_NAMESPACE } from '../../../reports/formats/pdf/report-properties.ts'
import { readReportProperties } from '../../../reports/formats/pdf-reader/report-properties.ts'

test.each([
  [
    'attributes',
    `<rdf:Description xmlns:duizhao="${REPORT_NAMESPACE}" duizhao:id="plan" duizhao:edition="en"/>`,
  ],
  [
    'attributes in single quotes',
    `<x xmlns:duizhao='${REPORT_NAMESPACE}' duizhao:id='plan'\n duizhao:edition = 'en'/>`,
  ],
  [
    'elements',
    `<x xmlns:duizhao="${REPORT_NAMESPACE}"><duizhao:id>plan</duizhao:id><duizhao:edition> en </duizhao:edition></x>`,
  ],
  [
    'another prefix',
    `<x xmlns:dc="y" xmlns:ns.1="${REPORT_NAMESPACE}" dc:id="z" ns.1:id="plan" ns.1:edition="en"/>`,
  ],
])('reads properties written as %s', (_, xmp) => {
  expect(readReportProperties(xmp)).toEqual(
    new Map([
      ['id', 'plan'],
      ['edition', 'en'],
    ]),
  )
})

test('undoes what XML had to write otherwise', () => {
  const xmp = `<x xmlns:d="${REPORT_NAMESPACE}" d:id="&lt;&amp;lt;&quot;&unknown;"/>`
  expect(readReportProperties(xmp)?.get('id')).toBe('<&lt;"&unknown;')
})

test('properties of other namespaces are none of ours', () => {
  expect(
    readReportProperties('<x xmlns:duizhao="https://elsewhere.example/" duizhao:id="plan"/>'),
  ).toBeUndefined()
})
