import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copySite, startAstro } from './astro-site.ts'

let site = ''
let origin = ''
let server: ChildProcess
/** What the server has sent to the browser. */
const messages: {
  type: string
  err?: { message: string; loc?: { file: string; line: number; column: number } }
}[] = []

beforeAll(async () => {
  site = await copySite('astro-dev')
  const port = await freePort()
  origin = `http://localhost:${String(port)}`
  server = startAstro(site, ['dev', '--port', String(port)])
  server.stdout?.resume()
  server.stderr?.resume()
  await until(() => fetch(`${origin}/guide/`).then((response) => response.ok))
  await listen()
}, 60_000)

afterAll(async () => {
  server.kill()
  await once(server, 'exit')
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Connects as a page does, with the token that Vite gives to its own client. */
async function listen(): Promise<void> {
  const client = await (await fetch(`${origin}/@vite/client`)).text()
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? ''
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr')
  socket.addEventListener('message', ({ data }) =>
    messages.push(JSON.parse(String(data)) as (typeof messages)[number]),
  )
  await once(socket, 'open')
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await holds().catch(() => false)) return
    await wait(150)
  }
  throw new Error('It has not come to hold in time.')
}

async function page(): Promise<{ readonly status: number; readonly html: string }> {
  const response = await fetch(`${origin}/guide/`)
  return { status: response.status, html: await response.text() }
}

async function edit(from: string, to: string): Promise<void> {
  const path = join(site, 'content', 'reach.yaml')
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}

describe('astro dev', () => {
  test('makes a download when it is asked for', async () => {
    const [, href = ''] = /<a href="([^"]+\.svg)"/.exec((await page()).html) ?? []
    expect(href).toBe('/guide/downloads/reach.zh-hans.svg')
    const response = await fetch(origin + href)
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(await response.text()).toMatch(/^<svg/)
  })

  test.each([
    'downloads/reach.zh-hans.pdf',
    'downloads/nothing.zh-hans.svg',
    'downloads/',
    '_duizhao/en.css',
  ])('has no %s', async (path) => {
    expect((await fetch(`${origin}/guide/${path}`)).status).toBe(404)
  })

  test('serves the fonts of each edition', async () => {
    const css = await fetch(`${origin}/guide/_duizhao/zh-hant.css`)
    expect(css.headers.get('content-type')).toMatch(/^text\/css/)
    const [, name = ''] = /url\("\.\/([^"]+)"\)/.exec(await css.text()) ?? []
    const font = await fetch(`${origin}/guide/_duizhao/${name}`)
    expect([...new Uint8Array(await font.arrayBuffer()).subarray(0, 4)]).toEqual([0, 1, 0, 0])
  })

  test('shows an edit of the content, and tells the page to reload', async () => {
    messages.length = 0
    await edit('把流量变成成交', '把流量换成成交')
    await until(async () => (await page()).html.includes('把流量換成成交'))
    expect(messages.map(({ type }) => type)).toContain('full-reload')
    expect(await (await fetch(`${origin}/guide/downloads/reach.zh-hans.svg`)).text()).toContain('换')
  }, 30_000)

  test('shows a problem in the overlay at its place, and recovers when it is mended', async () => {
    messages.length = 0
    await edit('subject: marketing', 'subject: marketting')
    await until(async () => (await page()).status === 500)
    await until(() => Promise.resolve(messages.some(({ type }) => type === 'error')))
    const overlay = messages.find(({ type }) => type === 'error')?.err
    expect(overlay?.loc).toEqual({ file: join(site, 'content', 'reach.yaml'), line: 10, column: 14 })
    expect(overlay?.message).toContain('content/reach.yaml:10:14')
    const download = await fetch(`${origin}/guide/downloads/reach.zh-hans.csv`)
    expect(download.status).toBe(500)
    expect(await download.text()).toContain('10 |     subject: marketting')

    messages.length = 0
    await edit('subject: marketting', 'subject: marketing')
    await until(async () => (await page()).status === 200)
    expect(messages.map(({ type }) => type)).toContain('full-reload')
    expect((await page()).html).toContain('把流量換成成交')
  }, 30_000)
})
