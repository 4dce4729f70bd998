import { availableParallelism } from 'node:os'
import { buildIfStale } from './freshness.ts'
import { runTool, runToolQuietly, secondsSince, stopUnlessZero } from './run.ts'
import { TOOLKIT } from './toolkit.ts'

/** What must hold of the files as they stand. The longest comes first, for they run side by side. */
const CHECKS: readonly (readonly [name: string, script: string, args: readonly string[]])[] = [
  [
    'lint',
    'eslint/bin/eslint.js',
    ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint'],
  ],
  ['types of components', 'astro/bin/astro.mjs', ['check', '--noSync', '--tsconfig', 'tsconfig.astro.json']],
  ['types', 'typescript/bin/tsc', ['--noEmit', '--project', 'tsconfig.json']],
  ['format', 'prettier/bin/prettier.cjs', ['.', '--check', '--log-level', 'warn']],
]

/** Runs the checks, as many at once as there are cores, and tells of each when it is done; resolves to their exit code. */
async function runChecks(): Promise<number> {
  const waiting = [...CHECKS]
  let code = 0
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const [name, script, args] = check
      const start = performance.now()
      const result = await runToolQuietly(script, args)
      const time = secondsSince(start)
      if (result.code === 0) console.log(`  ${name}: fine, ${time}`)
      else console.error(`\n${result.said.trimEnd()}\n✗ ${name}: ${time}\n`)
      code ||= result.code
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return code
}

/* Everything that must hold: what fails first ends it. The tests come last, so their summary does. */

// The site's configuration imports the toolkit.
stopUnlessZero(await buildIfStale(TOOLKIT), 'building the toolkit')

console.log('\n▸ 1/2 checks')
// Writes the types of the site's content, which most of them need.
stopUnlessZero(
  await runTool('astro/bin/astro.mjs', ['sync', '--silent']),
  'preparing the types of the content',
)
stopUnlessZero(await runChecks(), 'the checks')

console.log('\n▸ 2/2 tests')
stopUnlessZero(await runTool('vitest/vitest.mjs', ['run']), 'the tests')
