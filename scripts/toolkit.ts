import { chmod, cp, glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build as esbuild, type Plugin } from 'esbuild'
import { hashModules, MODULE_HASHES } from '../reports/hosts/node/toolkit-fingerprint.ts'
import { buildBeside } from './freshness.ts'
import type { Product } from './freshness.ts'
import { ROOT, runTool, secondsSince } from './run.ts'

const DIST = path.join(ROOT, 'dist')

/**
 * reports/ → dist/: JavaScript and declarations by tsc, and what tsc leaves alone (Astro components, styles,
 * declarations written by hand).
 */
export const TOOLKIT: Product = {
  name: 'toolkit',
  evidence: path.join(DIST, 'index.js'),
  inputs: ['reports/**/*', 'tsconfig*.json', 'package-lock.json', 'scripts/toolkit.ts'],
  settings: [],
  build: () => buildBeside(DIST, buildToolkit),
}

async function buildToolkit(next: string): Promise<number> {
  const start = performance.now()
  const code = await runTool('typescript/bin/tsc', ['--project', 'tsconfig.build.json', '--outDir', next])
  if (code !== 0) return code

  for await (const file of glob('**/*.{astro,css,d.ts}', { cwd: path.join(ROOT, 'reports') })) {
    await copyInto(next, file)
  }
  await bundleLibrary(path.join(next, 'formats', 'pdf', 'pdf-lib.js'))
  await bundleLibrary(path.join(next, 'formats', 'pdf-reader', 'pdf-lib.js'))
  await bundleCommand(next)
  await chmod(path.join(next, 'bundle', 'duizhao.js'), 0o755)
  await writeFile(path.join(next, MODULE_HASHES), JSON.stringify(await hashModules(next)))
  console.log(`toolkit built in ${secondsSince(start)}`)
  return 0
}

/**
 * The command in a few files instead of some four hundred modules: to find, read and compile them all takes longer than
 * to render a table. Libraries with WebAssembly or machine code in them stay where they are.
 */
async function bundleCommand(next: string): Promise<void> {
  await esbuild({
    entryPoints: { main: path.join(next, 'hosts', 'cli', 'main.js') },
    outdir: path.join(next, 'bundle'),
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    external: ['@resvg/resvg-js', 'harfbuzzjs', 'opencc-js', 'satori', 'satteri', 'subset-font'],
    // Some libraries are CommonJS and ask for modules of Node.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    legalComments: 'eof',
    plugins: [keepPlaces(next)],
    logLevel: 'warning',
  })
  const start = [
    '#!/usr/bin/env node',
    "import { enableCompileCache } from 'node:module'",
    'enableCompileCache()',
    "await import('./main.js')",
    '',
  ]
  await writeFile(path.join(next, 'bundle', 'duizhao.js'), start.join('\n'))
}

/** A module that looks for files beside itself goes on looking where it came from. */
function keepPlaces(next: string): Plugin {
  return {
    name: 'keep-places',
    setup(build) {
      build.onLoad({ filter: /\.js$/ }, async ({ path: file }) => {
        const name = path.relative(next, file)
        const text = name.startsWith('..') ? '' : await readFile(file, 'utf8')
        if (!text.includes('import.meta.url')) return undefined
        const place = JSON.stringify(`../${name.split(path.sep).join('/')}`)
        return { contents: text.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`) }
      })
    },
  }
}

/**
 * Puts the parts of a library that a module passes on into that module. Its licence comes with it; nothing in it is
 * changed, but that it prints nothing. pdf-lib whole takes 230 ms to load, its parser alone 20.
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
    // pdf-lib warns of odd files on the console, and has no option against it.
    drop: ['console'],
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
