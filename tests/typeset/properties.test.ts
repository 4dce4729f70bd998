import { describe, expect, test } from 'vitest'
import { mayDivide } from '../../reports/typeset/break-opportunities.ts'
import { placeClusters } from '../../reports/typeset/place-clusters.ts'
import { setParagraph } from '../../reports/typeset/set-paragraph.ts'
import type { SetParagraph } from '../../reports/typeset/types.ts'
import { EM, linesOf, openTypesetter } from './typesetting.ts'
import { LOOK_AT_ALL } from '../look-at-all.ts'

const STRINGS = LOOK_AT_ALL ? 10_000 : 3_000
/** 4 to 40 em, two apart: the even ones for every other string, the odd ones for the rest. */
const MEASURES = [4, 5].map((first) =>
  Array.from({ length: 19 }, (_, step) => Math.min(40, first + 2 * step)),
)

/** Pieces that the rules speak of, Han twice as often as each of the others. */
const PIECES = [
  ...Array.from('一二三四五六七八九十甲乙丙丁戊己庚辛壬癸一二三四五六七八九十甲乙丙丁戊己庚辛壬癸'),
  ...Array.from('，。、；：？！（）《》“”「」『』·～％￥／  -.,()'),
  ...[
    '——',
    '……',
    '100元',
    '25℃',
    '1,200',
    '2024年',
    '1～3月',
    'SEO',
    'e-mail',
    'React',
    '3',
    'A/B',
    '3个月',
    '\n',
  ],
]

const typesetters = [
  ['zh-Hans', await openTypesetter('zh-Hans')],
  ['zh-Hant', await openTypesetter('zh-Hant')],
] as const

describe.each(typesetters)('%s', (locale, typesetter) => {
  test(`${String(STRINGS)} random strings obey the rules at 4 to 40 em`, () => {
    const random = seededRandom(locale === 'zh-Hans' ? 7 : 11)
    for (let round = 0; round < STRINGS; round++) {
      const text = randomText(random)
      const align = round % 4 === 0 ? 'justify' : 'start'
      const shaped = typesetter.shape(text, { align })
      let fewest = Number.POSITIVE_INFINITY
      const seen = new Set<string>()
      for (const em of MEASURES[round % 2] ?? []) {
        const set = setParagraph(shaped, em * EM)
        const found = violations(set, em * EM, { text, seen })
        if (set.lines.length > fewest) found.push(`${String(em)} em needs more lines than less`)
        fewest = set.lines.length
        // An assertion each would take longer than the typesetting.
        if (found.length > 0) expect.fail(`${JSON.stringify(text)} at ${String(em)} em: ${found.join('; ')}`)
      }
    }
  })
})

test('the checks see a bad line', () => {
  const set = typesetters[0][1].set('一二三四，五六七八。', 10)
  const badly: SetParagraph = {
    ...set,
    lines: [
      { start: 0, end: 4, width: 40 },
      { start: 4, end: 9, width: 90 },
    ],
  }
  expect(violations(badly, 60, { text: '一二三四，五六七八。', seen: new Set() })).toEqual([
    'the lines are not the text',
    'line 2 begins or ends wrongly',
    'line 2 is 90 wide',
    'line 2 is not filled by its characters',
  ])
})

function randomText(random: () => number): string {
  return Array.from(
    { length: 1 + Math.floor(random() * 40) },
    () => PIECES[Math.floor(random() * PIECES.length)] ?? '',
  ).join('')
}

interface Checked {
  readonly text: string
  /** The lines that were placed already: most stand in wider measures too. */
  readonly seen: Set<string>
}

function violations(set: SetParagraph, measure: number, { text, seen }: Checked): string[] {
  const found: string[] = []
  const { shaped } = set
  if (linesOf(set).join('') !== text) found.push('the lines are not the text')
  set.lines.forEach((line, index) => {
    const name = `line ${String(index + 1)}`
    if (index > 0 && !startsRightly(set, index)) found.push(`${name} begins or ends wrongly`)
    if (line.width > measure + 0.02) found.push(`${name} is ${String(line.width)} wide`)
    const key = `${String(line.start)} ${String(line.end)} ${String(line.width)}`
    if (seen.has(key)) return
    seen.add(key)
    const placed = placeClusters(shaped, line)
    const ink = placed.findLast(({ cluster }) => !cluster.blank)
    if (ink && Math.abs(ink.end - line.width) > 0.02) found.push(`${name} is not filled by its characters`)
    if (placed.some(({ start }, place) => start < (placed[place - 1]?.start ?? 0) - 0.01)) {
      found.push(`${name} goes back`)
    }
  })
  return found
}

/** Where no break is permitted in all of the line before, a line may begin anyhow, and else it begins as permitted. */
function startsRightly({ shaped, lines }: SetParagraph, index: number): boolean {
  const start = lines[index]?.start ?? 0
  const above = lines[index - 1]
  if (shaped.breaks[start] !== 'none' || !above) return true
  const inner = shaped.breaks.slice(above.start + 1, start)
  if (inner.some((found) => found !== 'none')) return false
  const isPermitted = (place: number): boolean =>
    mayDivide(shaped.clusters[place - 1]?.text.at(-1) ?? '', shaped.clusters[place]?.text.at(0) ?? '')
  return isPermitted(start) || inner.every((_, offset) => !isPermitted(above.start + 1 + offset))
}

/** A small generator, so that a failure can be repeated (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
