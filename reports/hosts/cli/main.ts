#!/usr/bin/env node
import type { CliHost } from './cli-host.ts'
import { EXIT } from './exit-code.ts'
import { runCli } from './run-cli.ts'

const stop = new AbortController()

// The first Ctrl-C ends the run between two files; the second ends it here and now. Files are put in place whole,
// so neither leaves half of one.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted)
    stop.abort()
  })
}

// `duizhao list | head -1`: nobody reads on, which is no reason to stop rendering, nor to complain.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

const host: CliHost = {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  colour: process.stderr.isTTY && process.env['NO_COLOR'] === undefined ? 'always' : 'never',
  signal: stop.signal,
  now: () => performance.now(),
}

process.exitCode = await runCli(process.argv.slice(2), host)
