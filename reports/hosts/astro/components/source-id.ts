import type { Document } from '../../../model/types.ts'

/** Id of a source in a document's source line. */
export function sourceId(documentId: string, source: string): string {
  return `${documentId}-source-${source.toLowerCase()}`
}

/** The sources to name at a row: none where the whole document draws on one, for then the source line says it. */
export function namedSources(document: Document, sources: readonly string[]): readonly string[] {
  return document.sources.length > 1 ? sources : []
}
