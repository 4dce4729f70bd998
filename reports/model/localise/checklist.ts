import { subjectOf } from '../subject-of.ts'
import { localiseHead, localiseTail } from './head-and-tail.ts'
import type { Scope } from './scope.ts'
import type { ChecklistInput, StepInput } from '../schema/checklist.ts'
import type { Checklist, Step } from '../types.ts'

export function localiseChecklist(data: ChecklistInput, scope: Scope): Checklist {
  const head = localiseHead(data, scope)
  const steps = data.steps.map((step) => localiseStep(step, scope))
  const support =
    data.support === undefined
      ? {}
      : { support: { title: scope.rich(data.support.title), text: scope.rich(data.support.text) } }
  return { kind: 'checklist', ...head, steps, ...support, ...localiseTail(steps, scope) }
}

function localiseStep(step: StepInput, scope: Scope): Step {
  return {
    id: step.id,
    title: scope.rich(step.title),
    ...subjectOf(step),
    text: scope.rich(step.text),
    examples: scope.terms(step.examples),
    sources: step.sources,
  }
}
