import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { writings } from './loaded.ts'
import type { Issue } from '../core/issue.ts'
import type { PlacedText } from './loaded.ts'

const HAN_GAP = /(?<=[\p{Script=Han}，。；：、！？]) +(?=[\p{Script=Han}，。；：、！？])/gu

/** Doubts about texts that are well formed. */
export function checkTexts(texts: readonly PlacedText[]): readonly Issue[] {
  return texts.flatMap((placed) => [...gapsBetweenHan(placed), ...hanForAll(placed)])
}

/** Spaces where Chinese has none. */
export function gapsBetweenHan({ text, place }: PlacedText): readonly Issue[] {
  return writings(text).flatMap((written) =>
    [...written.value.matchAll(HAN_GAP)].map((gap) =>
      issueAt(problem('text/space-between-han'), place(written, gap.index)),
    ),
  )
}

function hanForAll({ text, place }: PlacedText): readonly Issue[] {
  const { en } = text.editions
  const han = /\p{Script=Han}/u.exec(en.value)
  if (en !== text.editions['zh-Hans'] || han === null) return []
  return [issueAt(problem('text/han-in-all-editions'), place(en, han.index))]
}
