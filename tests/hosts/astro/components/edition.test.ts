import { describe, expect, test } from 'vitest'
import { editionInPath, editionOf } from '../../../../reports/hosts/astro/components/edition.ts'

const at = (pathname: string) => new URL(pathname, 'https://duizhao.example')

describe('the edition a component speaks', () => {
  test('is its own prop before anything else', () => {
    expect(editionOf({ currentLocale: 'en', url: at('/zh-hans/') }, 'zh-Hant')).toBe('zh-Hant')
  })

  test('is that of Astro before that of the address', () => {
    expect(editionOf({ currentLocale: 'en', url: at('/zh-hans/') })).toBe('en')
  })

  test('is the first edition in the address, also under a base path', () => {
    expect(editionOf({ currentLocale: 'fr', url: at('/docs/zh-hant/guides/en/') })).toBe('zh-Hant')
    expect(editionInPath('/downloads/')).toBeUndefined()
  })

  test('is asked for where nothing tells it', () => {
    expect(() => editionOf({ url: at('/about/') })).toThrow('/about/')
  })
})
