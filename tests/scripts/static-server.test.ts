import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStaticServer } from '../../scripts/static-server.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'static-server-'))
const root = path.join(folder, 'site')
let server: Server
let port: number

beforeAll(async () => {
  mkdirSync(path.join(root, 'en'), { recursive: true })
  writeFileSync(
    path.join(root, 'index.html'),
    '<!doctype html><script>1</script><script src="a.js"></script>',
  )
  writeFileSync(path.join(root, 'en', 'index.html'), '<!doctype html>')
  writeFileSync(path.join(root, '404.html'), '<!doctype html>gone')
  writeFileSync(path.join(root, 'sheet.pdf'), '%PDF-')
  writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  server = createStaticServer(root)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** Asks for exactly this path; `fetch` would tidy it up first. */
function ask(
  target: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: target, method, headers }
    const sent = request(options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const body = Buffer.concat(parts).toString()
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('the server', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/en/', 200, 'text/html; charset=utf-8'],
    ['/sheet.pdf', 200, 'application/pdf'],
    ['/sheet.pdf?download', 200, 'application/pdf'],
    ['/nothing', 404, 'text/html; charset=utf-8'],
    ['/sheet.pdf/more', 404, 'text/html; charset=utf-8'],
  ])('answers %s with %i, %s', async (target, status, type) => {
    const answer = await ask(target)
    expect([answer.status, answer.headers['content-type']]).toEqual([status, type])
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '//../secret.txt',
    '/en/..%2f..%2fsecret.txt',
  ])('does not lead out of its folder by %s', async (target) => {
    const answer = await ask(target)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.body).not.toContain('secret')
  })

  test.each(['/%E0%A4', '/%00', '/sheet.pdf%00.html'])('refuses %s, which cannot be read', async (target) => {
    expect((await ask(target)).status).toBe(400)
  })

  test('leads to a folder by its slash, and nowhere else', async () => {
    const answer = await ask('/en?a=1')
    expect([answer.status, answer.headers.location]).toEqual([308, '/en/?a=1'])
    expect((await ask('//en')).headers.location).not.toBe('//en/')
  })

  test('sends a file again only when it has changed', async () => {
    const etag = String((await ask('/sheet.pdf')).headers.etag)
    const again = await ask('/sheet.pdf', 'GET', { 'if-none-match': etag })
    expect([again.status, again.body]).toEqual([304, ''])
  })

  test('sends the head alone when asked to, and takes no other method', async () => {
    const head = await ask('/sheet.pdf', 'HEAD')
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '5'])
    expect((await ask('/sheet.pdf', 'POST')).status).toBe(405)
  })

  test('allows the inline scripts of the page by their digest, and no others', async () => {
    const policy = String((await ask('/')).headers['content-security-policy'])
    // printf 1 | openssl dgst -sha256 -binary | base64
    expect(policy).toContain("script-src 'self' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=';")
    expect(policy).not.toContain('unsafe-eval')
    expect(String((await ask('/en/')).headers['content-security-policy'])).toContain("script-src 'self';")
  })
})
