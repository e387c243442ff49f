import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants } from 'node:zlib'
import { createPageCache } from '../src/web/page-cache.ts'
import { createServer as createSite } from '../src/web/server.ts'

/** What serves the article: we ourselves, or `node:http` without anything of ours, writing all our fields or but three. */
export type Kind = 'ours' | 'bare-full' | 'bare-three'

const BODY_BYTES = 12_000

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'sha256-4Su6mBWzEIFnH4pAGMOuaeBrstwJN4Z3pq/s1Kn4/KQ='; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; form-action 'self' https://www.paypal.com; base-uri 'none'; frame-ancestors 'none'"

/** Thirteen of the app; the cache adds Vary, ETag, Content-Encoding and Content-Length. */
const FIELDS: [string, string][] = [
  ['content-type', 'text/html; charset=utf-8'],
  ['content-language', 'en'],
  ['cache-control', 'public, max-age=60, s-maxage=600, stale-while-revalidate=86400, stale-if-error=86400'],
  ['cache-tag', 'paper,article:1204,section:3,section:11,author:7,author:19'],
  ['content-security-policy', CSP],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-site'],
  ['link', '</-/fonts/newsreader-3f1c9a.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin'],
  ['origin-agent-cluster', '?1'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['strict-transport-security', 'max-age=63072000; includeSubDomains'],
  ['x-content-type-options', 'nosniff'],
]

const servers: Record<Kind, (text: string) => Promise<number>> = {
  async ours(text) {
    const render = () => new Response(text, { headers: FIELDS })
    const cache = createPageCache({
      render,
      origin: 'http://127.0.0.1',
      sessionCookies: ['__Host-s', '__Host-r'],
      onError: console.error,
      squeezes: false,
    })
    return createSite({ fetch: render, cache, hosts: ['127.0.0.1'], ready: async () => true }).listen(0, '127.0.0.1')
  },

  'bare-full': (text) => {
    const body = compressed(text)
    const head = Object.fromEntries([
      ...FIELDS,
      ['vary', 'Accept-Encoding'],
      ['etag', '"2jmj7l5rSw0yVb_vlWAYkK-br"'],
      ['content-encoding', 'br'],
      ['content-length', String(body.length)],
    ])
    return listen(createServer((_req, res) => res.writeHead(200, head).end(body)))
  },

  'bare-three': (text) => {
    const body = compressed(text)
    const head = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br', 'content-length': String(body.length) }
    return listen(createServer((_req, res) => res.writeHead(200, head).end(body)))
  },
}

process.send!(await servers[process.argv[2] as Kind](articleText()))
process.on('message', () => process.send!(process.cpuUsage()))
process.on('disconnect', () => process.exit())

function listen(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
}

/** Words of a seeded die, as many as make a page of the wanted size. */
function articleText(): string {
  let seed = 1204
  const roll = (sides: number) => (seed = (seed * 48_271) % 2_147_483_647) % sides
  const syllable = () => 'bcdfghklmnprstvw'[roll(16)]! + 'aeiou'[roll(5)]!
  const word = () => Array.from({ length: 1 + roll(4) }, syllable).join('')
  const sentence = () => `<p>${Array.from({ length: 12 }, word).join(' ')}.</p>\n`
  let text = '<!doctype html><title>The harbour wall</title>\n'
  while (compressed(text).length < BODY_BYTES) text += sentence()
  return text
}

function compressed(text: string): Buffer {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
}
