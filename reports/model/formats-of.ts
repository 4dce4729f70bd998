import { type Format, FORMATS } from '../core/format.ts'
import type { Publication } from './types.ts'

/** The formats that a publication comes in: a book is for paper alone. */
export function formatsOf({ kind }: Pick<Publication, 'kind'>): readonly Format[] {
  return kind === 'handbook' ? ['pdf'] : FORMATS
}
