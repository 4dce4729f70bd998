import { plain } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { StackNode } from '../../doc/types.ts'
import type { Subject } from '../../model/types.ts'
import { subjectMark } from './subject-mark.ts'
import type { TemplateContext } from './template.ts'
import { paragraphOf } from './type-style.ts'

/** What the marks of subjects stand for: each with its name, on one line. */
export function markKey(subjects: readonly Subject[], { medium, type, locale }: TemplateContext): StackNode {
  const { small } = type
  return {
    kind: 'stack',
    direction: 'row',
    gap: small.size * 1.4,
    children: subjects.map((subject) => ({
      kind: 'stack',
      direction: 'row',
      align: 'center',
      gap: small.size * 0.4,
      children: [
        subjectMark(subject, small.size * 1.25, { locale, palette: medium.palette }),
        {
          kind: 'text',
          role: { role: 'paragraph' },
          width: 'hug',
          paragraph: paragraphOf(plain(WORDS[locale].subjects[subject]), small, locale),
        },
      ],
    })),
  }
}
