import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../../reports/core/locale.ts'
import type { Locale } from '../../../reports/core/locale.ts'
import { buildIndex } from '../../../src/search/build-index.ts'
import { openSearch } from '../../../src/search/find.ts'
import type { Hit } from '../../../src/search/find.ts'
import { QUERIES } from './queries.ts'
import { readMaterial } from './read-material.ts'

const materials = await readMaterial()

describe.each(LOCALES)('the search of %s', (locale: Locale) => {
  const index = buildIndex(materials, locale)
  const search = openSearch(index)

  test.each(QUERIES.map((expectation) => [expectation.query, expectation] as const))(
    '%s',
    (query, { all = [], any = [] }) => {
      const hits = search.find(query)?.hits.slice(0, 3) ?? []
      const shown = hits.map(({ place }) => place.route)
      expect(
        all.filter((route) => !hits.some((hit) => isAt(hit, route))),
        shown.join(' '),
      ).toEqual([])
      if (any.length > 0)
        expect(
          any.some((route) => hits.some((hit) => isAt(hit, route))),
          shown.join(' '),
        ).toBe(true)
    },
  )
})

/** A route without a fragment is also met by a section of its chapter. */
function isAt({ place }: Hit, route: string): boolean {
  return place.route === route || (place.kind === 'section' && place.route.startsWith(`${route}#`))
}
