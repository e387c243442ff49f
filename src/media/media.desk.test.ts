import { expect, test } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import { eventsAfter } from '../jobs/outbox.sql.ts'
import { drawn, openLibrary } from './desk.test-kit.ts'
import { originalName, pictureHash, variantName } from './media.commands.ts'
import { sweepMedia } from './media.jobs.ts'
import { loadPictures } from './media.sql.ts'
import { variantFile } from './picture.ts'
import { noteUses } from './uses.sql.ts'

const DAY = 24 * 60 * 60_000

onBothEngines('the library', (open) => {
  test('is empty at first, and says what can be done about it', async () => {
    await using library = await openLibrary(open)
    expect(await library.page('/desk/media')).toContain('No pictures yet')
    expect(await library.page('/desk/media?q=boat')).toContain('Nothing fits')
    expect(await library.page('/desk/media?show=bin')).toContain('The bin is empty')
  })

  test('shows the newest first, a page at a time', async () => {
    await using library = await openLibrary(open)
    await library.database.transact(async (tx) => {
      const row = {
        kind: 'file',
        state: 'ready',
        mime: '',
        width: 0,
        height: 0,
        bytes: 1,
        alt: '',
        caption: '',
        credit: '',
      } as const
      const more = { focus_x: 0.5, focus_y: 0.5, variants: '[]', created_at: 0 }
      const rows = Array.from({ length: 50 }, (_, n) => ({ ...row, ...more, hash: `${n}`, file_name: `n${n + 1}.pdf` }))
      await tx.insertInto('media').values(rows).execute()
    })
    const namesOn = (page: string) => [...page.matchAll(/media-name">(n\d+)/g)].map((match) => match[1])
    const first = await library.page('/desk/media')
    expect(namesOn(first)).toEqual(Array.from({ length: 48 }, (_, n) => `n${50 - n}`))
    expect(first).toContain('href="/desk/media?before=3"')
    expect(namesOn(await library.page('/desk/media?before=3'))).toEqual(['n2', 'n1'])
  })

  test('is searched by name and words, in any case and without accents', async () => {
    await using library = await openLibrary(open)
    await library.picture({ fileName: 'IMG_0001.jpg', alt: 'Zwei Fähren im Hafen', credit: 'José Ávila' })
    await library.picture({ fileName: 'council.jpg', alt: '100% of the council' })
    const finds = async (search: string) =>
      [...(await library.page(`/desk/media?q=${encodeURIComponent(search)}`)).matchAll(/media-name">(\w+)/g)].map(
        (match) => match[1],
      )
    for (const search of ['img_0001', 'fahren', 'HAFEN zwei', 'avila', 'jose hafen'])
      expect(await finds(search)).toEqual(['IMG_0001'])
    expect(await finds('100%')).toEqual(['council'])
    expect(await finds('hafen council')).toEqual([])
    await library.post('/desk/media/2', { caption: 'Après la réunion' })
    expect(await finds('reunion apres')).toEqual(['council'])
  })

  test('shows what lacks something, and what nothing uses', async () => {
    await using library = await openLibrary(open)
    const good = await library.picture({ fileName: 'good.png', alt: 'A boat', credit: 'Ana' })
    const bare = await library.picture({ fileName: 'bare.png' })
    await library.send([{ name: 'minutes.pdf', bytes: Buffer.from('%PDF-1.7') }])
    await show(library, good, 'lead')
    const shown = async (show: string) =>
      [...(await library.page(`/desk/media?show=${encodeURIComponent(show)}`)).matchAll(/href="\/desk\/media\/(\d+)"/g)].map(
        (match) => Number(match[1]),
      )
    expect(await shown('pictures')).toEqual([bare, good])
    expect(await shown('files')).toEqual([3])
    expect(await shown('without alt')).toEqual([bare])
    expect(await shown('without credit')).toEqual([bare])
    expect(await shown('unused')).toEqual([3, bare])
    expect(await shown('nonsense')).toEqual([3, bare, good])
  })

  test('says where a picture is shown', async () => {
    await using library = await openLibrary(open)
    const id = await library.picture()
    expect(await library.page(`/desk/media/${id}`)).toContain('Nowhere.')
    const articleId = await show(library, id, 'lead', 'body')
    await library.database.transact((tx) => tx.insertInto('author').values(ana(id)).execute())
    const page = await library.page(`/desk/media/${id}`)
    expect(page).toContain(`<a href="/desk/articles/${articleId}">The ferry</a>`)
    expect(page).toContain('as its lead picture')
    expect(page).toContain('in its text')
    expect(page).toContain('>Ana</a> <small>as a portrait')
  })
})

onBothEngines('what is said of a picture', (open) => {
  test('is changed field by field, and the pages that show it are renewed', async () => {
    await using library = await openLibrary(open)
    const id = await library.picture({ alt: 'A boat', credit: 'Ana' })
    const articleId = await show(library, id, 'lead')
    await library.database.transact((tx) =>
      tx.insertInto('stream_item').values({ stream: 'latest', at: 1, article_id: articleId }).execute(),
    )
    const form = { alt: ' Two boats ', creditUrl: 'https://ana.example', licence: 'cc-by-sa-4.0', focusX: '0.25', focusY: '1' }
    expect((await library.post(`/desk/media/${id}`, form)).headers.get('location')).toBe(`/desk/media/${id}`)
    expect((await loadPictures(library.database.read, [id])).get(id)).toMatchObject({
      alt: 'Two boats',
      credit: 'Ana',
      creditUrl: 'https://ana.example/',
      focus: { x: 0.25, y: 1 },
    })
    expect((await eventsAfter(library.database.read, 0, 10)).at(-1)).toMatchObject({
      name: 'media.changed',
      renews: [`picture:${id}`, `article:${articleId}`, 'latest'],
    })
    expect(await library.page(`/desk/media/${id}`)).toContain('<option value="cc-by-sa-4.0" selected')
  })

  test('is answered in JSON to a script', async () => {
    await using library = await openLibrary(open)
    const id = await library.picture()
    const json = { Accept: 'application/json' }
    const saved = await library.post(`/desk/media/${id}`, { focusY: '0.1' }, json)
    expect([saved.status, await saved.json()]).toEqual([200, {}])
    const wrong = await library.post(`/desk/media/${id}`, { focusY: '7' }, json)
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { errors: { focusY: expect.any(String) } }])
  })

  test('comes back as it was typed, with what is wrong beside it', async () => {
    await using library = await openLibrary(open)
    const id = await library.picture({ alt: 'A boat' })
    const form = { alt: 'Typed & kept', creditUrl: 'javascript:alert(1)', licence: 'mine', focusX: '2', focusY: '' }
    const answer = await library.post(`/desk/media/${id}`, form)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Typed &amp; kept</textarea>')
    expect(page).toContain('value="javascript:alert(1)"')
    for (const field of ['creditUrl', 'licence', 'focusX', 'focusY']) expect(page).toContain(`id="${field}-error"`)
    expect((await loadPictures(library.database.read, [id])).get(id)?.alt).toBe('A boat')
  })

  test('is changed by who added it, and by editors', async () => {
    await using library = await openLibrary(open)
    const theirs = await library.picture()
    const contributor = await library.as('contributor')
    const own = await library.picture({}, contributor)
    expect((await library.post(`/desk/media/${own}`, { alt: 'Mine' })).status).toBe(303)
    for (const path of [`/desk/media/${theirs}`, `/desk/media/${theirs}/delete`, `/desk/media/${theirs}/restore`])
      expect([path, (await library.post(path, { alt: 'Mine' })).status]).toEqual([path, 403])
    expect(await library.page(`/desk/media/${theirs}`)).not.toContain('<textarea')
    expect((await library.post('/desk/media/999', { alt: '' })).status).toBe(404)
  })
})

onBothEngines('pictures for the editor', (open) => {
  test('are told by their numbers, and offered to pick from', async () => {
    await using library = await openLibrary(open)
    const id = await library.picture({ fileName: 'ferry.png', alt: 'A ferry', credit: 'Ana' })
    await library.picture({ fileName: 'council.png' })
    const { hash, width, height } = (await loadPictures(library.database.read, [id])).get(id)!
    const data = {
      url: `/media/${hash}-${width}.webp`,
      width,
      height,
      alt: 'A ferry',
      caption: '',
      credit: 'Ana',
      focusX: 0.5,
      focusY: 0.5,
    }
    expect(await (await library.get(`/desk/media/pictures?ids=${id},999,x,${id}`)).json()).toEqual({ [id]: data })
    expect(await (await library.get('/desk/media/pictures')).json()).toEqual({})
    expect(await (await library.get('/desk/media/pick?q=ferry')).json()).toEqual([{ id, ...data }])
    expect((await library.get(`/desk/media/${id}/picture`)).headers.get('location')).toBe(`/media/${hash}-${width}.jpg`)
  })
})

onBothEngines('a picture that is replaced', (open) => {
  test('keeps its number and words; the old one is sent for a day more', async () => {
    await using library = await openLibrary(open)
    const id = await library.picture({ alt: 'A boat' })
    const articleId = await show(library, id, 'body')
    const before = (await loadPictures(library.database.read, [id])).get(id)!
    const bytes = await drawn(80, 50, '#b32')
    const answer = await library.send([{ name: 'new.png', bytes }], { path: `/desk/media/${id}/replace` })
    expect(answer.headers.get('location')).toBe(`/desk/media/${id}`)
    const after = (await loadPictures(library.database.read, [id])).get(id)!
    expect(after).toMatchObject({ alt: 'A boat', hash: pictureHash(bytes), width: 80, height: 50 })
    for (const variant of after.variants)
      expect(await library.files.has(variantName(variantFile(after.hash, variant)))).toBe(true)
    expect((await eventsAfter(library.database.read, 0, 10)).at(-1)).toMatchObject({
      name: 'media.changed',
      renews: [`picture:${id}`, `article:${articleId}`],
    })
    const old = [originalName(before.hash), ...before.variants.map((variant) => variantName(variantFile(before.hash, variant)))]
    await sweepMedia(library, library.clock.now + DAY)
    for (const name of old) expect(await library.files.has(name)).toBe(true)
    await sweepMedia(library, library.clock.now + DAY + 1)
    for (const name of old) expect(await library.files.has(name)).toBe(false)
    expect(await library.files.has(originalName(after.hash))).toBe(true)
  })

  test('and brought back within the day keeps its files', async () => {
    await using library = await openLibrary(open)
    const first = await drawn(70, 50)
    await library.send([{ name: 'first.png', bytes: first }])
    await library.send([{ name: 'other.png', bytes: await drawn(80, 50) }], { path: '/desk/media/1/replace' })
    await library.send([{ name: 'first.png', bytes: first }], { path: '/desk/media/1/replace' })
    await sweepMedia(library, library.clock.now + 2 * DAY)
    expect(await library.files.has(originalName(pictureHash(first)))).toBe(true)
  })

  test('stays what it was where that can’t be, and says why', async () => {
    await using library = await openLibrary(open)
    const id = await library.picture()
    const other = await drawn(90, 50)
    await library.send([{ name: 'other.png', bytes: other }])
    const path = `/desk/media/${id}/replace`
    const replaced = async (name: string, bytes: Uint8Array) => {
      const answer = await library.send([{ name, bytes }], { path })
      return [answer.status, /role="alert">.*?<li>(?:<a[^>]*>)?([^<]*)/s.exec(await answer.text())?.[1]]
    }
    expect(await replaced('notes.txt', Buffer.from('Hello'))).toEqual([415, expect.stringContaining('Only a picture')])
    expect(await replaced('boat.svg', Buffer.from('<svg/>'))).toEqual([415, expect.stringContaining('SVG')])
    expect(await replaced('other.png', other)).toEqual([409, expect.stringContaining('in the library already')])
    expect((await library.send([], { path })).status).toBe(422)
    await library.as('author')
    expect((await library.send([{ name: 'a.png', bytes: await drawn(91, 50) }], { path })).status).toBe(403)
  })
})

onBothEngines('the bin', (open) => {
  test('takes only what nothing shows, gives it back for a month, and then it is gone', async () => {
    await using library = await openLibrary(open)
    const id = await library.picture({ fileName: 'boat.png' })
    const { hash } = (await loadPictures(library.database.read, [id])).get(id)!
    const articleId = await show(library, id, 'body')
    const refused = await library.post(`/desk/media/${id}/delete`)
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('This is shown somewhere')])
    await library.database.transact((tx) => noteUses(tx, articleId, []))
    await library.post(`/desk/media/${id}/delete`)
    expect((await loadPictures(library.database.read, [id])).size).toBe(0)
    expect(await library.page('/desk/media?show=bin')).toContain('boat.png')
    expect(await library.page(`/desk/media/${id}`)).toContain('Take it out of the bin')
    await library.post(`/desk/media/${id}/restore`)
    expect((await loadPictures(library.database.read, [id])).size).toBe(1)
    await library.post(`/desk/media/${id}/delete`)
    await sweepMedia(library, library.clock.now + 30 * DAY)
    expect(await library.files.has(originalName(hash))).toBe(true)
    library.clock.now += 30 * DAY + 1
    await sweepMedia(library, library.clock.now)
    for await (const name of library.files.names()) expect.unreachable(name)
    expect((await library.get(`/desk/media/${id}`)).status).toBe(404)
    expect(await library.page('/desk/media?show=bin')).toContain('The bin is empty')
    await sweepMedia(library, library.clock.now)
    const { read } = library.database
    const acts = await read.selectFrom('audit').select('action').orderBy('id').execute()
    expect(acts.map(({ action }) => action)).toEqual(['added', 'deleted', 'restored', 'deleted'])
  })
})

type Library = Awaited<ReturnType<typeof openLibrary>>

/** An article that shows something in these places. */
async function show({ database }: Library, mediaId: number, ...places: ('lead' | 'body' | 'social')[]): Promise<number> {
  return database.transact(async (tx) => {
    const texts = {
      headline: 'The ferry',
      standfirst: '',
      body: '',
      opening: '',
      media: '[]',
      changes: '[]',
      language: 'en',
      path: '/ferry',
    }
    const { id } = await tx
      .insertInto('article')
      .values({
        ...texts,
        kind: 'article',
        status: 'draft',
        label: 'news',
        body_rules: 1,
        words: 0,
        revision: 1,
        created_at: 0,
        changed_at: 0,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await noteUses(
      tx,
      id,
      places.map((place) => ({ mediaId, place })),
    )
    return id
  })
}

const ana = (portraitId: number) =>
  ({ kind: 'person', name: 'Ana', slug: 'ana', path: '/author/ana', bio: '', portrait_id: portraitId }) as const
