import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { checkIds } from './check-ids.ts'
import { collectTexts } from './loaded.ts'
import { checkTexts } from './check-texts.ts'
import type { Issue } from '../core/issue.ts'
import type { KnownThings } from './check-document.ts'
import type { Locator } from './parse-yaml.ts'
import type { TermInput } from './schema/glossary.ts'

/** Whether the terms differ, and what they refer to exists. */
export function checkGlossary(
  terms: readonly TermInput[],
  locate: Locator,
  known: KnownThings,
): readonly Issue[] {
  const ids = terms.map(({ id }) => id)
  const documents = [...known.documents.keys()]
  return [
    ...checkIds(
      locate,
      ids.map((id, index) => ({ id, path: [index, 'id'] })),
    ),
    ...checkTexts(collectTexts(terms, locate)),
    ...terms.flatMap((term, index) => {
      const unknown = (
        key: 'see' | 'systems' | 'sources',
        names: readonly string[] | undefined,
        word: (name: string) => ReturnType<typeof problem>,
      ): readonly Issue[] =>
        term[key].flatMap((name, place) =>
          names === undefined || names.includes(name)
            ? []
            : [issueAt(word(name), locate.value([index, key, place]))],
        )
      return [
        ...unknown('see', ids, (name) => problem('glossary/unknown-term', name, ids)),
        ...unknown('systems', documents, (name) => problem('reference/unknown', name, documents)),
        ...unknown('sources', known.sources, (name) => problem('source/unknown', name, known.sources ?? [])),
      ]
    }),
  ]
}
