import type { Source, System } from '../../model/types.ts'
import type { DataMap } from './data.ts'
import { systemData } from './system-data.ts'
import type { TextForm } from './text-form.ts'

/** A document as it stands on a sheet, which has its notes and sources. */
export function inlineData(system: System, form: TextForm): DataMap {
  return {
    kind: system.kind,
    id: system.id,
    caption: form.rich(system.caption),
    summary: form.rich(system.summary),
    ...systemData(system, form),
  }
}

/** Sources under the keys of their file. */
export function sourcesData(sources: readonly Source[], form: TextForm): readonly DataMap[] {
  return sources.map(({ id, title, character }) => ({
    id,
    title: form.plain(title),
    character: form.plain(character),
  }))
}
