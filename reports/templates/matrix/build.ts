import { plain } from '../../core/rich-text.ts'
import { WORDS } from '../../core/words.ts'
import type { DrawingNode, FlowNode, TableGroup } from '../../doc/types.ts'
import type { Criterion, Matrix } from '../../model/types.ts'
import { rectanglePath } from '../../scene/rect-paths.ts'
import type { Paragraph } from '../../typeset/types.ts'
import type { BodyStyle } from '../parts/body-style.ts'
import { bodyCell, columnHead, rowHead } from '../parts/table-cells.ts'
import type { TemplateContext } from '../parts/template.ts'
import { paragraphOf, proseStyle } from '../parts/type-style.ts'

/** The criteria with a box to tick for each option, and what follows from each. */
export function buildMatrix(matrix: Matrix, { context, density }: BodyStyle): readonly FlowNode[] {
  const { medium, type, locale } = context
  const { base, palette } = medium
  const isFull = density === 'full'
  return [
    {
      kind: 'table',
      spaceBefore: base * 0.4,
      ...(isFull ? { caption: paragraphOf(matrix.summary, proseStyle(type.summary, locale), locale) } : {}),
      captionGap: base * 1.1,
      columns: [
        { grow: 0.75, minWidth: base * 8, unbrokenShare: 0 },
        ...matrix.options.map(({ subject }) => ({
          grow: 1,
          minWidth: base * 8,
          unbrokenShare: 0,
          edge: subject ? palette[subject].strong : palette.ruleStrong,
        })),
      ],
      head: [
        {
          cells: [
            columnHead(matrix.question, {
              style: { ...type.small, weight: 700, colour: palette.ink },
              context,
            }),
            ...matrix.options.map(({ title, subject }) =>
              columnHead(title, { style: type.head, context, ...(subject ? { subject } : {}) }),
            ),
          ],
        },
      ],
      groups: [criteriaGroup(matrix, context), outcomeGroup(matrix, context)],
      rule: palette.rule,
      strongRule: palette.ink,
      padding: { x: base * 0.7, y: base * (isFull ? 0.7 : 0.5) },
      stretch: medium.kind === 'picture' ? base * 1.4 : 0,
    },
  ]
}

function criteriaGroup(matrix: Matrix, context: TemplateContext): TableGroup {
  const { type, locale } = context
  return {
    rows: matrix.criteria.map((criterion) => ({
      cells: [
        rowHead(criterionParagraph(criterion, context)),
        ...criterion.signs.map((sign) => bodyCell(paragraphOf(sign, type.body, locale), tickBox(context))),
      ],
    })),
  }
}

/** The criterion's name, and its question under it. */
function criterionParagraph({ title, question }: Criterion, { type, locale }: TemplateContext): Paragraph {
  const name = paragraphOf([...title, { kind: 'break' }], { ...type.body, weight: 700 }, locale)
  return { ...name, spans: [...name.spans, ...paragraphOf(question, type.small, locale).spans] }
}

function outcomeGroup({ options, locale }: Matrix, { type }: TemplateContext): TableGroup {
  const head = { ...type.body, family: 'serif', weight: 700 } as const
  return {
    rows: [
      {
        cells: [
          rowHead(paragraphOf(plain(WORDS[locale].outcome), head, locale)),
          ...options.map(({ outcome }) =>
            bodyCell(paragraphOf(outcome, { ...type.body, weight: 700 }, locale)),
          ),
        ],
      },
    ],
  }
}

/** An empty box, to be ticked by hand. */
function tickBox({ medium, type }: TemplateContext): DrawingNode {
  const size = type.body.size * 0.95
  const width = size * 0.08
  return {
    kind: 'drawing',
    role: 'artifact',
    width: size,
    height: size,
    draw: () => [
      {
        commands: rectanglePath({ x: width / 2, y: width / 2, width: size - width, height: size - width }),
        stroke: { colour: medium.palette.ink, width },
      },
    ],
  }
}
