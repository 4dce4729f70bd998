import type { TestProject } from 'vitest/node'
import { buildIfStale } from '../../scripts/freshness.ts'
import { SITE, SITE_FOLDER } from '../../scripts/site.ts'
import { createStaticServer } from '../../scripts/static-server.ts'
import { TOOLKIT } from '../../scripts/toolkit.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served while the tests run, without a slash at the end. */
    readonly siteAddress: string
  }
}

/** Builds toolkit and site when they are stale, and serves the site on loopback for as long as the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const product of [TOOLKIT, SITE]) {
    const code = await buildIfStale(product)
    if (code !== 0) throw new Error(`The ${product.name} cannot be built (exit code ${String(code)}).`)
  }

  const server = createStaticServer(SITE_FOLDER)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address.')
  project.provide('siteAddress', `http://127.0.0.1:${String(address.port)}`)

  return () =>
    new Promise((resolve) => {
      server.close(() => {
        resolve()
      })
      server.closeAllConnections()
    })
}
