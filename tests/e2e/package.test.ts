import { existsSync, readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import * as source from '../../reports/index.ts'
import { ROOT } from '../../scripts/run.ts'

interface Manifest {
  readonly bin: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>
}

const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Manifest

/** Files that others are pointed to, patterns apart. */
const targets = [...Object.values(manifest.bin), ...Object.values(manifest.exports)]
  .flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
  .filter((target) => !target.includes('*'))

describe('the package as it is published', () => {
  test.each(targets)('has %s', (target) => {
    expect(existsSync(path.join(ROOT, target))).toBe(true)
  })

  test('exports what the source does', async () => {
    const name = 'duizhao'
    const built = (await import(name)) as Readonly<Record<string, unknown>>
    expect(Object.keys(built).sort()).toEqual(Object.keys(source).sort())
  })

  test('has the command with its first line, so that a shell can start it', () => {
    const [target = ''] = Object.values(manifest.bin)
    expect(readFileSync(path.join(ROOT, target), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })

  test('has components whose imports are there', async () => {
    const dead: string[] = []
    let components = 0
    for await (const file of glob('dist/**/*.astro', { cwd: ROOT })) {
      components++
      const text = readFileSync(path.join(ROOT, file), 'utf8')
      for (const [, specifier = ''] of text.matchAll(/(?:from|import) '(\.[^']+)'/g)) {
        const imported = path.join(ROOT, path.dirname(file), specifier)
        if (!existsSync(imported)) dead.push(`${file}: ${specifier}`)
      }
    }
    expect(components).toBeGreaterThan(5)
    expect(dead).toEqual([])
  })
})
