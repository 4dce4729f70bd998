import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import path from 'node:path'
import process from 'node:process'
import { SITE_FOLDER } from './site.ts'
import { createStaticServer } from './static-server.ts'

/* Serves site/ to this machine alone: on port 4321 or the next free one, or exactly on `PORT`. */
const FIRST_PORT = 4321
const PORTS_TO_TRY = 20
const HOST = '127.0.0.1'

if (!existsSync(path.join(SITE_FOLDER, 'index.html'))) {
  console.error('There is no site yet. Build it with: npm run build')
  process.exit(1)
}

const server = createStaticServer(SITE_FOLDER)
const port = await listen(server, wantedPorts(process.env.PORT))
console.log(`\n  http://localhost:${String(port)}/\n\n  Ctrl+C stops it.`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close()
    server.closeAllConnections()
  })
}

function wantedPorts(setting: string | undefined): readonly number[] {
  if (setting === undefined || setting === '') {
    return Array.from({ length: PORTS_TO_TRY }, (_, index) => FIRST_PORT + index)
  }
  const wanted = Number(setting)
  if (Number.isInteger(wanted) && wanted >= 0 && wanted <= 65_535) return [wanted]
  console.error(`PORT must be a whole number from 0 to 65535, not "${setting}".`)
  process.exit(2)
}

async function listen(target: Server, ports: readonly number[]): Promise<number> {
  for (const candidate of ports) {
    const bound = await tryPort(target, candidate)
    if (bound !== undefined) return bound
  }
  console.error(`No free port: tried ${ports.join(', ')}. Set another one with PORT=…`)
  process.exit(1)
}

/** The port listened on, or nothing when it is taken. */
function tryPort(target: Server, candidate: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    }
    target.once('error', refused)
    target.listen(candidate, HOST, () => {
      target.off('error', refused)
      const address = target.address()
      resolve(typeof address === 'object' && address !== null ? address.port : candidate)
    })
  })
}
