import { expect, test } from 'vitest'
import { openProjectContent } from '../project-content.ts'
import { readPage, sitePaths } from './site-pages.ts'

const { documents } = await openProjectContent()

test.each(documents.map((document) => [`${document.locale} ${document.id}`, document] as const))(
  'the address on the handout of %s is a place on the site',
  (_, { id, kind, url }) => {
    const { pathname, hash } = new URL(url ?? '')
    expect(sitePaths()).toContain(pathname)
    expect(hash).toBe(kind === 'sheet' ? '' : `#${id}`)
    if (kind !== 'sheet') expect(readPage(pathname)).toContain(` id="${id}"`)
  },
)
