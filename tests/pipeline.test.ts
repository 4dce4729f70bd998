import { expect, test } from 'vitest'
import { ReportError } from '../reports/core/issue.ts'
import { plain } from '../reports/core/rich-text.ts'
import type { Stages } from '../reports/model/types.ts'
import { layoutReport, renderReport } from '../reports/pipeline.ts'
import { COMPARISON_TABLE_SAMPLES } from '../reports/templates/comparison-table/samples.ts'
import { STAGES_SAMPLES } from '../reports/templates/stages/samples.ts'
import type { Document } from '../reports/model/types.ts'
import type { FontSet } from '../reports/fonts/types.ts'
import { WORDS } from '../reports/core/words.ts'
import { fontsFor } from './sample-fonts.ts'

function sample<T extends Document>(samples: Readonly<Record<string, T>>, name: string): T {
  const found = samples[name]
  if (!found) throw new Error(`There is no sample ${name}.`)
  return found
}

function fontsOf(document: Document): Promise<FontSet> {
  const words = WORDS[document.locale]
  return fontsFor(document.locale, [
    JSON.stringify(document),
    JSON.stringify(words),
    words.stage(1),
    '（）；。',
  ])
}

/** Sizes in pixels of all text of a picture 1920 pixels wide. */
async function textSizes(document: Document, ratio: '16:9' | '4:3' | '1:1'): Promise<readonly number[]> {
  const scene = await layoutReport({ document, format: 'png', ratio, fonts: await fontsOf(document) })
  const items = scene.pages.flatMap((page) => page.items)
  const lines = items.flatMap((item) => (item.kind === 'text' ? item.lines : []))
  return lines.flatMap((line) => line.runs.map((run) => run.size * 2))
}

test('a table too long for one picture goes on in the next, by whole rows, in type that can be read', async () => {
  const document = sample(COMPARISON_TABLE_SAMPLES, 'many-rows')
  const sizes = await textSizes(document, '16:9')
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20)
  const files = await renderReport({ document, format: 'svg', fonts: await fontsOf(document) })
  expect(files.map((file) => file.name)).toEqual(
    files.map((_, index) => `many-rows.zh-hans.${String(index + 1)}of${String(files.length)}.svg`),
  )
  const pages = files.map((file) => new TextDecoder().decode(file.bytes))
  for (let row = 1; row <= 60; row++) {
    const holding = pages.filter((svg) => svg.includes(`aria-label="第 ${String(row)} 项"`))
    expect(holding, `row ${String(row)}`).toHaveLength(1)
  }
})

test.each(['16:9', '4:3', '1:1'] as const)('no text under 20 px at %s', async (ratio) => {
  for (const document of [
    sample(COMPARISON_TABLE_SAMPLES, 'groups-spanners-marks'),
    sample(STAGES_SAMPLES, 'english-loop'),
    sample(STAGES_SAMPLES, 'seven-stages'),
  ]) {
    expect(Math.min(...(await textSizes(document, ratio)))).toBeGreaterThanOrEqual(20)
  }
})

test('what fits no picture even in the smallest type is an issue, not a bug', async () => {
  const loop = sample(STAGES_SAMPLES, 'loop-of-three')
  const document: Stages = {
    ...loop,
    stages: loop.stages.map((stage) => ({ ...stage, text: plain('很长'.repeat(900)) })),
  }
  const fonts = await fontsOf(document)
  const failure: unknown = await renderReport({ document, format: 'png', fonts }).catch(
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(ReportError)
  expect(failure instanceof ReportError && failure.issues.map(({ code }) => code)).toEqual([
    'layout/does-not-fit',
  ])
})

test('names say what differs from the usual: ratio, scale, paper', async () => {
  const document = sample(COMPARISON_TABLE_SAMPLES, 'two-subjects')
  const fonts = await fontsOf(document)
  const nameOf = async (options: object): Promise<string | undefined> =>
    (await renderReport({ document, fonts, format: 'png', ...options }))[0]?.name
  expect(await nameOf({})).toBe('two-subjects.zh-hans.png')
  expect(await nameOf({ ratio: '16:9' })).toBe('two-subjects.zh-hans.png')
  expect(await nameOf({ ratio: '1:1', scale: 2 })).toBe('two-subjects.zh-hans.1x1@2x.png')
  expect(await nameOf({ format: 'pdf', paper: 'letter' })).toBe('two-subjects.zh-hans.letter.pdf')
  expect(await nameOf({ format: 'csv', ratio: '1:1' })).toBe('two-subjects.zh-hans.csv')
})

test('a picture is 1920 pixels wide times its scale', async () => {
  const document = sample(COMPARISON_TABLE_SAMPLES, 'two-subjects')
  const fonts = await fontsOf(document)
  for (const scale of [1, 2, 3] as const) {
    const [file] = await renderReport({ document, fonts, format: 'png', scale })
    const view = new DataView(file?.bytes.buffer ?? new ArrayBuffer(0), file?.bytes.byteOffset)
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1920 * scale, 1080 * scale])
  }
})

test('what is written depends on the characters used, not on those that the fonts were cut to', async () => {
  const document = sample(COMPARISON_TABLE_SAMPLES, 'groups-spanners-marks')
  const narrow = await fontsOf(document)
  const wide = await fontsFor('zh-Hans', [
    JSON.stringify(document),
    JSON.stringify(WORDS),
    '（）；。第阶段的一是在不了有和人这中大为上个国',
  ])
  for (const format of ['pdf', 'svg', 'png'] as const) {
    expect(await renderReport({ document, format, fonts: wide })).toEqual(
      await renderReport({ document, format, fonts: narrow }),
    )
  }
})
