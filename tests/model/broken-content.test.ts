import { describe, expect, test } from 'vitest'
import { formatIssues } from '../../reports/core/format-issues.ts'
import { CONTENT_PROBLEMS } from '../../reports/model/catalogue/index.ts'
import { MAX_TEXT_BYTES } from '../../reports/model/decode-text.ts'
import { missingCharacters } from '../../reports/model/missing-characters.ts'
import { loadContent, parseContent } from '../../reports/model/parse-content.ts'
import { MAX_PICTURE_BYTES } from '../../reports/model/read-picture.ts'
import { fixtureFolder, fixtureNames, folderOf, goodContent, issuesOf, SITE } from './fixtures.ts'
import type { Issue } from '../../reports/core/issue.ts'

const NAMES = fixtureNames('content-broken')

/** Problems that a file in the repository cannot show: too large, a link, a font, or only a doubt. */
const OTHERS: Readonly<Record<string, () => readonly Issue[]>> = {
  'file/too-large': () => issuesOf(folderOf({ 'a.yaml': '#'.repeat(MAX_TEXT_BYTES + 1) })),
  'file/leads-outside': () => issuesOf({ name: 'content', files: [], leadingOutside: ['tables/a.yaml'] }),
  'picture/too-many-bytes': () => {
    const good = fixtureFolder('content-good')
    const large = (path: string, bytes: Uint8Array): Uint8Array => {
      if (!path.endsWith('.png')) return bytes
      const grown = new Uint8Array(MAX_PICTURE_BYTES + 1)
      grown.set(bytes)
      return grown
    }
    return issuesOf({
      ...good,
      files: good.files.map(({ path, bytes }) => ({ path, bytes: large(path, bytes) })),
    })
  },
  'traditional/unused-exception': () => goodContent().unusedExceptions(),
  'font/missing-character': () =>
    missingCharacters(goodContent(), 'zh-Hant', (codePoint) => codePoint !== '軟'.codePointAt(0)),
}

describe('broken content', () => {
  test.each(NAMES)('%s', (name) => {
    const issues = issuesOf(fixtureFolder(`content-broken/${name}`))
    expect(issues.length).toBeGreaterThan(0)
    expect(formatIssues(issues, { colour: 'never' })).toMatchSnapshot()
  })

  test.each(Object.keys(OTHERS))('%s', (code) => {
    const issues = OTHERS[code]?.() ?? []
    expect(issues.map((issue) => issue.code)).toEqual([code])
    expect(formatIssues(issues, { colour: 'never' })).toMatchSnapshot()
  })

  test('every code of the catalogue is shown by some fixture', () => {
    const shown = new Set([
      ...NAMES.flatMap((name) => issuesOf(fixtureFolder(`content-broken/${name}`)).map(({ code }) => code)),
      ...Object.keys(OTHERS),
    ])
    expect(Object.keys(CONTENT_PROBLEMS).filter((code) => !shown.has(code))).toEqual([])
  })

  test('every issue of a file says where it stands', () => {
    const placeless = NAMES.flatMap((name) => issuesOf(fixtureFolder(`content-broken/${name}`))).filter(
      ({ code, line, column }) => code !== 'file/extension' && (line === undefined || column === undefined),
    )
    expect(placeless).toEqual([])
  })

  test('errors hold back the content, warnings do not', () => {
    const options = { site: SITE }
    expect(parseContent(fixtureFolder('content-broken/bad-date'), options).content).toBeUndefined()
    expect(parseContent(fixtureFolder('content-broken/radicals'), options).content?.warnings).toHaveLength(2)
  })

  test('loading throws all issues at once', () => {
    const load = (): unknown => loadContent(fixtureFolder('content-broken/several-at-once'), { site: SITE })
    expect(load).toThrow(
      expect.objectContaining({
        name: 'ReportError',
        issues: [
          expect.objectContaining({ code: 'data/bad-date' }),
          expect.objectContaining({ code: 'text/unclosed-mark' }),
          expect.objectContaining({ code: 'yaml/syntax' }),
          expect.objectContaining({ code: 'data/missing' }),
        ],
      }),
    )
  })
})
