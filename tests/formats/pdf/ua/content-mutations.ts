import { editContent, elementAt } from './draft.ts'
import type { Draft } from './draft.ts'
import { mutation } from './mutation.ts'
import type { Mutation } from './mutation.ts'
import { dictOf, listOf, referenceOf } from './pdf-json.ts'

/** The elements of the first page by mark, to write anew. */
function entryOfPage(draft: Draft): {
  readonly owners: readonly string[]
  readonly write: (owners: readonly string[]) => void
} {
  const numbers = listOf(draft, dictOf(draft, draft.root['/ParentTree'])['/Nums'])
  const owners = listOf(draft, numbers[1]).map(referenceOf)
  return {
    owners,
    write: (changed) => {
      draft.root['/ParentTree'] = { '/Nums': [0, changed, ...numbers.slice(2)] }
    },
  }
}

/** Faults of what the pages paint, and of the marks that lead from it to the structure. */
export const CONTENT_MUTATIONS: readonly Mutation[] = [
  mutation('7.1-1', 'an artifact within tagged content', (draft) => {
    editContent(draft, (content) => content.replace('/H1<</MCID 0>>BDC', '$&\n/Artifact BMC EMC'))
  }),
  mutation('7.1-2', 'tagged content within an artifact', (draft) => {
    editContent(draft, (content) => {
      return content.replace(/\/H1<<\/MCID 0>>BDC[^]*?EMC/, '/Artifact BMC\n$&\nEMC')
    })
  }),
  mutation('7.1-3', 'a background without a mark', (draft) => {
    editContent(draft, (content) => content.replace(/\/Artifact BMC([^]*?)EMC/, '$1'))
  }),
  mutation('7.1-3', 'a text without a mark', (draft) => {
    editContent(draft, (content) => `${content}\nBT /F1 10 Tf <0001> Tj ET`)
  }),
  ...['q', 'EMC', '/Artifact BMC', 'BT /Artifact BMC ET EMC', '/Artifact BMC /F1 10 Tf <0001> Tj EMC'].map(
    (operators) =>
      mutation('content/nesting', operators, (draft) => {
        editContent(draft, (content) => `${content}\n${operators}`)
      }),
  ),
  mutation('mark/unique', 'a mark twice on a page', (draft) => {
    editContent(draft, (content) => `${content}\n/P<</MCID 0>>BDC EMC`)
  }),
  mutation('mark/one-owner', 'a mark of no element', (draft) => {
    editContent(draft, (content) => `${content}\n/P<</MCID 999>>BDC EMC`)
  }),
  mutation('mark/one-owner', 'a mark of two elements', (draft) => {
    const { dict } = elementAt(draft, 'P', 1)
    dict['/K'] = [...listOf(draft, dict['/K']), 0]
  }),
  mutation('mark/exists', 'a mark that is not on the page', (draft) => {
    const { dict } = elementAt(draft, 'P', 1)
    dict['/K'] = [...listOf(draft, dict['/K']), 999]
  }),
  mutation('mark/parent-tree', 'two marks that lead to each other’s elements', (draft) => {
    const { owners, write } = entryOfPage(draft)
    const [first = '', second = '', ...others] = owners
    write([second, first, ...others])
  }),
  mutation('mark/parent-tree', 'a mark that leads to no element', (draft) => {
    const { owners, write } = entryOfPage(draft)
    write(owners.slice(0, -1))
  }),
  mutation('mark/text', 'a cell whose mark is empty', (draft) => {
    editContent(draft, (content) =>
      content.replace(/\/TD<<[^]*?EMC/, (marked) => marked.replace(/^.*T[jJ]$/gm, '')),
    )
  }),
]
