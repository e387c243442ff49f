import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '../../accounts/roles.ts'
import { firstOfRole } from '../../accounts/staff.sql.ts'
import type { Tx } from '../../db/schema.ts'
import { enterDesk, type AtDesk } from '../../../test/desk.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { openTown, type Town } from '../../../test/town.ts'
import { publishNow } from './workflow.commands.ts'
import { begin, beginWhole, bodiesOf, fieldsIn, openScreen, rowOf, save, sectionId } from './writing.test-kit.ts'

const MINUTE = 60_000

/** The badge of an article whose newest version readers don't see. */
const CHANGES = /<span class="badge warn" data-draft-target="changes">/

onBothEngines('writing', (_open, engine) => {
  let town: Town
  let desks: Record<Role, AtDesk>

  beforeAll(async () => {
    town = await openTown({ engine })
    desks = Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await enterDesk(town, role)])))
  })
  afterAll(() => town[Symbol.asyncDispose]())
  /** Each test writes in a sitting of its own. */
  beforeEach(() => void (town.clock.now += 11 * MINUTE))

  /** A published article of somebody else than Ines, who is the author at this desk. */
  const foreignArticle = async () => {
    const ids = town.database.read.selectFrom('author').select('id').where('slug', '=', 'ines-calloway')
    const own = town.database.read.selectFrom('article_author').select('article_id').where('author_id', 'in', ids)
    const { id } = await town.database.read
      .selectFrom('article')
      .select('id')
      .where('kind', '=', 'article')
      .where('revision', '=', 1)
      .where('status', '=', 'published')
      .where('id', 'not in', own)
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow()
    return id
  }

  describe('a save', () => {
    test('keeps every field, by form and by script', async () => {
      const { editor } = desks
      const id = await begin(editor)
      const typed = {
        label: 'analysis',
        headline: 'The pier, again',
        standfirst: 'It opens on Friday',
        body: '<p>It <b>opens</b>.</p>',
        sectionId: await sectionId(town, 'harbour'),
        authorIds: ['3', '1'],
        tags: 'Tides, Piers nobody had named',
        leadId: '1',
        leadCaption: 'The pier',
        disclosure: 'The author swims there.',
        source: 'The Agency',
        sourceUrl: 'https://agency.example/pier',
        reporter: 'Kit',
        language: 'en-GB',
        socialTitle: 'A pier',
        socialDescription: 'Of wood',
        socialPictureId: '2',
        searchTitle: 'Pier',
        searchDescription: 'Wood',
        path: '/news/harbour/pier-again',
      }
      const byScript = await save(editor, id, typed)
      expect(await byScript.json()).toMatchObject({ version: expect.any(Number), at: town.clock.now })
      const kept = {
        ...typed,
        body: '<p>It <strong>opens</strong>.</p>',
        authorIds: ['3', '1', ''],
        tags: 'Piers nobody had named, Tides',
      }
      const asFields = Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, [value].flat()]))
      expect((await openScreen(editor, id)).fields).toMatchObject(asFields)
      const { fields } = await openScreen(editor, id)
      const byForm = await editor.press(`/desk/articles/${id}`, { ...fields, headline: 'The pier, once more' })
      expect(fieldsIn(await byForm.text())).toMatchObject({ ...asFields, headline: ['The pier, once more'] })
    })

    test('of what is unchanged writes nothing, whichever article it is', async () => {
      const published = () =>
        town.database.read
          .selectFrom('article')
          .select(['id', 'revision', 'version'])
          .where('status', '=', 'published')
          .orderBy('id')
          .execute()
      const articles = await published()
      expect(articles.length).toBeGreaterThan(20)
      for (const { id } of articles) expect((await save(desks.editor, id, {})).status).toBe(200)
      expect(await published()).toEqual(articles)
    })

    test('of a page keeps what its screen doesn’t show', async () => {
      const { id, standfirst } = await town.database.read
        .selectFrom('article')
        .select(['id', 'standfirst'])
        .where('kind', '=', 'page')
        .where('standfirst', '<>', '')
        .executeTakeFirstOrThrow()
      await save(desks.editor, id, { headline: 'About this paper' })
      const { content } = await town.database.read
        .selectFrom('revision')
        .select('content')
        .where('article_id', '=', id)
        .orderBy('number', 'desc')
        .executeTakeFirstOrThrow()
      expect(JSON.parse(content)).toMatchObject({ headline: 'About this paper', standfirst })
    })

    test('of one sitting is one revision', async () => {
      const id = await begin(desks.author)
      for (const words of ['One', 'One two', 'One two three']) {
        town.clock.now += 3_000
        await save(desks.author, id, { body: `<p>${words}</p>` })
      }
      expect(await bodiesOf(town, id)).toEqual(['<p>One two three</p>'])
    })

    test('ten minutes later, or by another person, begins a revision', async () => {
      const id = await begin(desks.author)
      await save(desks.author, id, { body: '<p>One</p>' })
      town.clock.now += 10 * MINUTE
      await save(desks.author, id, { body: '<p>Two</p>' })
      await save(desks.editor, id, { body: '<p>Three</p>' })
      await save(desks.author, id, { body: '<p>Four</p>' })
      expect(await bodiesOf(town, id)).toEqual(['<p>One</p>', '<p>Two</p>', '<p>Three</p>', '<p>Four</p>'])
    })

    test('never writes over what was published, however soon after', async () => {
      const id = await beginWhole(desks.author, town, { body: '<p>Published</p>' })
      await desks.author.press(`/desk/articles/${id}/steps/publish`)
      await save(desks.author, id, { body: '<p>Later</p>' })
      expect(await bodiesOf(town, id)).toEqual(['<p>Published</p>', '<p>Later</p>'])
      const { body, path } = await rowOf(town, id)
      expect(body).toBe('<p>Published</p>')
      expect(await (await town.app.request(path)).text()).not.toContain('Later')
    })

    test('that comes while it is being published waits, and then begins a revision', async () => {
      const id = await beginWhole(desks.author, town, { body: '<p>Published</p>' })
      const { fields } = await openScreen(desks.author, id)
      const { promise: isPublishing, resolve: begun } = Promise.withResolvers<void>()
      const saving = isPublishing.then(() => desks.author.post(`/desk/articles/${id}`, { ...fields, body: '<p>Meanwhile</p>' }))
      const who = (await firstOfRole(town.database.read, 'editor'))!
      await town.database.transact(async (tx) => {
        await publishNow(tx, who, id, town.clock.now)
        begun()
        if (engine === 'postgres') await untilSomebodyWaits(tx)
      })
      expect((await saving).status).toBe(303)
      expect(await bodiesOf(town, id)).toEqual(['<p>Published</p>', '<p>Meanwhile</p>'])
      expect((await rowOf(town, id)).body).toBe('<p>Published</p>')
    })
  })

  describe('a save over a version that it has not seen', () => {
    test('writes nothing, and a script is told whose words stand there', async () => {
      const id = await begin(desks.author)
      const { fields } = await openScreen(desks.author, id)
      await save(desks.editor, id, { body: '<p>The editor’s</p>' })
      const answer = await desks.author.post(
        `/desk/articles/${id}`,
        { ...fields, body: '<p>Mine</p>' },
        { Accept: 'application/json' },
      )
      const { version } = await rowOf(town, id)
      expect(answer.status).toBe(409)
      expect(await answer.json()).toEqual({ by: 'Samuel Oyelaran', at: town.clock.now, version })
      expect((await bodiesOf(town, id)).at(-1)).toBe('<p>The editor’s</p>')
    })

    test('shows both, and makes them one without a lost word', async () => {
      const id = await beginWhole(desks.author, town, { authorIds: ['4', ''], tags: 'Tides, Ferries' })
      const { fields } = await openScreen(desks.author, id)
      await save(desks.editor, id, { body: '<p>The editor’s</p>', standfirst: 'Theirs' })
      const answer = await desks.author.post(`/desk/articles/${id}`, { ...fields, headline: 'Mine', body: '<p>My own</p>' })
      expect(answer.status).toBe(409)
      const html = await answer.text()
      const conflict = fieldsIn(html)
      expect(conflict).toMatchObject({ 'mine:body': ['<p>My own</p>'], 'theirs:body': ['<p>The editor’s</p>'] })
      const asked = Object.keys(conflict).filter((name) => name.startsWith('take:'))
      expect(asked).toEqual(['take:headline', 'take:standfirst', 'take:body'])
      await desks.author.press(`/desk/articles/${id}/merge`, { ...conflict, 'take:standfirst': 'theirs', 'take:body': 'both' })
      expect((await openScreen(desks.author, id)).fields).toMatchObject({
        headline: ['Mine'],
        standfirst: ['Theirs'],
        body: ['<p>My own</p>\n<p>The editor’s</p>'],
      })
    })

    test('that came while the two were made one shows them again', async () => {
      const id = await begin(desks.author)
      const { fields } = await openScreen(desks.author, id)
      await save(desks.editor, id, { body: '<p>Theirs</p>' })
      const conflict = fieldsIn(
        await (await desks.author.post(`/desk/articles/${id}`, { ...fields, body: '<p>Mine</p>' })).text(),
      )
      await save(desks.editor, id, { body: '<p>Theirs, and more</p>' })
      const again = await desks.author.post(`/desk/articles/${id}/merge`, conflict)
      expect(again.status).toBe(409)
      expect(fieldsIn(await again.text())).toMatchObject({
        'mine:body': ['<p>Mine</p>'],
        'theirs:body': ['<p>Theirs, and more</p>'],
      })
    })

    test('is asked about the address, too', async () => {
      const id = await beginWhole(desks.author, town, { path: '/news/first' })
      const { fields } = await openScreen(desks.author, id)
      await save(desks.editor, id, { path: '/news/second' })
      expect((await desks.author.post(`/desk/articles/${id}`, fields)).status).toBe(409)
      expect((await rowOf(town, id)).path).toBe('/news/second')
    })

    test('is taken if it says the same', async () => {
      const id = await begin(desks.author)
      const { fields } = await openScreen(desks.author, id)
      await save(desks.editor, id, { body: '<p>Same</p>' })
      expect((await desks.author.post(`/desk/articles/${id}`, { ...fields, body: '<p>Same</p>' })).status).toBe(303)
    })
  })

  describe('what can’t be', () => {
    test.each([
      ['too long', 'headline', 'x'.repeat(201), 'A headline may have at most 200 characters.'],
      ['no picture', 'leadId', '99999', 'There is no picture number 99999 in the media library.'],
      ['no author', 'authorIds', '99999', 'One of these authors is not there any more.'],
      ['no section', 'sectionId', '99999', 'This section is not there any more.'],
      ['reserved', 'path', '/desk/pier', 'This can’t be the address of an article'],
      ['taken', 'path', '/about', 'Something else stands at “/about” already'],
    ])('is kept on the screen, with words beside the field: %s', async (_, name, value, words) => {
      const id = await begin(desks.editor)
      const { fields } = await openScreen(desks.editor, id)
      const typed = { ...fields, body: '<p>A long afternoon’s work</p>', [name]: value }
      const answer = await desks.editor.post(`/desk/articles/${id}`, typed)
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(html.split('class="error"').slice(1).join()).toContain(words)
      expect(fieldsIn(html)['body']).toEqual(['<p>A long afternoon’s work</p>'])
      if (!['authorIds', 'sectionId'].includes(name)) expect(fieldsIn(html)[name]).toEqual([value])
      const told = await desks.editor.post(`/desk/articles/${id}`, typed, { Accept: 'application/json' })
      expect(told.status).toBe(422)
      expect(await told.json()).toEqual({ errors: { [name]: expect.stringContaining(words) } })
      expect(await bodiesOf(town, id)).toEqual([''])
    })

    test('is refused whatever it was sent with', async () => {
      const id = await begin(desks.editor)
      const { fields } = await openScreen(desks.editor, id)
      const { body: _, ...without } = fields
      expect((await desks.editor.post(`/desk/articles/${id}`, without)).status).toBe(422)
      expect((await desks.editor.post(`/desk/articles/${id}/steps/constructor`)).status).toBe(404)
      expect((await desks.editor.post('/desk/articles/bulk', { id: 'x', step: 'trash' })).status).toBe(303)
      expect((await desks.editor.post('/desk/articles/bulk', { id: String(id), step: 'constructor' })).status).toBe(303)
      expect((await rowOf(town, id)).status).toBe('draft')
    })
  })

  describe('who may', () => {
    test.each(['/desk/articles/999999', '/desk/articles/0', '/desk/articles/9999999999999999999', '/desk/articles/1.5'])(
      'nobody opens %s',
      async (path) => {
        expect((await desks.owner.get(path)).status).toBe(404)
        expect((await desks.owner.post(path, { version: '0', body: '' })).status).toBe(404)
      },
    )

    test('a contributor neither sees nor changes another’s draft', async () => {
      const id = await beginWhole(desks.author, town)
      const { fields } = await openScreen(desks.author, id)
      const at = `/desk/articles/${id}`
      for (const path of [at, `${at}/versions`, `${at}/preview`])
        expect([path, (await desks.contributor.get(path)).status]).toEqual([path, 404])
      for (const path of [
        '',
        '/steps/send',
        '/steps/trash',
        '/note',
        '/assign',
        '/duplicate',
        '/versions/1/bring-back',
        '/presence',
      ])
        expect([path, (await desks.contributor.post(at + path, fields)).status]).toEqual([path, 404])
      expect(await (await desks.contributor.get('/desk/articles')).text()).not.toContain(`Story ${id}`)
      expect((await rowOf(town, id)).status).toBe('draft')
      expect(await town.database.read.selectFrom('presence').select('article_id').where('article_id', '=', id).execute()).toEqual(
        [],
      )
    })

    test('a contributor sees what they were given', async () => {
      const id = await beginWhole(desks.author, town)
      const { id: walter } = await town.database.read
        .selectFrom('staff')
        .select('id')
        .where('role', '=', 'contributor')
        .executeTakeFirstOrThrow()
      await desks.author.press(`/desk/articles/${id}/assign`, { assigneeId: String(walter) })
      expect((await save(desks.contributor, id, { body: '<p>Theirs to write</p>' })).status).toBe(200)
      await desks.editor.press(`/desk/articles/${id}/steps/approve`)
      const { fields } = await openScreen(desks.editor, id)
      expect((await desks.contributor.post(`/desk/articles/${id}`, { ...fields, body: '<p>Unseen</p>' })).status).toBe(403)
    })

    test('an author may not change another’s published article', async () => {
      const id = await foreignArticle()
      const { fields } = await openScreen(desks.editor, id)
      const { fields: shown, html } = await openScreen(desks.author, id)
      expect([shown['version'], html.includes(`/desk/articles/${id}/steps/`)]).toEqual([undefined, false])
      const typed = { ...fields, body: '<p>Vandalised</p>' }
      expect((await desks.author.post(`/desk/articles/${id}`, typed)).status).toBe(403)
      const told = await desks.author.post(`/desk/articles/${id}`, typed, { Accept: 'application/json' })
      expect([told.status, await told.json()]).toEqual([403, { error: 'You may read this article, but not change it.' }])
      for (const path of ['steps/change', 'steps/take-down', 'drop-changes', 'versions/1/bring-back', 'assign'])
        expect([path, (await desks.author.post(`/desk/articles/${id}/${path}`)).status]).toEqual([path, 403])
      expect(await bodiesOf(town, id)).toHaveLength(1)
    })

    test.each(['moderator', 'treasurer'] as const)('a %s does not write', async (role) => {
      expect((await desks[role].post('/desk/articles')).status).toBe(403)
      const id = await foreignArticle()
      const { fields } = await openScreen(desks.editor, id)
      const refused = role === 'moderator' ? 403 : 404
      expect((await desks[role].post(`/desk/articles/${id}`, { ...fields, body: '' })).status).toBe(refused)
      expect((await desks[role].post(`/desk/articles/${id}/duplicate`)).status).toBe(refused)
    })

    test('only who edits every article begins pages', async () => {
      for (const role of ['author', 'contributor'] as const)
        expect((await desks[role].post('/desk/articles', { kind: 'page' })).status).toBe(403)
      expect(await begin(desks.editor, 'page')).toBeGreaterThan(0)
    })
  })

  describe('raw HTML', () => {
    const RAW = '<div class="raw" data-html="<iframe src=&quot;https://maps.example&quot;></iframe>"></div>'
    const OTHER = RAW.replace('maps', 'evil')

    test('is put in by editors', async () => {
      const id = await begin(desks.editor)
      expect((await save(desks.editor, id, { body: RAW })).status).toBe(200)
      expect((await bodiesOf(town, id)).at(-1)).toContain('maps.example')
    })

    test.each([
      ['put in', '<p>Words</p>', `<p>Words</p>${RAW}`],
      ['put in by pasting', '<p>Words</p>', '<p>Words</p><iframe src="https://maps.example"></iframe>'],
      ['put in twice', RAW, `${RAW}<p>Words</p>${RAW}`],
      ['changed', RAW, OTHER],
      ['taken out', `${RAW}<p>Words</p>`, '<p>Words</p>'],
    ])('is not %s by an author', async (_, before, after) => {
      const id = await begin(desks.author)
      await save(desks.editor, id, { body: before })
      const answer = await save(desks.author, id, { body: after })
      expect([answer.status, await answer.json()]).toEqual([403, { error: expect.stringContaining('raw HTML') }])
      expect(await bodiesOf(town, id)).toHaveLength(before === '' ? 1 : 2)
    })

    test('may be moved about by an author who writes around it', async () => {
      const id = await begin(desks.author)
      await save(desks.editor, id, { body: `${RAW}<p>Words</p>` })
      expect((await save(desks.author, id, { body: `<p>Other words</p>${RAW}` })).status).toBe(200)
    })

    test('comes neither with an old version nor with a copy', async () => {
      const id = await begin(desks.author)
      await save(desks.editor, id, { body: RAW })
      expect((await desks.author.post(`/desk/articles/${id}/duplicate`)).status).toBe(403)
      town.clock.now += 11 * MINUTE
      await save(desks.editor, id, { body: '<p>Gone</p>' })
      expect((await desks.author.post(`/desk/articles/${id}/versions/2/bring-back`)).status).toBe(403)
      expect((await desks.editor.post(`/desk/articles/${id}/versions/2/bring-back`)).status).toBe(303)
    })
  })

  describe('the address', () => {
    const renewedSince = async (last: number) => {
      const events = await town.database.read.selectFrom('event').select(['name', 'renews']).where('id', '>', last).execute()
      return events.filter(({ name }) => name === 'article.moved').flatMap(({ renews }) => JSON.parse(renews) as string[])
    }
    const lastEvent = async () =>
      (await town.database.read.selectFrom('event').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()).id

    test('that readers know leads to the new one, and every list that shows it is renewed', async () => {
      const id = await beginWhole(desks.editor, town, { path: '/news/harbour/old-place', authorIds: ['4'] })
      await desks.editor.press(`/desk/articles/${id}/steps/publish`)
      const before = await lastEvent()
      expect((await save(desks.editor, id, { path: '/news/harbour/new-place' })).status).toBe(200)
      const old = await town.app.request('/news/harbour/old-place')
      expect([old.status, old.headers.get('Location')]).toEqual([301, '/news/harbour/new-place'])
      expect((await town.app.request('/news/harbour/new-place')).status).toBe(200)
      const harbour = await sectionId(town, 'harbour')
      expect(await renewedSince(before)).toEqual(
        expect.arrayContaining([`article:${id}`, 'missing', 'latest', `section:${harbour}`, 'author:4']),
      )
      expect(await (await town.app.request('/latest')).text()).not.toContain('/news/harbour/old-place')
    })

    test('can be taken back', async () => {
      const id = await beginWhole(desks.editor, town, { path: '/news/here' })
      await desks.editor.press(`/desk/articles/${id}/steps/publish`)
      await save(desks.editor, id, { path: '/news/there' })
      await save(desks.editor, id, { path: '/news/here' })
      expect((await town.app.request('/news/here')).status).toBe(200)
      expect((await town.app.request('/news/there')).headers.get('Location')).toBe('/news/here')
    })

    test('that nobody knows is free again', async () => {
      const id = await beginWhole(desks.editor, town, { path: '/news/secret' })
      await save(desks.editor, id, { path: '/news/open' })
      expect((await town.app.request('/news/secret')).status).toBe(404)
      const other = await begin(desks.editor)
      expect((await save(desks.editor, other, { path: '/news/secret' })).status).toBe(200)
    })

    test('is what section and headline make where nobody chooses one', async () => {
      const id = await beginWhole(desks.editor, town, { headline: 'A whale in the harbour' })
      await desks.editor.press(`/desk/articles/${id}/steps/publish`)
      expect((await rowOf(town, id)).path).toBe('/news/harbour/a-whale-in-the-harbour')
    })

    test('of a draft shows readers nothing', async () => {
      const id = await beginWhole(desks.editor, town, { path: '/news/not-yet' })
      expect((await town.app.request('/news/not-yet')).status).toBe(404)
      expect((await town.app.request(`/-/article/${id}`)).status).toBe(404)
    })
  })

  describe('and also', () => {
    test('the trash gives back what lay in it, where it stood', async () => {
      const id = await beginWhole(desks.author, town)
      await desks.author.press(`/desk/articles/${id}/steps/send`)
      await desks.author.press(`/desk/articles/${id}/steps/trash`)
      expect((await rowOf(town, id)).status).toBe('trash')
      expect((await openScreen(desks.author, id)).fields['version']).toBeUndefined()
      expect(await (await desks.editor.get('/desk/articles')).text()).not.toContain(`Story ${id}<`)
      expect(await (await desks.editor.get('/desk/articles?status=trash')).text()).toContain(`Story ${id}<`)
      await desks.author.press(`/desk/articles/${id}/steps/untrash`)
      expect((await rowOf(town, id)).status).toBe('in review')
    })

    test('a copy is a draft of who makes it', async () => {
      const id = await foreignArticle()
      const answer = await desks.author.press(`/desk/articles/${id}/duplicate`)
      const copy = fieldsIn(await answer.text())
      const original = (await openScreen(desks.editor, id)).fields
      expect(copy).toMatchObject({ headline: [`${original['headline']![0]} (copy)`], body: original['body'], path: [''] })
    })

    test('many are taken a step at once, and those refused say why', async () => {
      const [whole, empty] = [await beginWhole(desks.editor, town), await begin(desks.editor)]
      const screen = await desks.editor.press('/desk/articles/bulk', { id: [String(whole), String(empty)], step: 'publish' })
      expect([(await rowOf(town, whole)).status, (await rowOf(town, empty)).status]).toEqual(['published', 'draft'])
      const html = await screen.text()
      expect(html).toContain('1 published.')
      expect(html).toContain('It has no headline.')
      const foreign = await desks.contributor.press('/desk/articles/bulk', { id: String(empty), step: 'trash' })
      expect(await foreign.text()).toContain('0 moved to the trash.')
      expect((await rowOf(town, empty)).status).toBe('draft')
    })

    test('dropped changes are what readers see, and stay among the versions', async () => {
      const id = await beginWhole(desks.editor, town, { body: '<p>Public</p>' })
      await desks.editor.press(`/desk/articles/${id}/steps/publish`)
      await save(desks.editor, id, { body: '<p>Rash</p>' })
      expect((await openScreen(desks.editor, id)).html).toMatch(CHANGES)
      await desks.editor.press(`/desk/articles/${id}/drop-changes`)
      const { html, fields } = await openScreen(desks.editor, id)
      expect(fields['body']).toEqual(['<p>Public</p>'])
      expect(html).not.toMatch(CHANGES)
      expect(await bodiesOf(town, id)).toEqual(['<p>Public</p>', '<p>Rash</p>', '<p>Public</p>'])
      await save(desks.editor, id, { body: '<p>Considered</p>' })
      expect(await bodiesOf(town, id)).toHaveLength(4)
    })

    test('an old version comes back as the newest', async () => {
      const id = await begin(desks.author)
      await save(desks.author, id, { body: '<p>First</p>' })
      await save(desks.editor, id, { body: '<p>Second</p>' })
      const { fields } = await openScreen(desks.author, id)
      await desks.author.press(`/desk/articles/${id}/versions/1/bring-back`)
      expect(await bodiesOf(town, id)).toEqual(['<p>First</p>', '<p>Second</p>', '<p>First</p>'])
      expect((await desks.author.post(`/desk/articles/${id}`, { ...fields, body: '<p>Stale</p>' })).status).toBe(409)
      expect((await desks.author.post(`/desk/articles/${id}/versions/9/bring-back`)).status).toBe(404)
    })

    test('who has it open is told to others only', async () => {
      const id = await begin(desks.author)
      expect(await (await desks.author.post(`/desk/articles/${id}/presence`)).json()).toEqual([])
      expect(await (await desks.editor.post(`/desk/articles/${id}/presence`)).json()).toEqual([
        { name: 'Ines Calloway', since: town.clock.now },
      ])
      town.clock.now += 2 * MINUTE
      expect(await (await desks.editor.post(`/desk/articles/${id}/presence`)).json()).toEqual([])
    })
  })

  test('nothing failed without words', () => expect(town.failures).toEqual([]))
})

/** Until another connection waits for what this transaction holds. */
async function untilSomebodyWaits(tx: Tx): Promise<void> {
  const waiting = sql<{ count: string }>`select count(*) as count, pg_sleep(0.02) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  while ((await waiting.execute(tx)).rows[0]!.count === '0');
}
