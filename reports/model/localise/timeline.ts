import { subjectOf } from '../subject-of.ts'
import { localiseHead, localiseRemark, localiseTail } from './head-and-tail.ts'
import type { Scope } from './scope.ts'
import type { TimelineInput } from '../schema/timeline.ts'
import type { Period, Timeline } from '../types.ts'

export function localiseTimeline(data: TimelineInput, scope: Scope): Timeline {
  const head = localiseHead(data, scope)
  const periods = data.periods.map((period): Period => ({
    id: period.id,
    ...(period.when === undefined ? {} : { when: scope.rich(period.when) }),
    title: scope.rich(period.title),
    ...subjectOf(period),
    text: scope.rich(period.text),
    signs: scope.terms(period.signs),
    sources: period.sources,
  }))
  const next = data.next === undefined ? undefined : localiseRemark(data.next, scope)
  const tail = localiseTail([...periods, ...(next === undefined ? [] : [next])], scope)
  return { kind: 'timeline', ...head, periods, ...(next === undefined ? {} : { next }), ...tail }
}
