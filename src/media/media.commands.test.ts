import sharp from 'sharp'
import { expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import { eventsAfter } from '../jobs/outbox.sql.ts'
import { filesInMemory } from '../outside/files/memory.ts'
import { fileUrl } from './file.ts'
import { originalName, pictureHash, takeFile, takePicture } from './media.commands.ts'
import { loadMedia, loadPictures } from './media.sql.ts'

const details = { fileName: 'boat.jpg', alt: 'A boat', caption: 'At noon', credit: 'Ana', creditUrl: 'https://ana.example' }
const drawn = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#2a6' } })

onBothEngines('taking a picture', (open) => {
  test('keeps the original as it is, with what was said about it, and announces it', async () => {
    await using desk = await openDesk(open)
    const bytes = await drawn(40, 30).jpeg().toBuffer()
    const id = await takePicture(desk, bytes, details)
    const { fileName: _, ...said } = details
    expect((await loadPictures(desk.database.read, [id])).get(id)).toEqual({
      ...said,
      id,
      licence: '',
      hash: pictureHash(bytes),
      width: 40,
      height: 30,
      focus: { x: 0.5, y: 0.5 },
      variants: [],
    })
    expect(Buffer.from((await desk.files.get(originalName(pictureHash(bytes))))!).equals(bytes)).toBe(true)
    expect(await eventsAfter(desk.database.read, 0, 10)).toEqual([
      { id: 1, name: 'picture.added', payload: { pictureId: id }, renews: [] },
    ])
  })

  test('takes the same bytes twice for one picture, announced once', async () => {
    await using desk = await openDesk(open)
    const bytes = await drawn(40, 30).png().toBuffer()
    const ids = [await takePicture(desk, bytes, details), await takePicture(desk, bytes, { ...details, alt: 'Again' })]
    expect(ids).toEqual([ids[0], ids[0]])
    expect(await eventsAfter(desk.database.read, 0, 10)).toHaveLength(1)
    expect((await loadPictures(desk.database.read, ids)).get(ids[0]!)?.alt).toBe('A boat')
  })

  test('measures a picture as it is seen, not as it is stored', async () => {
    await using desk = await openDesk(open)
    const bytes = await drawn(40, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const id = await takePicture(desk, bytes, details)
    expect((await loadPictures(desk.database.read, [id])).get(id)).toMatchObject({ width: 30, height: 40 })
  })

  test.each(['gif', 'webp', 'avif', 'tiff', 'png'] as const)('takes %s, down to a picture of one pixel', async (format) => {
    await using desk = await openDesk(open)
    const id = await takePicture(desk, await drawn(1, 1).toFormat(format).toBuffer(), details)
    const { mime } = await desk.database.read.selectFrom('media').select('mime').where('id', '=', id).executeTakeFirstOrThrow()
    expect(mime).toBe(`image/${format}`)
  })

  const wrong: [what: string, bytes: () => Promise<Uint8Array>, words: RegExp][] = [
    ['a text that calls itself a picture', async () => Buffer.from('Dear editor, here is my picture.'), /not a picture/],
    [
      'an SVG',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'),
      /not a picture/,
    ],
    ['nothing', async () => new Uint8Array(), /not a picture/],
    ['a small file of more than 50 million pixels', () => drawn(10_000, 5001).png().toBuffer(), /50 million pixels/],
    ['more than 20 MB', async () => new Uint8Array(20_000_001), /20 MB/],
  ]
  test.each(wrong)('refuses %s', async (_, bytes, words) => {
    await using desk = await openDesk(open)
    await expect(takePicture(desk, await bytes(), details)).rejects.toThrow(words)
    expect(await desk.database.read.selectFrom('media').selectAll().execute()).toEqual([])
    expect(await eventsAfter(desk.database.read, 0, 10)).toEqual([])
  })
})

onBothEngines('taking a file', (open) => {
  test('keeps it under its first name, whatever name the same bytes come by later', async () => {
    await using desk = await openDesk(open)
    const bytes = Buffer.from('%PDF-1.7')
    const id = await takeFile(desk, [bytes], { fileName: 'The budget.pdf', caption: 'As voted' })
    expect(await takeFile(desk, [bytes], { fileName: 'budget-2.pdf', caption: '' })).toBe(id)
    const file = (await loadMedia(desk.database.read, [id])).files.get(id)!
    expect(file).toEqual({
      id,
      hash: pictureHash(bytes),
      fileName: 'The budget.pdf',
      mime: 'application/pdf',
      bytes: 8,
      caption: 'As voted',
    })
    expect(fileUrl(file)).toBe(`/media/${file.hash}/The%20budget.pdf`)
    expect(Buffer.from((await desk.files.get(originalName(file.hash)))!).equals(bytes)).toBe(true)
  })
})

async function openDesk(open: () => Promise<TestDatabase>) {
  const database = await open()
  return { database, files: filesInMemory(), now: 1000, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}
