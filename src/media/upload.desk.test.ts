import sharp from 'sharp'
import { expect, test } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import { drawn, openLibrary } from './desk.test-kit.ts'
import { originalName, pictureHash } from './media.commands.ts'

const JPEG_HEAD = Buffer.from([0xff, 0xd8, 0xff, 0xe0])

onBothEngines('an upload', (open) => {
  test('for a script: one file, answered with what the editor needs to show it', async () => {
    await using library = await openLibrary(open)
    const bytes = await drawn(60, 40)
    const answer = await library.send([{ name: 'Boat.png', bytes }], { json: true })
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { id: 1, url: '/desk/media/1/picture', width: 60, height: 40, alt: '', caption: '', credit: '', focusX: 0.5, focusY: 0.5 },
    ])
    expect(await library.files.has(originalName(pictureHash(bytes)))).toBe(true)
    const preview = await library.get('/desk/media/1/picture')
    expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(await sharp(await preview.arrayBuffer()).metadata()).toMatchObject({ width: 60, height: 40 })
  })

  test('is written down with who made it', async () => {
    await using library = await openLibrary(open)
    const { id } = await library.as('author')
    await library.send([{ name: 'boat.png', bytes: await drawn(60, 40) }])
    const { read } = library.database
    expect(await read.selectFrom('media').select('added_by').execute()).toEqual([{ added_by: id }])
    expect(await read.selectFrom('audit').select(['staff_id', 'action', 'subject', 'detail']).execute()).toEqual([
      { staff_id: id, action: 'added', subject: 'picture 1', detail: '{"file":"boat.png"}' },
    ])
  })

  test('without script: as many as one likes; each that is not taken is named, the others are kept', async () => {
    await using library = await openLibrary(open)
    const answer = await library.send([
      { name: 'boat.png', bytes: await drawn(60, 40) },
      { name: '<b>page</b>.html', bytes: Buffer.from('<!doctype html><script>alert(1)</script>') },
      { name: 'empty.jpg', bytes: new Uint8Array() },
      { name: 'notes.txt', bytes: Buffer.from('The ferry leaves at six.') },
    ])
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toMatch(/<b>&lt;b&gt;page&lt;\/b&gt;\.html<\/b>: Files of this kind are not taken/)
    expect(page).toMatch(/<b>empty\.jpg<\/b>: The file is empty/)
    expect(page).toMatch(/<a href="\/desk\/media\/1">boat\.png<\/a>/)
    expect(page).toMatch(/<a href="\/desk\/media\/2">notes\.txt<\/a>/)
    expect((await library.send([{ name: 'a.png', bytes: await drawn(61, 40) }])).headers.get('location')).toBe('/desk/media/3')
    const both = [
      { name: 'b.png', bytes: await drawn(62, 40) },
      { name: 'c.png', bytes: await drawn(63, 40) },
    ]
    expect((await library.send(both)).headers.get('location')).toBe('/desk/media')
  })

  test('of what lies in the bin takes it out again', async () => {
    await using library = await openLibrary(open)
    const bytes = await drawn(60, 40)
    await library.send([{ name: 'boat.png', bytes }])
    await library.post('/desk/media/1/delete')
    expect(await library.page('/desk/media')).not.toContain('boat.png')
    await library.send([{ name: 'boat.png', bytes }])
    expect(await library.page('/desk/media')).toContain('boat.png')
  })

  const hostile: [what: string, name: string, bytes: () => Promise<Uint8Array>, status: number, words: RegExp][] = [
    [
      'a page that calls itself a picture',
      'boat.jpg',
      async () => Buffer.from('<html><script>alert(1)</script>'),
      415,
      /something else|not taken/,
    ],
    ['an SVG that calls itself a PNG', 'boat.png', async () => Buffer.from('<svg onload="alert(1)"/>'), 415, /SVG/],
    ['PHP that calls itself a text', 'boat.txt', async () => Buffer.from('<?php system($_GET[0]);'), 415, /something else/],
    ['a GIF whose pixels are a page', 'boat.gif', async () => Buffer.from('GIF89a<script>alert(1)</script>'), 422, /damaged/],
    ['half a JPEG', 'boat.jpg', async () => cut(await noise().jpeg().toBuffer()), 422, /damaged/],
    ['half a PNG', 'boat.png', async () => cut(await noise().png().toBuffer()), 422, /damaged/],
    ['the head of a JPEG alone', 'boat.jpg', async () => JPEG_HEAD, 422, /damaged/],
    ['a small file of more than 50 million pixels', 'bomb.png', () => drawn(10_000, 5001), 422, /50 million/],
    ['a moving bomb', 'bomb.gif', () => gifBomb(), 422, /50 million/],
    ['a picture of more than 20 MB', 'big.jpg', async () => Buffer.concat([JPEG_HEAD, new Uint8Array(20_000_000)]), 413, /20 MB/],
  ]
  test.each(hostile)('refuses %s, and keeps nothing of it', async (_, name, bytes, status, words) => {
    await using library = await openLibrary(open)
    const answer = await library.send([{ name, bytes: await bytes() }], { json: true })
    expect([answer.status, await answer.json()]).toEqual([status, { error: expect.stringMatching(words) }])
    expect(await library.database.read.selectFrom('media').selectAll().execute()).toEqual([])
    for await (const name of library.files.names()) expect.unreachable(name)
  })

  test('of a picture that is a program too gives readers the picture alone', async () => {
    await using library = await openLibrary(open)
    const both = Buffer.concat([
      await noise().gif().toBuffer(),
      Buffer.from('<?php system($_GET[0]); ?><script>alert(1)</script>'),
    ])
    const { id } = (await (await library.send([{ name: '../../boat.gif\u202Ephp', bytes: both }], { json: true })).json()) as {
      id: number
    }
    const preview = Buffer.from(await (await library.get(`/desk/media/${id}/picture`)).arrayBuffer()).toString('latin1')
    expect(preview.startsWith('\xff\xd8\xff')).toBe(true)
    expect(preview).not.toMatch(/php|script/)
    expect(await library.database.read.selectFrom('media').select('file_name').execute()).toEqual([{ file_name: 'boat.gifphp' }])
  })

  test('of a photograph that says very much about itself is taken', async () => {
    await using library = await openLibrary(open)
    const jpeg = await noise().jpeg().toBuffer()
    const talk = Buffer.concat([Buffer.from([0xff, 0xe1, 0xff, 0xff]), Buffer.from('Exif\0\0'), new Uint8Array(65_527)])
    const bytes = Buffer.concat([jpeg.subarray(0, 2), ...Array<Buffer>(200).fill(talk), jpeg.subarray(2)])
    expect((await library.send([{ name: 'boat.jpg', bytes }], { json: true })).status).toBe(200)
  })

  test('that is no form, ends too early or is larger than everything is refused before anything is kept', async () => {
    await using library = await openLibrary(open)
    expect((await library.post('/desk/media/upload', { file: 'boat' })).status).toBe(422)
    const large = await library.post('/desk/media/upload', {}, { 'Content-Length': '2000000000' })
    expect([large.status, await large.text()]).toEqual([413, expect.stringContaining('At most 1 GB at once')])
    expect((await library.send([])).status).toBe(422)
  })

  test('is for those who may add pictures', async () => {
    await using library = await openLibrary(open)
    const bytes = await drawn(60, 40)
    for (const role of ['moderator', 'treasurer'] as const) {
      await library.as(role)
      expect((await library.send([{ name: 'boat.png', bytes }])).status).toBe(403)
      expect((await library.get('/desk/media')).status).toBe(403)
    }
    await library.as('contributor')
    expect((await library.send([{ name: 'boat.png', bytes }])).status).toBe(303)
  })
})

const noise = () =>
  sharp({
    create: { width: 200, height: 150, channels: 3, background: '#246', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })

const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)

/** A GIF of a few bytes whose canvas is 65,535 pixels each way. */
async function gifBomb(): Promise<Uint8Array> {
  const gif = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#246' } })
    .gif()
    .toBuffer()
  gif.writeUInt32LE(0xffffffff, 6)
  // Its only frame, whose place comes before its size.
  gif.writeUInt32LE(0xffffffff, gif.lastIndexOf(',') + 5)
  return gif
}
