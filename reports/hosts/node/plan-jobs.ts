import type { Locale } from '../../core/locale.ts'
import { formatsOf } from '../../model/formats-of.ts'
import type { Publication } from '../../model/types.ts'
import type { Format, Paper, Ratio, RenderRequest } from '../../pipeline.ts'
import type { RenderJob } from './render-jobs.ts'

export const RATIOS = ['16:9', '4:3', '1:1', 'natural'] as const satisfies readonly Ratio[]

export interface RenderPlan {
  readonly ids: readonly string[]
  readonly locales: readonly Locale[]
  readonly formats: readonly Format[]
  /** For pictures: each is drawn in all of them; in the document's own shape when there is none. */
  readonly ratios: readonly Ratio[]
  readonly scale: NonNullable<RenderRequest['scale']>
  readonly paper: Paper
}

/**
 * The jobs of a plan: document by document, edition by edition, format by format. A format that a document does not
 * come in is passed over.
 */
export function planJobs(
  plan: RenderPlan,
  localise: (id: string, locale: Locale) => Publication,
): readonly RenderJob[] {
  return plan.ids.flatMap((id) =>
    plan.locales.flatMap((locale) => {
      const document = localise(id, locale)
      const formats = plan.formats.filter((format) => formatsOf(document).includes(format))
      return formats.flatMap((format) => jobsIn(document, { format, plan }))
    }),
  )
}

function jobsIn(
  document: Publication,
  { format, plan }: { readonly format: Format; readonly plan: RenderPlan },
): readonly RenderJob[] {
  switch (format) {
    case 'pdf':
      return [{ document, format, paper: plan.paper }]
    case 'png':
      return shapes(plan).map((shape) => ({ document, format, ...shape, scale: plan.scale }))
    case 'svg':
      return shapes(plan).map((shape) => ({ document, format, ...shape }))
    case 'csv':
      return [{ document, format }]
  }
}

function shapes({ ratios }: RenderPlan): readonly { readonly ratio?: Ratio }[] {
  return ratios.length === 0 ? [{}] : ratios.map((ratio) => ({ ratio }))
}
