import process from 'node:process'
import { build, buildIfStale } from './freshness.ts'
import { stopUnlessZero } from './run.ts'
import { SITE } from './site.ts'
import { TOOLKIT } from './toolkit.ts'

/* The toolkit, then the site with its downloads. `--if-stale` leaves alone what is up to date. */
const run = process.argv.includes('--if-stale') ? buildIfStale : build
stopUnlessZero(await run(TOOLKIT), 'building the toolkit')
stopUnlessZero(await run(SITE), 'building the site')
