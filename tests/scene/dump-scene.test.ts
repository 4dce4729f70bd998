import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dumpScene } from '../../reports/scene/dump-scene.ts'
import { dumpStructure } from '../../reports/scene/dump-structure.ts'
import type { Scene } from '../../reports/scene/types.ts'
import { buildSampleScene, SAMPLE_CHARACTERS, SAMPLE_ROWS } from './sample-scene.ts'
import { openTestFonts } from './test-fonts.ts'

let sample: Scene

beforeAll(async () => {
  sample = buildSampleScene(await openTestFonts(SAMPLE_CHARACTERS))
})

describe('dumpScene', () => {
  test('shows every item for review', async () => {
    await expect(dumpScene(sample)).toMatchFileSnapshot('golden/sample.scene.txt')
  })

  test('keeps marks of its own apart from the text', () => {
    const run = {
      text: 'a|b{c}\\',
      font: 'sans-400',
      size: 10,
      colour: '#000000',
      x: 0,
      rise: 3,
      glyphs: [],
    } as const
    const strong = { ...run, text: 'd', font: 'sans-700', rise: 0, owner: 7 } as const
    const item = {
      kind: 'text',
      owner: 'artifact',
      text: '',
      box: { x: -0.01, y: 0, width: 0, height: 0 },
      align: 'end',
      lines: [
        { x: 1.25, baseline: 9, width: 3, runs: [run, run] },
        { x: 0, baseline: 20, width: 3, runs: [run, strong] },
      ],
    } as const
    const page = { width: 10, height: 10, background: '#ffffff', items: [item] } as const
    const text = String.raw`a\|b\{c\}\\`
    expect(
      dumpScene({ ...sample, pages: [page] })
        .split('\n')
        .slice(-4),
    ).toEqual([
      'text [artifact] 0.0,0.0 0.0 x 0.0 end',
      '  at 1.3,9.0 w3.0 | 0.0,20.0 w3.0',
      `  {sans-400 10.0 #000000 rise 3.0}${text}${text}|${text}{sans-700 10.0 #000000 of 7}d`,
      '',
    ])
  })
})

describe('dumpStructure', () => {
  test('is YAML that holds every text', async () => {
    const dumped = dumpStructure(sample)
    await expect(dumped).toMatchFileSnapshot('golden/sample.structure.yaml')
    const values: unknown[] = []
    const visit = (value: unknown): void => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
      else values.push(value)
    }
    visit(parse(dumped))
    expect(values).toEqual(expect.arrayContaining(SAMPLE_ROWS.flat()))
  })
})
