import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createPageCache } from '../src/web/page-cache.ts'
import { createServer } from '../src/web/server.ts'
import { DEMO_ARTICLE } from '../src/web/demo-line.view.tsx'
import type { Figure } from './figure.ts'
import { LONG_ARTICLE, openDemo } from './kit/demo.ts'
import { scratchFolder } from './kit/scratch.ts'
import { builtAssets, openSite, ORIGIN } from './kit/site.ts'

/** In bytes: headers, HTML and CSS as they come over the wire. */
const ARTICLE = 14_000
const FRONT = 25_000
const SCRIPT = 3_072

const PAGES: [name: string, path: string, goal: number][] = [
  ['Article of 1,200 words', LONG_ARTICLE, ARTICLE],
  ['Article that shows all there is (1,281 words)', DEMO_ARTICLE, ARTICLE],
  ['Front page', '/', FRONT],
]

/** How long to wait for the page cache to find time for its harder compression, in milliseconds. */
const PATIENCE = 20_000

/** Measures what a browser receives of the demo newsroom before its first paint. */
export async function run(): Promise<Figure[]> {
  const assets = builtAssets()
  const database = await openDemo(scratchFolder(), Date.now())
  const { app } = await openSite(database.read, { assets, clock: Date.now })
  const render = (request: Request) => app.fetch(request)
  const onError = (error: unknown) => console.error(error)
  const cache = createPageCache({ render, origin: ORIGIN, sessionCookies: [], onError })
  const server = createServer({ fetch: app.fetch, cache, hosts: 'any', ready: async () => true })
  const port = await server.listen(0, '127.0.0.1')
  const figures: Figure[] = []
  for (const [name, path, goal] of PAGES) {
    const atOnce = await bytesOf(port, path)
    const inTime = await squeezed(port, path, atOnce)
    figures.push(figureOf(`${name}, at once (brotli 5)`, atOnce, goal))
    figures.push(figureOf(`${name}, some seconds later (brotli 11)`, inTime, goal))
  }
  figures.push(figureOf('Script, uncompressed', assets.files.get(assets.names['reader.js']!)!.bytes.length, SCRIPT))
  await server.stop()
  await database.close()
  return figures
}

async function squeezed(port: number, path: string, before: number): Promise<number> {
  for (let waited = 0; waited < PATIENCE; waited += 100) {
    await pause(100)
    const bytes = await bytesOf(port, path)
    if (bytes < before) return bytes
  }
  throw new Error(`${path} was not compressed harder in ${PATIENCE / 1000} seconds`)
}

/** All that comes over the wire for one request of a browser. */
async function bytesOf(port: number, path: string): Promise<number> {
  const socket = connect(port, '127.0.0.1')
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip, deflate, br, zstd\r\nConnection: close\r\n\r\n`)
  socket.resume()
  await once(socket, 'close')
  return socket.bytesRead
}

const figureOf = (name: string, bytes: number, goal: number): Figure => ({
  name,
  value: `${bytes.toLocaleString('en')} bytes`,
  goal: `at most ${goal.toLocaleString('en')}`,
  met: bytes <= goal,
})
