import type { Publication } from '../../model/types.ts'
import { contentData, sheetData } from './document-data.ts'
import { handbookData } from './handbook-data.ts'
import { sourcesData } from './inline-data.ts'
import { writeSources } from './sources-comment.ts'
import { contentTexts } from './text-form.ts'
import { writeYaml } from './write-yaml.ts'

/**
 * One edition of a document as YAML, to read, compare and reuse. A table, stages or a checklist is a content file with
 * its sources in a comment at the end; put into a content folder that has them, it gives the same document again. Of a
 * sheet or a handbook it is what stands in it.
 */
export function renderYaml(document: Publication): string {
  const title = `# Edition ${document.locale}`
  if (document.kind === 'sheet')
    return `${title}: what stands on the sheet\n${writeYaml(sheetData(document))}`
  if (document.kind === 'handbook')
    return `${title}: what stands in the book\n${writeYaml(handbookData(document))}`
  const sources = sourcesData(document.sources, contentTexts(document.locale))
  const other = document.locale === 'en' ? '' : ', not translated yet'
  return `${title}${other}\n${writeYaml(contentData(document))}${writeSources(sources)}`
}
