import path from 'node:path'
import process from 'node:process'
import { buildBeside } from './freshness.ts'
import type { Product } from './freshness.ts'
import { ROOT, runTool } from './run.ts'

/** Where the site is built. */
export const SITE_FOLDER = path.join(ROOT, 'site')

/** The site with its downloads. Its configuration imports the toolkit, which therefore has to be built before. */
export const SITE: Product = {
  name: 'site',
  evidence: path.join(SITE_FOLDER, 'index.html'),
  inputs: ['{reports,src,content,public}/**/*', 'package-lock.json', 'package.json', 'astro.config.*'],
  settings: [process.env.DUIZHAO_SITE ?? '', process.env.DUIZHAO_BASE ?? ''],
  build: () => buildBeside(SITE_FOLDER, buildInto),
}

/** Tests build the site too, and what they test is to be what is published. */
function buildInto(folder: string): Promise<number> {
  const environment = { NODE_ENV: 'production', VITEST: undefined }
  return runTool('astro/bin/astro.mjs', ['build', '--outDir', folder], environment)
}
