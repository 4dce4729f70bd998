import { WRITTEN_LOCALES } from '../../core/locale.ts'
import { issueAt } from '../../core/problem.ts'
import { problem } from '../catalogue/index.ts'
import { reportRepeated } from '../check-ids.ts'
import { checkNotes } from '../check-notes.ts'
import { checkTexts } from '../check-texts.ts'
import type { Issue } from '../../core/issue.ts'
import type { Problem } from '../../core/problem.ts'
import type { PlacedName } from '../check-ids.ts'
import type { DocumentKind } from '../types.ts'
import type { ChapterInput, LoadedChapter, LoadedHandbook, ReferenceInput } from './types.ts'

type Documents = ReadonlyMap<string, DocumentKind>

/** Whether what a handbook and its chapters refer to exists, and stands there once, and alike in all editions. */
export function checkHandbook(handbook: LoadedHandbook, documents: Documents): readonly Issue[] {
  const { chapters, locate, texts } = handbook
  return [
    ...checkTexts(texts),
    ...checkNotes({ notes: {}, texts, locate }),
    ...chapters.flatMap(({ editions }) =>
      WRITTEN_LOCALES.flatMap((locale) => referencesIn(editions[locale])).flatMap((reference) =>
        reportWith(referenceProblem(reference, documents), reference),
      ),
    ),
    ...chapters.flatMap(checkOrder),
    ...checkAppendices(handbook, documents),
    ...checkSystems(handbook, documents),
  ]
}

function referencesIn({ blocks }: ChapterInput): readonly ReferenceInput[] {
  return blocks.flatMap((block) => ('id' in block ? [block] : []))
}

function reportWith(wrong: Problem | undefined, { place }: Pick<ReferenceInput, 'place'>): readonly Issue[] {
  return wrong === undefined ? [] : [issueAt(wrong, place)]
}

function referenceProblem({ kind, id }: ReferenceInput, documents: Documents): Problem | undefined {
  const found = documents.get(id)
  const isSheet = found === 'sheet'
  if (found === undefined) {
    const meant = [...documents].filter(([, other]) => (other === 'sheet') === (kind === 'one-pager'))
    return problem(
      'reference/unknown',
      id,
      meant.map(([known]) => known),
    )
  }
  if (kind === 'system') return isSheet ? problem('chapter/not-a-system', id) : undefined
  return isSheet ? undefined : problem('chapter/not-a-sheet', id)
}

/** The first place where the editions of a chapter part. */
function checkOrder({ editions }: LoadedChapter): readonly Issue[] {
  const hans = referencesIn(editions['zh-Hans'])
  const en = referencesIn(editions.en)
  const places = Array.from({ length: Math.max(hans.length, en.length) }, (_, place) => place)
  const index = places.find((place) => hans[place]?.id !== en[place]?.id)
  if (index === undefined) return []
  const here = en[index] ?? hans[index]
  const there = en[index] === undefined ? undefined : hans[index]
  return reportWith(problem('chapter/other-order', here?.id ?? '', there?.id), here ?? { place: {} })
}

function checkAppendices({ data, locate }: LoadedHandbook, documents: Documents): readonly Issue[] {
  return data.appendices.flatMap((id, index) => {
    const wrong =
      documents.get(id) === 'sheet'
        ? problem('handbook/appendix-sheet', id)
        : referenceProblem({ kind: 'system', id, place: {} }, documents)
    return reportWith(wrong, { place: locate.value(['appendices', index]) })
  })
}

/** Whether each system stands in the book, and once. */
function checkSystems({ data, locate, chapters }: LoadedHandbook, documents: Documents): readonly Issue[] {
  const shown = chapters
    .flatMap(({ editions }) => referencesIn(editions['zh-Hans']))
    .filter(({ kind }) => kind === 'system')
    .map(({ id, place }): PlacedName => ({ name: id, place }))
  const named = data.appendices.map((id, index): PlacedName => ({
    name: id,
    place: locate.value(['appendices', index]),
  }))
  const all = [...shown, ...named]
  const missing = [...documents]
    .filter(([id, kind]) => kind !== 'sheet' && !all.some(({ name }) => name === id))
    .map(([id]) => issueAt(problem('handbook/left-out', id), locate.key(['appendices'])))
  return [
    ...reportRepeated(all, (id, first) => problem('handbook/repeated-system', id, first)),
    // Of a chapter that could not be read, nobody knows what it shows.
    ...(chapters.length < new Set(data.chapters).size ? [] : missing),
  ]
}
