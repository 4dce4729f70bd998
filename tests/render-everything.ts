import { createHash } from 'node:crypto'
import { FORMATS, renderReport } from '../reports/pipeline.ts'
import { openProjectContent } from './project-content.ts'

/* Renders the samples of the content in every edition and format, and prints one line a file: `<sha256>  <name>`. */
const { samples, fontsFor } = await openProjectContent()
for (const document of samples) {
  const fonts = await fontsFor(document)
  for (const format of FORMATS) {
    for (const file of await renderReport({ document, format, fonts })) {
      console.log(`${createHash('sha256').update(file.bytes).digest('hex')}  ${file.name}`)
    }
  }
}
