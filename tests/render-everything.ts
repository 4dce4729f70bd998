import { createHash } from 'node:crypto'
import { FORMATS, renderReport } from '../reports/pipeline.ts'
import { openProjectContent } from './project-content.ts'
import { LOOK_AT_ALL } from './look-at-all.ts'

/* Renders samples of the content in every format, and prints one line a file: `<sha256>  <name>`. */
const { fewSamples, fontsFor } = await openProjectContent()
const rendered = fewSamples.filter((_, index) => LOOK_AT_ALL || index % 2 === 0)
for (const document of rendered) {
  const fonts = await fontsFor(document)
  for (const format of FORMATS) {
    for (const file of await renderReport({ document, format, fonts })) {
      console.log(`${createHash('sha256').update(file.bytes).digest('hex')}  ${file.name}`)
    }
  }
}
