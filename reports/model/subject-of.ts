import type { Subject } from './types.ts'

/** The subject of a thing, to be spread into another that has one only if this has. */
export function subjectOf(thing: { readonly subject?: Subject | undefined }): { readonly subject?: Subject } {
  return thing.subject === undefined ? {} : { subject: thing.subject }
}
