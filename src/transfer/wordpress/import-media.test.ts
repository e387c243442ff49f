import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import { articles, at, counts, NOW, run } from './import.test-kit.ts'
import { HOME, item, wxr, type Said } from './wxr.test-kit.ts'

const root = mkdtempSync(join(tmpdir(), 'broadsheet-uploads-'))
const uploads = join(root, 'uploads')

beforeAll(async () => {
  const put = (place: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(join(root, place)), { recursive: true })
    writeFileSync(join(root, place), bytes)
  }
  const picture = (shade: number) =>
    sharp({ create: { width: 640, height: 480, channels: 3, background: { r: shade, g: 0, b: 0 } } })
      .jpeg()
      .toBuffer()
  put('uploads/2019/02/harbour.jpg', await picture(10))
  put('uploads/2019/02/bridge.jpg', await picture(20))
  put('uploads/2019/02/unlisted.jpg', await picture(30))
  put('uploads/2019/02/talk.mp3', 'ID3')
  put('uploads/2019/02/false.jpg', '<script>alert(1)</script>')
  put('secret.jpg', await picture(40))
  symlinkSync(join(root, 'secret.jpg'), join(root, 'uploads/2019/02/link.jpg'))
})
afterAll(() => rmSync(root, { recursive: true }))

const at_ = (place: string) => `${HOME}/wp-content/uploads/${place}`

const attachment = (id: number, place: string, said: Partial<Said> = {}) =>
  item({ id, type: 'attachment', status: 'inherit', link: `${HOME}/2019/02/report-1/${id}/`, file: at_(place), ...said })

const media = (database: TestDatabase) =>
  database.read.selectFrom('media').select(['id', 'kind', 'file_name', 'alt', 'caption', 'hash']).orderBy('id').execute()

const site = wxr(
  item({
    id: 1,
    meta: [['_thumbnail_id', '11']],
    content: [
      `[caption width="300"]<img src="http://www.herald.example/wp-content/uploads/2019/02/bridge-300x200.jpg" alt="From the south"> The <em>bridge</em>[/caption]`,
      `<img src="/wp-content/uploads/2019/02/unlisted-150x150.jpg?x=1">`,
      `<img src="${at_('2019/02/gone.jpg')}" alt="Gone">`,
      '[gallery ids="11,12"]',
      `<audio src="${at_('2019/02/talk.mp3')}"></audio>`,
    ].join('\n\n'),
  }),
  attachment(11, '2019/02/harbour.jpg', {
    parent: 1,
    excerpt: 'The <b>harbour</b> at noon',
    meta: [['_wp_attachment_image_alt', ' Boats ']],
  }),
  attachment(12, '2019/02/bridge.jpg', { parent: 1 }),
  attachment(13, '2019/02/talk.mp3'),
  attachment(14, '2019/02/gone.jpg'),
  attachment(15, '../secret.jpg', { meta: [['_wp_attached_file', '../secret.jpg']] }),
  attachment(16, '2019/02/link.jpg'),
  attachment(17, '2019/02/false.jpg'),
  attachment(18, '2019/02/mark.svg'),
)

onBothEngines('the media library of a site from WordPress', (open) => {
  test('comes from the folder of uploads, with alternative texts and captions', async () => {
    await using database = await open()
    const report = await run(database, site, { uploads })
    expect(await media(database)).toMatchObject([
      { id: 1, kind: 'picture', file_name: 'harbour.jpg', alt: 'Boats', caption: 'The harbour at noon' },
      { id: 2, kind: 'picture', file_name: 'bridge.jpg', alt: '', caption: '' },
      { id: 3, kind: 'file', file_name: 'talk.mp3' },
      { id: 4, kind: 'picture', file_name: 'unlisted.jpg' },
    ])
    expect(report.items.slice(1).map(({ id, outcome, notes }) => `${id} ${outcome}: ${notes.join()}`)).toEqual([
      '11 imported: ',
      '12 imported: ',
      '13 imported: ',
      '14 left out: the uploads have no 2019/02/gone.jpg',
      '15 left out: its place is outside of the uploads',
      '16 left out: a link leads outside of the uploads',
      '17 left out: This is not a picture we can read, or it has more than 50 million pixels.',
      '18 left out: files of its kind are not taken',
    ])
  })

  test('stands in the texts: as lead, with captions, in galleries, in any size and under any spelling of its address', async () => {
    await using database = await open()
    const report = await run(database, site, { uploads })
    const [article] = await articles(database)
    expect(article!.lead_id).toBe(1)
    expect(article!.body.replaceAll('\n', '')).toBe(
      '<figure class="picture" data-media="2" data-alt="From the south"><figcaption>The <em>bridge</em></figcaption></figure>' +
        '<figure class="picture" data-media="4"></figure>' +
        `<figure class="picture" data-src="${at_('2019/02/gone.jpg')}" data-alt="Gone"></figure>` +
        '<figure class="gallery"><figure class="picture" data-media="1" data-alt="Boats"><figcaption>The <strong>harbour</strong> at noon</figcaption></figure>' +
        '<figure class="picture" data-media="2"></figure></figure>' +
        '<figure class="audio" data-media="3"></figure>',
    )
    expect(report.items[0]!.notes).toEqual([`in its text, these stay where they are, as links: ${at_('2019/02/gone.jpg')}`])
    expect(report.shortcodes).toEqual([
      { name: 'caption', outcome: 'imported', count: 1 },
      { name: 'gallery', outcome: 'imported', count: 1 },
    ])
  })

  test('answers at its old addresses', async () => {
    await using database = await open()
    await run(database, site, { uploads })
    const [harbour, , talk] = await media(database)
    expect(await at(database, '/wp-content/uploads/2019/02/harbour.jpg')).toBe(`redirect /media/${harbour!.hash}-640.jpg`)
    expect(await at(database, '/wp-content/uploads/2019/02/talk.mp3')).toBe(`redirect /media/${talk!.hash}/talk.mp3`)
    expect(await at(database, '/2019/02/report-1/11/')).toBe('redirect /2019/02/report-1/')
  })

  test('is asked for where the folder is not at hand, and comes with it later', async () => {
    await using database = await open()
    const first = await run(database, site)
    expect(first.items[1]).toMatchObject({ outcome: 'not yet', notes: ['bring it in with “--uploads”'] })
    expect(first.items[0]!.notes[0]).toBe(
      `its featured picture is not here (${at_('2019/02/harbour.jpg')}): bring it in with “--uploads”`,
    )
    const second = await run(database, site, { uploads, now: NOW + 1 })
    expect(second.items.slice(0, 3).map(({ outcome }) => outcome)).toEqual(['revised', 'imported', 'imported'])
    const before = await counts(database, 'media', 'revision', 'event', 'address')
    const third = await run(database, site, { uploads, now: NOW + 2 })
    expect(third.items.slice(0, 3).map(({ outcome }) => outcome)).toEqual(['already there', 'already there', 'already there'])
    expect(await counts(database, 'media', 'revision', 'event', 'address')).toEqual(before)
  })

  test('is only looked at in a rehearsal', async () => {
    await using database = await open()
    const report = await run(database, site, { uploads, isRehearsal: true })
    expect(report.items.slice(1, 5).map(({ outcome }) => outcome)).toEqual(['imported', 'imported', 'imported', 'left out'])
    expect(await counts(database, 'media', 'article')).toEqual([0, 0])
  })
})
