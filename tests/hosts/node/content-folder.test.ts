import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readContentFolder } from '../../../reports/hosts/node/content-folder.ts'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'content-'))
  await mkdir(join(root, 'content', 'tables'), { recursive: true })
  await writeFile(join(root, 'content', 'tables', 'a.yaml'), 'kind: table')
  await writeFile(join(root, 'outside.yaml'), 'secret: yes')
})

afterEach(async () => {
  await rm(root, { recursive: true })
})

describe('content folder on disk', () => {
  test('reads what is content, with forward slashes, in order', async () => {
    await writeFile(join(root, 'content', 'b.csv'), 'row')
    await writeFile(join(root, 'content', 'chapter.mdx'), 'text')
    await writeFile(join(root, 'content', '.hidden.yaml'), 'x')
    await writeFile(join(root, 'content', 'notes.txt'), 'x')
    const folder = await readContentFolder(join(root, 'content'))
    expect(folder.name).toBe('content')
    expect(folder.files.map(({ path }) => path)).toEqual(['b.csv', 'chapter.mdx', 'tables/a.yaml'])
    expect(new TextDecoder().decode(folder.files[2]?.bytes)).toBe('kind: table')
  })

  test('does not follow links that lead out, or nowhere', async () => {
    await symlink(join(root, 'outside.yaml'), join(root, 'content', 'file.yaml'))
    await symlink('..', join(root, 'content', 'up'))
    await symlink('missing.yaml', join(root, 'content', 'gone.yaml'))
    const folder = await readContentFolder(join(root, 'content'))
    expect(folder.files.map(({ path }) => path)).toEqual(['tables/a.yaml'])
    expect(folder.leadingOutside).toEqual(['file.yaml', 'gone.yaml', 'up'])
  })

  test('follows links that stay within, and not in circles', async () => {
    await symlink(join('tables', 'a.yaml'), join(root, 'content', 'again.yaml'))
    await symlink('..', join(root, 'content', 'tables', 'round'))
    const folder = await readContentFolder(join(root, 'content'))
    expect(folder.files.map(({ path }) => path)).toEqual(['again.yaml', 'tables/a.yaml'])
    expect(folder.leadingOutside).toEqual([])
  })

  test('reads through a link to the folder itself', async () => {
    await symlink(join(root, 'content'), join(root, 'linked'))
    expect((await readContentFolder(join(root, 'linked'))).files).toHaveLength(1)
  })
})
