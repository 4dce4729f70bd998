import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { removeStaleTempFiles, writeFileAtomically } from '../../../reports/hosts/node/write-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-write-'))
})

describe('writeFileAtomically', () => {
  test('makes missing folders and leaves nothing but the file', async () => {
    const path = join(folder, 'a', 'b', 'report.pdf')
    expect(await writeFileAtomically(path, Buffer.from('one'))).toBe('written')
    expect(await readFile(path, 'utf8')).toBe('one')
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['report.pdf'])
  })

  test('does not touch a file that holds the bytes already', async () => {
    const path = join(folder, 'report.pdf')
    await writeFileAtomically(path, Buffer.from('same'))
    const longAgo = new Date('2020-01-01T00:00:00Z')
    await utimes(path, longAgo, longAgo)
    expect(await writeFileAtomically(path, Buffer.from('same'))).toBe('unchanged')
    expect((await stat(path)).mtime).toEqual(longAgo)
    expect(await writeFileAtomically(path, Buffer.from('different'))).toBe('written')
    expect((await stat(path)).mtime).not.toEqual(longAgo)
  })

  test('removes its temporary file when the place is taken by a folder', async () => {
    await writeFileAtomically(join(folder, 'taken', 'inner'), Buffer.from('x'))
    await expect(writeFileAtomically(join(folder, 'taken'), Buffer.from('y'))).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['taken'])
  })

  test('parallel writes to one place leave one of them, whole', async () => {
    const path = join(folder, 'contested')
    const contents = Array.from({ length: 20 }, (_, index) => Buffer.alloc(50_000, index))
    await Promise.all(contents.map((bytes) => writeFileAtomically(path, bytes)))
    const left = await readFile(path)
    expect(contents.some((bytes) => bytes.equals(left))).toBe(true)
  })

  test('a process killed at any moment leaves the old file or the new one', { timeout: 60_000 }, async () => {
    const path = join(folder, 'target')
    const script = fileURLToPath(new URL('./write-forever.ts', import.meta.url))
    await writeFileAtomically(path, new Uint8Array(1_000_000).fill(255))
    let interrupted = 0
    for (let round = 0; round < 25; round++) {
      const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
      await once(child.stdout, 'data')
      await wait(Math.random() * 30)
      child.kill('SIGKILL')
      await once(child, 'exit')
      const left = await readFile(path)
      expect(left.length).toBe(1_000_000)
      expect(left.equals(Buffer.alloc(1_000_000, left[0]))).toBe(true)
      interrupted += (await readdir(folder)).length > 1 ? 1 : 0
      await removeStaleTempFiles(folder)
      expect(await readdir(folder)).toEqual(['target'])
    }
    // Else the kills never met a write, and the test has shown nothing.
    expect(interrupted).toBeGreaterThan(0)
  })
})

describe('removeStaleTempFiles', () => {
  test('removes what dead processes left and nothing else', async () => {
    const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    await once(ended, 'exit')
    const stale = `.report.pdf.${String(ended.pid)}-1.duizhao-tmp`
    const running = `.report.pdf.${String(process.ppid)}-1.duizhao-tmp`
    for (const name of [stale, running, 'report.pdf', '.hidden']) await writeFile(join(folder, name), '')
    await removeStaleTempFiles(folder)
    expect((await readdir(folder)).sort()).toEqual(['.hidden', running, 'report.pdf'].sort())
  })

  test('takes a missing folder for an empty one', async () => {
    await expect(removeStaleTempFiles(join(folder, 'absent'))).resolves.toBeUndefined()
  })
})
