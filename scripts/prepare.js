// Runs after `npm ci` and before packing. JavaScript, so that an install without development tools
// (`npm ci --omit=dev`, any Node) passes over it instead of failing.
import { existsSync } from 'node:fs'
import process from 'node:process'

const root = new URL('../', import.meta.url)
if (existsSync(new URL('node_modules/typescript', root)) && existsSync(new URL('node_modules/node', root))) {
  const { build } = await import('./freshness.ts')
  const { TOOLKIT } = await import('./toolkit.ts')
  process.exitCode = await build(TOOLKIT)
} else {
  console.log('prepare: the toolkit is not built, for the development tools are not installed')
}
