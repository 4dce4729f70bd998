import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import path from 'node:path'

/** The types of the files that the site holds; anything else is sent as bytes. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
}

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
}

interface Found {
  readonly status: 200 | 404
  readonly file: string
}

/** A server for the files under `root`, not yet listening. A folder's page is its `index.html`; nothing is cached. */
export function createStaticServer(root: string): Server {
  return createServer((request, response) => {
    answer(root, request, response).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500, { 'content-type': 'text/plain' }).end('Something is wrong with the server.\n')
    })
  })
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const url = new URL(request.url ?? '/', 'http://localhost')
  const wanted = filePath(root, url.pathname)
  if (wanted === undefined) {
    response.writeHead(400, { 'content-type': 'text/plain' }).end('This address cannot be read.\n')
    return
  }
  if ((await kindOf(wanted)) === 'folder' && !url.pathname.endsWith('/')) {
    response.writeHead(308, { location: `${url.pathname}/${url.search}` }).end()
    return
  }
  await send(await find(root, wanted), request, response)
}

/** The file that a path of an address names; nothing when it is malformed or leads out of `root`. */
function filePath(root: string, pathname: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
  const file = path.join(root, decoded)
  const inside = file === root || file.startsWith(root.endsWith(path.sep) ? root : root + path.sep)
  return inside && !decoded.includes('\0') ? file : undefined
}

async function find(root: string, wanted: string): Promise<Found> {
  for (const file of [wanted, path.join(wanted, 'index.html'), `${wanted}.html`]) {
    if ((await kindOf(file)) === 'file') return { status: 200, file }
  }
  return { status: 404, file: path.join(root, '404.html') }
}

async function kindOf(file: string): Promise<'file' | 'folder' | 'nothing'> {
  const found = await stat(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return undefined
    }
    throw error
  })
  if (found === undefined) return 'nothing'
  return found.isDirectory() ? 'folder' : 'file'
}

async function send(found: Found, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if ((await kindOf(found.file)) === 'nothing') {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found.\n')
    return
  }
  const body = await readFile(found.file)
  const type = MIME_TYPES[path.extname(found.file).toLowerCase()] ?? 'application/octet-stream'
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    ...SECURITY_HEADERS,
    'content-security-policy': contentSecurityPolicy(type, body),
    'cache-control': 'no-cache',
    'content-type': type,
    etag,
  }
  if (found.status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(found.status, { ...headers, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Own files alone. Of inline scripts only those that the build wrote into this very page, by their digest. */
function contentSecurityPolicy(type: string, body: Buffer): string {
  const scripts = type.startsWith('text/html') ? inlineScriptDigests(body.toString('utf8')) : []
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}

function inlineScriptDigests(html: string): readonly string[] {
  const scripts = html.matchAll(/<script\b(?![^>]*\ssrc\s*=)[^>]*>([\s\S]*?)<\/script>/g)
  return [...scripts].map(([, source = '']) => {
    return `'sha256-${createHash('sha256').update(source).digest('base64')}'`
  })
}
