import { nameOf, numberOf, textOf } from './pdf-json.ts'
import type { UaElement } from './read-structure.ts'
import { eachRule } from './rule.ts'
import type { UaRule } from './rule.ts'
import { annotationParent } from './ua-document.ts'
import type { UaAnnotation, UaDocument } from './ua-document.ts'

const HIDDEN = 2

function visible({ file, annotations }: UaDocument): readonly UaAnnotation[] {
  return annotations.filter(({ dict }) => ((numberOf(file, dict['/F']) ?? 0) & HIDDEN) === 0)
}

function links(document: UaDocument): readonly UaAnnotation[] {
  return visible(document).filter(({ dict }) => nameOf(document.file, dict['/Subtype']) === 'Link')
}

/** Elements that have an annotation as their kid. */
function holdersOf({ structure }: UaDocument, { ref }: UaAnnotation): readonly UaElement[] {
  return structure.elements.filter(({ kids }) =>
    kids.some((kid) => kid.kind === 'object' && kid.object === ref),
  )
}

/** Annotations (ISO 14289-1, 7.18), and that they and their elements know each other (ISO 32000-1, 14.7.4). */
export const ANNOTATION_RULES: readonly UaRule[] = [
  eachRule('7.18.1-2', visible, (annotation, document) => {
    const alt = annotationParent(document, annotation)?.dict['/Alt']
    const words = [annotation.dict['/Contents'], alt].map((value) => textOf(document.file, value) ?? '')
    return words.every((word) => word === '') && 'has no words'
  }),
  eachRule(
    '7.18.3-1',
    ({ pages }) => pages.filter(({ dict }) => dict['/Annots'] !== undefined),
    ({ dict }) => dict['/Tabs'] !== '/S' && 'is not tabbed in order of structure',
  ),
  eachRule('7.18.5-1', links, (link, document) => {
    const parent = annotationParent(document, link)
    return parent?.type !== 'Link' && `stands in ${parent?.where ?? 'no element'}, not in a Link`
  }),
  eachRule('7.18.5-2', links, ({ dict }, { file }) => {
    return (textOf(file, dict['/Contents']) ?? '') === '' && 'has no Contents'
  }),
  eachRule(
    'annotation/object-reference',
    ({ annotations }) => annotations,
    (annotation, document) => {
      const holders = holdersOf(document, annotation)
      if (holders.length !== 1) return `is the kid of ${String(holders.length)} elements`
      const parent = annotationParent(document, annotation)
      return (
        parent !== undefined && parent !== holders[0] && `is the kid of another element than ${parent.where}`
      )
    },
  ),
]
