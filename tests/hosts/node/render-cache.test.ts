import { mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { contentHash } from '../../../reports/hosts/node/content-hash.ts'
import { openRenderCache } from '../../../reports/hosts/node/render-cache.ts'
import type { RenderCache } from '../../../reports/hosts/node/render-cache.ts'

const KEY = contentHash('a document')
const FILES = [
  { name: 'one.pdf', mime: 'application/pdf', bytes: new Uint8Array([10, 0, 255, 10]) },
  { name: '二.svg', mime: 'image/svg+xml', bytes: new Uint8Array() },
]

let folder = ''
let cache: RenderCache
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-cache-'))
  cache = await openRenderCache(folder)
})

describe('openRenderCache', () => {
  test('gives back what was written, byte for byte', async () => {
    expect(await cache.read(KEY)).toBeUndefined()
    await cache.write(KEY, FILES)
    expect(await cache.read(KEY)).toEqual(FILES)
  })

  test('keeps an empty list apart from nothing', async () => {
    await cache.write(KEY, [])
    expect(await cache.read(KEY)).toEqual([])
  })

  test('ignores an entry with any byte changed, cut short or emptied', async () => {
    await cache.write(KEY, FILES)
    const path = join(folder, KEY)
    const whole = await readFile(path)
    for (let position = 0; position < whole.length; position++) {
      const damaged = Buffer.from(whole)
      damaged[position] = (damaged[position] ?? 0) ^ 1
      await writeFile(path, damaged)
      expect(await cache.read(KEY)).toBeUndefined()
    }
    for (const length of [0, 1, 64, 65, whole.length - 1]) {
      await writeFile(path, whole.subarray(0, length))
      expect(await cache.read(KEY)).toBeUndefined()
    }
    await cache.write(KEY, FILES)
    expect(await cache.read(KEY)).toEqual(FILES)
  })

  test('prunes what nobody used for a month, and only that', async () => {
    const other = contentHash('another document')
    await cache.write(KEY, FILES)
    await cache.write(other, FILES)
    await writeFile(join(folder, 'not-ours.txt'), '')
    const longAgo = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000)
    for (const name of [KEY, other, 'not-ours.txt']) await utimes(join(folder, name), longAgo, longAgo)
    await cache.read(other)
    await cache.prune()
    expect((await readdir(folder)).sort()).toEqual([other, 'not-ours.txt'].sort())
  })

  test('a place where no folder can be gives a cache that keeps nothing and says why', async () => {
    await writeFile(join(folder, 'file'), '')
    const nowhere = await openRenderCache(join(folder, 'file', 'cache'))
    expect(nowhere.problem).toMatch(/ENOTDIR/)
    await nowhere.write(KEY, FILES)
    expect(await nowhere.read(KEY)).toBeUndefined()
  })
})

describe('contentHash', () => {
  test('does not depend on the order of properties, nor on absent ones', () => {
    expect(contentHash({ a: 1, b: [true, 'x'] })).toBe(contentHash({ b: [true, 'x'], a: 1, c: undefined }))
  })

  test.each([
    [{ a: '1' }, { a: 1 }],
    [
      ['ab', 'c'],
      ['a', 'bc'],
    ],
    [[['a'], 'b'], [['a', 'b']]],
    [new Uint8Array([1, 2]), new Uint8Array([1, 3])],
    [{ a: null }, { a: 'null' }],
    [{}, []],
  ])('tells %j from %j', (one, other) => {
    expect(contentHash(one)).not.toBe(contentHash(other))
  })

  test('refuses what has no content', () => {
    expect(() => contentHash({ f: () => 1 })).toThrow(/function/)
  })
})
