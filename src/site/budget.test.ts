import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { brotliCompressSync, constants } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertThread } from '../../bench/kit/thread.sql.ts'
import { samplePlaces } from '../../test/fixtures/places.tsx'
import { openTown, type Town } from '../../test/town.ts'
import { createApp } from '../app/app.tsx'
import { holdPaper } from '../app/current-paper.ts'
import { publishArticle, reviseArticle } from '../articles/articles.commands.ts'
import { newestRevision } from '../articles/articles.sql.ts'
import { countWords } from '../articles/body/text.ts'
import { threadPath } from '../comments/comment.ts'
import { loadAssets } from '../web/assets.ts'
import { createPageCache } from '../web/page-cache.ts'
import { createServer, type Server } from '../web/server.ts'

// The budgets of docs/design.md, section 6: bytes on the wire, with the head, in brotli as kept pages have it.
const ARTICLE = 14_000
const FRONT = 25_000
const THREAD = 20_000
const SCRIPT = 3_000
const PATH = '/culture/the-tenth-book-on-the-list'

let town: Town
let server: Server
let port: number
beforeAll(async () => {
  town = await openTown()
  const assets = loadAssets('dist/assets')
  const paper = await holdPaper(town.database.read, { origin: 'https://lantern.example', assets })
  const onError = (error: unknown) => expect.fail(String(error))
  const app = createApp({
    db: town.database.read,
    files: town.files,
    assets,
    paper: paper.get,
    clock: () => town.at,
    places: samplePlaces,
    tokenKeys: [Buffer.alloc(32)],
    onError,
  })
  const cache = createPageCache({
    render: (request) => app.fetch(request),
    origin: 'https://lantern.example',
    sessionCookies: [],
    onError,
  })
  server = createServer({ fetch: app.fetch, cache, hosts: 'any', ready: async () => true })
  port = await server.listen(0, '127.0.0.1')
})
afterAll(async () => {
  await server.stop()
  await town[Symbol.asyncDispose]()
})

/** The bytes of one answer as they lie on the wire: the head as sent, and the body as it is once it was compressed at leisure. */
async function wireBytes(path: string): Promise<{ head: number; body: number }> {
  const [asSent, plain] = await Promise.all([answer(path, 'br'), answer(path, 'identity')])
  const body = brotliCompressSync(plain.body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.body.length },
  })
  return { head: asSent.head.length, body: body.length }
}

async function answer(path: string, coding: string): Promise<{ head: Buffer; body: Buffer }> {
  const socket = connect(port, '127.0.0.1')
  socket.write(`GET ${path} HTTP/1.1\r\nHost: lantern.example\r\nAccept-Encoding: ${coding}\r\nConnection: close\r\n\r\n`)
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  const all = Buffer.concat(chunks)
  const end = all.indexOf('\r\n\r\n') + 4
  expect(all.subarray(0, 15).toString()).toBe('HTTP/1.1 200 OK')
  return { head: all.subarray(0, end), body: all.subarray(end) }
}

/** Makes an article 1,200 words long, with everything that an article's page can have around it. */
async function writeTwelveHundredWords(): Promise<void> {
  await town.database.transact(async (tx) => {
    const { id } = await tx.selectFrom('article').select('id').where('path', '=', PATH).executeTakeFirstOrThrow()
    const { content } = (await newestRevision(tx, id))!
    const more = content.body.match(/<p>.*?<\/p>/gs)!.toReversed()
    let { body } = content
    for (const paragraph of more) if (countWords(body) < 1200) body += paragraph.replace(/\b(the|a|of) (\w+) (\w+)/g, '$1 $3 $2')
    const attribution = { source: 'Coastwire', url: 'https://coastwire.example/study', reporter: 'Anselm Roke' }
    const disclosure = content.disclosure ?? 'The author sits on the library’s readers’ panel, unpaid.'
    await reviseArticle(tx, id, { ...content, body, attribution, disclosure }, null, town.at)
    await publishArticle(tx, id, { kind: 'updated', reason: 'A second count of the tickets was added.', at: town.at }, town.at)
  })
}

test(`an article of 1,200 words, with all that stands around it, is at most ${ARTICLE} bytes`, async () => {
  await writeTwelveHundredWords()
  const { words } = await town.database.read
    .selectFrom('article')
    .select('words')
    .where('path', '=', PATH)
    .executeTakeFirstOrThrow()
  expect(words).toBeGreaterThanOrEqual(1200)
  const { head, body } = await wireBytes(PATH)
  console.log(`article: head ${head} + body ${body} = ${head + body} bytes for ${words} words`)
  expect(head + body).toBeLessThanOrEqual(ARTICLE)
})

test(`the front page is at most ${FRONT} bytes`, async () => {
  const { head, body } = await wireBytes('/')
  console.log(`front page: head ${head} + body ${body} = ${head + body} bytes`)
  expect(head + body).toBeLessThanOrEqual(FRONT)
})

test(`the first page of a long thread is at most ${THREAD} bytes`, async () => {
  await town.database.transact(async (tx) => {
    const { id } = await tx.selectFrom('article').select('id').where('path', '=', PATH).executeTakeFirstOrThrow()
    await insertThread(tx, id, 1_000, town.at)
  })
  const orders = ['', '?order=oldest', '?order=recommended']
  for (const order of orders) {
    const { head, body } = await wireBytes(threadPath(PATH) + order)
    console.log(`thread${order}: head ${head} + body ${body} = ${head + body} bytes`)
    expect(head + body).toBeLessThanOrEqual(THREAD)
  }
})

test(`the script is at most ${SCRIPT} bytes`, () => {
  const { names, files } = loadAssets('dist/assets')
  const script = brotliCompressSync(files.get(names['reader.js']!)!.bytes)
  console.log(`script: ${script.length} bytes`)
  expect(script.length).toBeLessThanOrEqual(SCRIPT)
  expect(readFileSync('dist/assets/style.css', 'utf8')).not.toMatch(/@import|url\(https?:/)
})
