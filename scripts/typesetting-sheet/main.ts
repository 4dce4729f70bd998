import path from 'node:path'
import { renderPng } from '../../reports/formats/png/render-png.ts'
import { loadFonts } from '../../reports/hosts/node/load-fonts.ts'
import { NO_CACHE } from '../../reports/hosts/node/render-cache.ts'
import { writeFileAtomically } from '../../reports/hosts/node/write-file.ts'
import { layoutDoc } from '../../reports/layout/layout-doc.ts'
import { ROOT } from '../run.ts'
import { composeSheet } from './compose-sheet.ts'
import { judgeLines } from './judge-lines.ts'
import { textOfLine } from './placed-lines.ts'
import { setWithChromium } from './set-with-chromium.ts'
import { setWithSatori } from './set-with-satori.ts'
import { setWithToolkit } from './set-with-toolkit.ts'
import { PIXELS_A_POINT, SPECIMEN } from './specimen.ts'
import { NOTES, SHEET_CHARACTERS } from './words.ts'

/* Writes docs/typesetting.png: one paragraph as Chromium, Satori and this toolkit set it, and what is wrong with each. */
const FILE = path.join(ROOT, 'docs', 'typesetting.png')
const characters = SHEET_CHARACTERS + SPECIMEN.text
const fonts = await loadFonts({ locale: 'zh-Hans', characters, cache: NO_CACHE })
const face = fonts['sans-400']
const settings = [
  { setting: await setWithChromium(SPECIMEN, face), note: NOTES.chromium },
  { setting: await setWithSatori(SPECIMEN, face), note: NOTES.satori },
  { setting: await setWithToolkit(SPECIMEN, fonts), note: NOTES.toolkit },
]
const columns = settings.map((column) => ({ ...column, faults: judgeLines(column.setting.lines) }))
const scene = await layoutDoc(composeSheet({ specimen: SPECIMEN, columns, face }), fonts)
const pixelWidth = (scene.pages[0]?.width ?? 0) * PIXELS_A_POINT
await writeFileAtomically(FILE, renderPng(scene, { fonts, pixelWidth }))

for (const { setting, faults } of columns) {
  console.log(`\n${setting.engine} ${setting.version}: ${String(faults.length)} faults`)
  setting.lines.forEach((line, index) => {
    const found = faults.filter((fault) => fault.line === index).map(({ kind, at }) => `${kind} ${at}`)
    console.log(`  ${textOfLine(line)}  ${found.join(', ')}`)
  })
}
console.log(`\n${path.relative(ROOT, FILE)}`)
