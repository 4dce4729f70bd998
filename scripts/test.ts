import { buildIfStale } from './freshness.ts'
import { runTool, secondsSince, stopUnlessZero } from './run.ts'
import { TOOLKIT } from './toolkit.ts'

/* Everything that must hold. The first step that fails ends it; the tests come last, so their summary does. */
const STEPS: readonly (readonly [name: string, script: string, args: readonly string[]])[] = [
  // Writes the types of the site's content too, which the next step needs.
  ['types of components', 'astro/bin/astro.mjs', ['check', '--tsconfig', 'tsconfig.astro.json']],
  ['types', 'typescript/bin/tsc', ['--noEmit', '--project', 'tsconfig.json']],
  [
    'lint',
    'eslint/bin/eslint.js',
    ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint'],
  ],
  ['format', 'prettier/bin/prettier.cjs', ['.', '--check', '--log-level', 'warn']],
  ['tests', 'vitest/vitest.mjs', ['run']],
]

// The site's configuration imports the toolkit.
stopUnlessZero(await buildIfStale(TOOLKIT), 'building the toolkit')

for (const [index, [name, script, args]] of STEPS.entries()) {
  const start = performance.now()
  console.log(`\n▸ ${String(index + 1)}/${String(STEPS.length)} ${name}`)
  stopUnlessZero(await runTool(script, args), name)
  if (name !== 'tests') console.log(`  ${name}: fine, ${secondsSince(start)}`)
}
