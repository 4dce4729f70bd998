import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { startProgress } from '../../../reports/hosts/node/progress.ts'

function record(stream: { isTTY?: boolean; columns?: number }) {
  const written: string[] = []
  let time = 0
  const progress = startProgress({
    stream: { ...stream, write: (text) => written.push(text) },
    total: 10,
    now: () => (time += 1500),
  })
  return { progress, written }
}

describe('startProgress', () => {
  test('writes one plain line a step where there is no terminal', () => {
    const { progress, written } = record({})
    progress.step(['a.pdf'], 'made')
    progress.step(['b-1of2.png', 'b-2of2.png'], 'reused')
    expect(progress.finish()).toBe('3 files: 1 made, 2 reused, in 1.5 s')
    expect(written).toEqual(['[ 1/10] a.pdf (made)\n', '[ 2/10] b-1of2.png, b-2of2.png (reused)\n'])
  })

  test('draws one line over and over on a terminal, never wider than it, and clears it', () => {
    const { progress, written } = record({ isTTY: true, columns: 40 })
    progress.step(['a-rather-long-name-of-a-document.zh-hans.pdf'], 'made')
    progress.finish()
    const [line = '', cleared] = written
    expect(line).toMatch(/^\r/)
    expect(line).not.toContain('\n')
    expect(stripVTControlCharacters(line).trim()).toMatch(/^██░+ {2}1\/10 a-r/)
    expect(stripVTControlCharacters(line).trim().length).toBeLessThan(40)
    expect(cleared).toBe('\r\u001b[2K')
  })

  test('says “file” of one', () => {
    const { progress } = record({})
    progress.step(['a.pdf'], 'reused')
    expect(progress.finish()).toBe('1 file: 0 made, 1 reused, in 1.5 s')
  })
})
