import { describe, expect, test } from 'vitest'
import { WORDS } from '../../reports/core/words.ts'
import { LABELS } from '../../reports/model/items/labels.ts'
import { layoutDoc } from '../../reports/layout/layout-doc.ts'
import type { Document } from '../../reports/model/types.ts'
import { buildDoc } from '../../reports/templates/build-doc.ts'
import { checkScene } from '../../reports/scene/check-scene.ts'
import { dumpScene } from '../../reports/scene/dump-scene.ts'
import { dumpStructure } from '../../reports/scene/dump-structure.ts'
import { CHECKLIST_SAMPLES } from '../../reports/templates/checklist/samples.ts'
import { COMPARISON_TABLE_SAMPLES } from '../../reports/templates/comparison-table/samples.ts'
import { CASES_SAMPLES } from '../../reports/templates/cases/samples.ts'
import { CODE_SAMPLES } from '../../reports/templates/code/samples.ts'
import { FAQ_SAMPLES } from '../../reports/templates/faq/samples.ts'
import { FIGURES_SAMPLES } from '../../reports/templates/figures/samples.ts'
import { MATRIX_SAMPLES } from '../../reports/templates/matrix/samples.ts'
import { TIMELINE_SAMPLES } from '../../reports/templates/timeline/samples.ts'
import { TREE_SAMPLES } from '../../reports/templates/tree/samples.ts'
import { SHEET_SAMPLES } from '../../reports/templates/sheet/samples.ts'
import { STAGES_SAMPLES } from '../../reports/templates/stages/samples.ts'
import { type Medium, paperMedium, pictureMedium } from '../../reports/theme/medium.ts'
import { fontsFor } from '../sample-fonts.ts'

const SAMPLES: Readonly<Record<string, Readonly<Record<string, Document>>>> = {
  'comparison-table': COMPARISON_TABLE_SAMPLES,
  stages: STAGES_SAMPLES,
  cases: CASES_SAMPLES,
  code: CODE_SAMPLES,
  faq: FAQ_SAMPLES,
  figures: FIGURES_SAMPLES,
  matrix: MATRIX_SAMPLES,
  timeline: TIMELINE_SAMPLES,
  tree: TREE_SAMPLES,
  checklist: CHECKLIST_SAMPLES,
  sheet: SHEET_SAMPLES,
}

const MEDIA: Readonly<Record<string, Medium>> = {
  a4: paperMedium('a4', 'portrait'),
  '16x9': pictureMedium('16:9', 16.5),
  natural: pictureMedium('natural'),
}

describe.each(Object.entries(SAMPLES))('%s', (template, samples) => {
  test.each(Object.entries(samples))('%s', async (name, sample) => {
    const words = WORDS[sample.locale]
    const said = [words.stage(1), words.step(1), words.page(1, 1)]
    const fonts = await fontsFor(sample.locale, [JSON.stringify(sample), JSON.stringify(words), JSON.stringify(LABELS[sample.locale]), ...said, '（）；。÷－＝'])
    for (const [medium, style] of Object.entries(MEDIA)) {
      const scene = await layoutDoc(buildDoc(sample, style), fonts)
      expect(checkScene(scene)).toEqual([])
      const folder = `${template}/${name}.${medium}`
      await expect(dumpScene(scene)).toMatchFileSnapshot(`${folder}.scene.txt`)
      await expect(dumpStructure(scene)).toMatchFileSnapshot(`${folder}.structure.yaml`)
    }
  })
})
