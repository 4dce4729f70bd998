import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../reports/core/locale.ts'
import type { Term } from '../../../reports/model/types.ts'
import { termLinks } from '../../../src/chapter/term-links.ts'

function term(id: string, name: string, short?: string): Term {
  return {
    id,
    term: name,
    ...(short === undefined ? {} : { short }),
    also: [],
    definition: [],
    see: [],
    systems: [],
    sources: [],
  }
}

const CHINESE = [term('rate', '转化率'), term('convert', '转化'), term('gmv', '商品交易总额', 'GMV')]
const ENGLISH = [term('lead', 'lead'), term('seo', 'search optimisation', 'SEO')]

function linked(html: string, terms: readonly Term[], locale: Locale): string {
  return termLinks(terms, locale)
    .linkTerms(html)
    .replaceAll(/<a class="term" href="#term-([^"]*)">([^<]*)<\/a>/g, '[$2:$1]')
}

describe('terms', () => {
  test('are linked where they first occur, the longest first', () => {
    expect(linked('转化率高，转化多，转化率又高', CHINESE, 'zh-Hans')).toBe(
      '[转化率:rate]高，[转化:convert]多，转化率又高',
    )
  })

  test('go by their abbreviation, too, and count once for both', () => {
    expect(linked('GMV就是商品交易总额', CHINESE, 'zh-Hans')).toBe('[GMV:gmv]就是商品交易总额')
    expect(linked('GMVs', CHINESE, 'zh-Hans')).toBe('GMVs')
  })

  test('may begin a sentence in English, and stand for themselves only as whole words', () => {
    expect(linked('Lead on. A leader. SEO and seo.', ENGLISH, 'en')).toBe(
      '[Lead:lead] on. A leader. [SEO:seo] and seo.',
    )
  })

  test('are remembered from text to text', () => {
    const links = termLinks(CHINESE, 'zh-Hans')
    links.linkTerms('转化')
    expect(links.linkTerms('转化')).toBe('转化')
    expect(links.met().map(({ id }) => id)).toEqual(['convert'])
  })

  test('are none in an empty glossary', () => {
    expect(linked('转化率', [], 'zh-Hans')).toBe('转化率')
  })
})
