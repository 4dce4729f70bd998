import process from 'node:process'
import { build, buildIfStale } from './freshness.ts'
import { stopUnlessZero } from './run.ts'
import { SITE } from './site.ts'
import { TOOLKIT } from './toolkit.ts'

/* The toolkit where it is out of date, then the site with its downloads. `--if-stale` leaves alone a site that is up to date. */
const buildSite = process.argv.includes('--if-stale') ? buildIfStale : build
stopUnlessZero(await buildIfStale(TOOLKIT), 'building the toolkit')
stopUnlessZero(await buildSite(SITE), 'building the site')
