import { Hono } from 'hono'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import { filesInMemory } from '../outside/files/memory.ts'
import type { WebEnv } from '../web/env.ts'
import { fileUrl } from './file.ts'
import { takeFile, takePicture } from './media.commands.ts'
import { makeVariants } from './media.jobs.ts'
import { mediaRoutes } from './media.pages.tsx'
import { loadMedia } from './media.sql.ts'
import { mediaUrl } from './picture.ts'

const IMMUTABLE = 'public, max-age=31536000, immutable'

onBothEngines('/media', (open) => {
  test.each([
    ['avif', 'image/avif'],
    ['webp', 'image/webp'],
    ['jpg', 'image/jpeg'],
  ] as const)('sends a picture as %s, to be kept for ever, unable to do anything', async (format, type) => {
    await using site = await openSite(open)
    const picture = await site.picture()
    const answer = await site.get(mediaUrl(picture, 40, format))
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': type,
      'content-length': String(picture.variants.find((variant) => variant.format === format)!.bytes),
      'cache-control': IMMUTABLE,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      etag: expect.stringMatching(/^"[0-9a-f]{40}"$/),
    })
    expect((await sharp(await answer.arrayBuffer()).metadata()).mediaType).toBe(type)
  })

  test('answers to HEAD and to a caller who has it already without sending it', async () => {
    await using site = await openSite(open)
    const url = mediaUrl(await site.picture(), 40, 'webp')
    const whole = await site.get(url)
    const head = await site.get(url, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect([...head.headers]).toEqual([...whole.headers])
    for (const known of [whole.headers.get('etag')!, `"other", W/${whole.headers.get('etag')}`, '*']) {
      const unchanged = await site.get(url, { headers: { 'If-None-Match': known } })
      expect([unchanged.status, await unchanged.text()]).toEqual([304, ''])
      expect(Object.fromEntries(unchanged.headers)).toEqual({
        'cache-control': IMMUTABLE,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        etag: whole.headers.get('etag'),
      })
    }
    expect((await site.get(url, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
  })

  test('says in plain words that there is no such picture, and lets caches ask again soon', async () => {
    await using site = await openSite(open)
    const { hash } = await site.picture()
    const names = [
      `${hash}-41.avif`,
      `${hash}-40.png`,
      `${hash}-040.avif`,
      `${hash.toUpperCase()}-40.avif`,
      `${hash}-40.avif%00`,
      `${hash}-40.avif.jpg`,
      `${hash}`,
      `..%2Foriginals%2F${hash}`,
      `..%2f..%2fetc%2fpasswd`,
    ]
    for (const name of names) {
      const answer = await site.get(`/media/${name}`)
      expect([name, answer.status, await answer.text()]).toEqual([name, 404, 'There is no such picture here.'])
      expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
    }
  })

  test('never gives away the original of a picture: it may say where it was taken', async () => {
    await using site = await openSite(open)
    const { hash } = await site.picture()
    const answer = await site.get(`/media/${hash}/boat.jpg`)
    expect([answer.status, await answer.text()]).toEqual([404, 'There is no such file here.'])
  })

  test.each([
    ['talk.MP3', 'audio/mpeg', null, "sandbox; default-src 'none'"],
    ['tide.mp4', 'video/mp4', null, "sandbox; default-src 'none'"],
    ['The budget, as voted (2).pdf', 'application/pdf', null, expect.stringMatching(/^default-src 'none';/)],
    ['page.html', 'application/octet-stream', 'attachment', "sandbox; default-src 'none'"],
    ['drawing.svg', 'application/octet-stream', 'attachment', "sandbox; default-src 'none'"],
    ['Orçamento', 'application/octet-stream', 'attachment', "sandbox; default-src 'none'"],
    ['constructor', 'application/octet-stream', 'attachment', "sandbox; default-src 'none'"],
    ['a.constructor', 'application/octet-stream', 'attachment', "sandbox; default-src 'none'"],
  ])('sends the file %s as %s', async (fileName, type, disposition, policy) => {
    await using site = await openSite(open)
    const file = await site.file(fileName, '<script>alert(1)</script>')
    const answer = await site.get(fileUrl(file))
    expect([answer.status, await answer.text()]).toEqual([200, '<script>alert(1)</script>'])
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('content-disposition')).toBe(disposition)
    expect(answer.headers.get('content-security-policy')).toEqual(policy)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe(IMMUTABLE)
  })

  test('sends the part of a file that a player jumps to', async () => {
    await using site = await openSite(open)
    const url = fileUrl(await site.file('talk.mp3', 'ID3 0123456789'))
    const whole = await site.get(url)
    expect(whole.headers.get('accept-ranges')).toBe('bytes')
    const part = await site.get(url, { headers: { Range: 'bytes=4-7' } })
    expect([part.status, await part.text()]).toEqual([206, '0123'])
    expect(Object.fromEntries(part.headers)).toEqual({
      ...Object.fromEntries(whole.headers),
      'content-range': 'bytes 4-7/14',
      'content-length': '4',
    })
    const last = await site.get(url, { headers: { Range: 'bytes=-3' } })
    expect([last.status, last.headers.get('content-range'), await last.text()]).toEqual([206, 'bytes 11-13/14', '789'])
  })

  test('says how long a file is to who asks beyond its end', async () => {
    await using site = await openSite(open)
    const url = fileUrl(await site.file('talk.mp3', 'ID3 0123456789'))
    const answer = await site.get(url, { headers: { Range: 'bytes=14-' } })
    expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([416, 'bytes */14', ''])
  })

  test('sends a part only of the very file that the caller has the rest of', async () => {
    await using site = await openSite(open)
    const url = fileUrl(await site.file('talk.mp3', 'ID3 0123456789'))
    const tag = (await site.get(url)).headers.get('etag')!
    const statusIf = async (known: string) => (await site.get(url, { headers: { Range: 'bytes=0-1', 'If-Range': known } })).status
    expect(await statusIf(tag)).toBe(206)
    for (const other of ['"other"', `W/${tag}`, 'Wed, 21 Oct 2015 07:28:00 GMT']) expect(await statusIf(other)).toBe(200)
    const unchanged = await site.get(url, { headers: { Range: 'bytes=0-1', 'If-None-Match': tag } })
    expect([unchanged.status, await unchanged.text()]).toEqual([304, ''])
    const head = await site.get(url, { method: 'HEAD', headers: { Range: 'bytes=0-1' } })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '14'])
  })

  test('knows a file by its own name only', async () => {
    await using site = await openSite(open)
    const { hash } = await site.file('minutes.pdf', '%PDF-1.7')
    expect((await site.get(`/media/${hash}/minutes.html`)).status).toBe(404)
    expect((await site.get(`/media/${hash.replace(/./g, 'f')}/minutes.pdf`)).status).toBe(404)
  })
})

async function openSite(open: () => Promise<TestDatabase>) {
  const database = await open()
  const files = filesInMemory()
  const app = new Hono<WebEnv>()
    .use(async (c, next) => {
      c.set('db', database.read)
      await next()
    })
    .route('/', mediaRoutes(files))
  return {
    get: (path: string, init?: RequestInit) => app.request(path, init),
    async picture() {
      const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2a6' } })
        .png()
        .toBuffer()
      const details = { fileName: 'boat.jpg', alt: '', caption: '', credit: '', creditUrl: null }
      const pictureId = await takePicture({ database, files, now: 0 }, bytes, details)
      await makeVariants({ database, files })({ pictureId }, { now: 0, signal: new AbortController().signal })
      return (await loadMedia(database.read, [pictureId])).pictures.get(pictureId)!
    },
    async file(fileName: string, text: string) {
      const id = await takeFile({ database, files, now: 0 }, [Buffer.from(text)], { fileName, caption: '' })
      return (await loadMedia(database.read, [id])).files.get(id)!
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}
