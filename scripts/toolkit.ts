import { chmod, cp, glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build as esbuild, type Plugin } from 'esbuild'
import type { Product } from './freshness.ts'
import { ROOT, runTool, secondsSince } from './run.ts'

const DIST = path.join(ROOT, 'dist')

/**
 * reports/ → dist/: JavaScript and declarations by tsc, and what tsc leaves alone (Astro components, styles,
 * declarations written by hand). Built beside its place and moved there, so a failed build leaves the old one.
 */
export const TOOLKIT: Product = {
  name: 'toolkit',
  evidence: path.join(DIST, 'index.js'),
  inputs: ['reports/**/*', 'tsconfig*.json', 'package-lock.json', 'scripts/toolkit.ts'],
  settings: [],
  build: buildToolkit,
}

async function buildToolkit(): Promise<number> {
  const start = performance.now()
  const next = path.join(ROOT, '.cache', 'toolkit-next')
  await rm(next, { recursive: true, force: true })
  const code = await runTool('typescript/bin/tsc', ['--project', 'tsconfig.build.json', '--outDir', next])
  if (code !== 0) return code

  for await (const file of glob('**/*.{astro,css,d.ts}', { cwd: path.join(ROOT, 'reports') })) {
    await copyInto(next, file)
  }
  await bundleLibrary(path.join(next, 'formats', 'pdf', 'pdf-lib.js'))
  await chmod(path.join(next, 'hosts', 'cli', 'main.js'), 0o755)
  await rm(DIST, { recursive: true, force: true })
  await rename(next, DIST)
  console.log(`toolkit built into dist/ in ${secondsSince(start)}`)
  return 0
}

/**
 * Puts the parts of a library that a module passes on into that module. Its licence comes with it; nothing in it is
 * changed. pdf-lib whole takes 350 ms to load, its objects alone 30.
 */
async function bundleLibrary(module: string): Promise<void> {
  const licence = await readFile(path.join(ROOT, 'node_modules', 'pdf-lib', 'LICENSE.md'), 'utf8')
  await esbuild({
    entryPoints: [module],
    outfile: module,
    allowOverwrite: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    banner: { js: `/*!\n${licence.trim().replaceAll('*/', '* /')}\n*/` },
    plugins: [WITHOUT_SIDE_EFFECTS],
    logLevel: 'warning',
  })
}

/** pdf-lib's modules only define things, but its package.json does not say so: what is not used may go. */
const WITHOUT_SIDE_EFFECTS: Plugin = {
  name: 'without-side-effects',
  setup(build) {
    const seen = Symbol('seen')
    build.onResolve({ filter: /.*/ }, async ({ path: request, pluginData, ...around }) => {
      if (pluginData === seen || around.kind === 'entry-point') return undefined
      return { ...(await build.resolve(request, { ...around, pluginData: seen })), sideEffects: false }
    })
  },
}

async function copyInto(next: string, file: string): Promise<void> {
  const from = path.join(ROOT, 'reports', file)
  const to = path.join(next, file)
  await mkdir(path.dirname(to), { recursive: true })
  if (file.endsWith('.astro')) {
    await writeFile(to, pointAtJavaScript(await readFile(from, 'utf8')))
  } else {
    await cp(from, to)
  }
}

/** In dist/ the neighbours of a component are `.js`: the same rewriting that tsc does to modules. */
function pointAtJavaScript(component: string): string {
  return component.replace(/(\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.{1,2}\/[^'"]+)\.ts\2/g, '$1$2$3.js$2')
}
