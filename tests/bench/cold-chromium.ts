import { readFileSync } from 'node:fs'
import process from 'node:process'
import { type BrowserFormat, coldBrowser } from './chromium.ts'

/*
 * What a program on Chromium does for one document: `node cold-chromium.ts <format> <page.html>`. Prints the milliseconds
 * that the browser alone took, from its start to its end.
 */
const [format, page = ''] = process.argv.slice(2)
console.log(await coldBrowser(readFileSync(page, 'utf8'), format as BrowserFormat))
