import { subjectOf } from '../subject-of.ts'
import { localiseHead, localiseTail } from './head-and-tail.ts'
import type { Scope } from './scope.ts'
import type { StageInput, StagesInput } from '../schema/stages.ts'
import type { Stage, Stages } from '../types.ts'

export function localiseStages(data: StagesInput, scope: Scope): Stages {
  const head = localiseHead(data, scope)
  const stages = data.stages.map((stage) => localiseStage(stage, scope))
  const back = data.kind === 'loop' ? { back: scope.rich(data.back) } : {}
  return { kind: data.kind, ...head, stages, ...back, ...localiseTail(stages, scope) }
}

function localiseStage(stage: StageInput, scope: Scope): Stage {
  return {
    id: stage.id,
    title: scope.rich(stage.title),
    ...subjectOf(stage),
    text: scope.rich(stage.text),
    tactics: scope.terms(stage.tactics),
    ...(stage.onward === undefined ? {} : { onward: scope.rich(stage.onward) }),
    sources: stage.sources,
  }
}
