import { gzipSync } from 'node:zlib'
import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { LOCALES } from '../../../reports/core/locale.ts'
import { buildIndex } from '../../../src/search/build-index.ts'
import { readMaterial } from './read-material.ts'
test('size', async () => {
  const m = await readMaterial()
  for (const locale of LOCALES) {
    console.time('b')
    const index = buildIndex(m, locale)
    console.timeEnd('b')
    const json = JSON.stringify(index)
    writeFileSync(`/tmp/lead/search-${locale}.json`, json)
    const gz = (x: unknown) => gzipSync(JSON.stringify(x), { level: 9 }).length
    console.log(
      locale,
      index.places.length,
      json.length,
      Buffer.byteLength(json),
      gz(index),
      'pairs',
      index.pairs.length / 2,
    )
  }
})
