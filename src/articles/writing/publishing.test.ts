import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen } from '../../../bench/kit/statements.ts'
import { enterDesk, type AtDesk } from '../../../test/desk.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { openTown, type Town } from '../../../test/town.ts'
import { firstOfRole } from '../../accounts/staff.sql.ts'
import { connect } from '../../db/connect.ts'
import type { Tx } from '../../db/schema.ts'
import { publishDue } from './due.jobs.ts'
import { publishChanges, publishNow } from './workflow.commands.ts'
import { begin, beginWhole, fieldsIn, notesOf, openScreen, rowOf, save, sectionId } from './writing.test-kit.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How many statements a publication may take: the figure of the desk. */
const STATEMENTS = 25

onBothEngines('the way to readers', (_open, engine) => {
  let town: Town
  let editor: AtDesk
  let author: AtDesk
  let contributor: AtDesk

  const enter = async () => {
    editor = await enterDesk(town, 'editor')
    author = await enterDesk(town, 'author')
    contributor = await enterDesk(town, 'contributor')
  }

  beforeAll(async () => {
    town = await openTown({ engine })
    await enter()
  })
  afterAll(() => town[Symbol.asyncDispose]())

  const at = (id: number, step: string) => `/desk/articles/${id}/steps/${step}`
  const statusOf = async (id: number) => (await rowOf(town, id)).status
  const read = async (path: string) => (await town.app.request(path)).text()
  const leavesOf = async (id: number) =>
    town.database.read.selectFrom('record').select(['kind', 'reason']).where('article_id', '=', id).orderBy('seq').execute()

  /** An article that lacks nothing, scheduled for a time as the clocks of the paper show it. */
  const scheduled = async (wall: string) => {
    const id = await beginWhole(editor, town)
    await editor.press(at(id, 'schedule'), { wall })
    return id
  }

  describe('leads through an editor’s hands', () => {
    test('sent, returned with a reason, sent again, approved', async () => {
      const id = await beginWhole(contributor, town)
      await contributor.press(at(id, 'send'))
      expect(await statusOf(id)).toBe('in review')
      expect((await editor.post(at(id, 'return'), { 'words:return': ' ' })).status).toBe(422)
      expect(await statusOf(id)).toBe('in review')
      await editor.press(at(id, 'return'), { 'words:return': 'Who says so?' })
      expect((await openScreen(contributor, id)).html).toContain('Who says so?')
      await contributor.press(at(id, 'send'))
      await editor.press(at(id, 'approve'))
      expect(await statusOf(id)).toBe('ready')
      expect((await notesOf(town, id)).map(({ kind }) => kind)).toEqual(['sent', 'returned', 'sent', 'approved'])
    })

    test('what is typed is saved with the step, and a step over a stale version is not taken', async () => {
      const id = await beginWhole(author, town)
      const { fields } = await openScreen(author, id)
      await author.press(at(id, 'send'), { ...fields, headline: 'Saved on the way' })
      expect((await rowOf(town, id)).headline).toBe('Saved on the way')
      expect((await author.post(at(id, 'publish'), { ...fields, headline: 'Stale' })).status).toBe(409)
      expect(await statusOf(id)).toBe('in review')
    })

    test.each(['approve', 'return', 'schedule', 'publish', 'take-down'])('a contributor can’t %s', async (step) => {
      const id = await beginWhole(contributor, town)
      await contributor.press(at(id, 'send'))
      const answer = await contributor.post(at(id, step), { 'words:return': 'x', wall: '2027-01-01T09:00' })
      expect(answer.status).toBe(step === 'take-down' ? 409 : 403)
      expect(await statusOf(id)).toBe('in review')
    })

    test('a step that is no longer possible says where the article is now', async () => {
      const id = await beginWhole(author, town)
      await author.press(at(id, 'publish'))
      const answer = await editor.post(at(id, 'return'), { 'words:return': 'Too late' })
      expect([answer.status, (await answer.text()).includes('the article is published now')]).toEqual([409, true])
      expect((await editor.post(at(id, 'publish'))).status).toBe(409)
      expect(await leavesOf(id)).toHaveLength(1)
    })

    test('what lacks its headline is not published, and the screen says so', async () => {
      const id = await begin(editor)
      const { fields } = await openScreen(editor, id)
      const answer = await editor.post(at(id, 'publish'), { ...fields, body: '<p>Words</p>' })
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(html).toContain('It can’t be published yet. It has no headline. It stands in no section.')
      expect(fieldsIn(html)['body']).toEqual(['<p>Words</p>'])
      expect(await statusOf(id)).toBe('draft')
    })

    test('what was typed for a step that is refused is still there', async () => {
      const id = await beginWhole(editor, town)
      const answer = await editor.post(at(id, 'schedule'), { wall: '2020-01-01T09:00', noteWords: 'Mind the date' })
      expect(answer.status).toBe(422)
      expect(fieldsIn(await answer.text())).toMatchObject({ wall: ['2020-01-01T09:00'], noteWords: ['Mind the date'] })
    })
  })

  describe('at its time', () => {
    test.each([
      ['in winter', '2027-01-15T18:30', '2027-01-15T18:30:00.000Z'],
      ['in summer', '2027-07-15T18:30', '2027-07-15T17:30:00.000Z'],
      ['just before the clocks go forward', '2027-03-28T00:59', '2027-03-28T00:59:00.000Z'],
      ['just after', '2027-03-28T02:00', '2027-03-28T01:00:00.000Z'],
      ['in the hour that is shown twice, the first of them', '2027-10-31T01:30', '2027-10-31T00:30:00.000Z'],
      ['after it', '2027-10-31T02:00', '2027-10-31T02:00:00.000Z'],
    ])('%s, %s in London is %s', async (_, wall, instant) => {
      const id = await scheduled(wall)
      const { scheduled_at, scheduled_wall, scheduled_zone } = await rowOf(town, id)
      expect([new Date(scheduled_at!).toISOString(), scheduled_wall, scheduled_zone]).toEqual([instant, wall, 'Europe/London'])
      expect(fieldsIn((await openScreen(editor, id)).html)['wall']).toEqual([wall])
      await editor.press(at(id, 'unschedule'))
      await publishDue(town.database, Date.parse(instant))
      expect(await statusOf(id)).toBe('ready')
    })

    test.each(['', 'tomorrow', '2027-02-30T10:00', '2026-11-24T08:59'])('not at “%s”', async (wall) => {
      const id = await beginWhole(editor, town)
      expect((await editor.post(at(id, 'schedule'), { wall })).status).toBe(422)
      expect(await statusOf(id)).toBe('draft')
    })

    test('neither a minute early nor late, with the words that were saved last', async () => {
      const id = await scheduled('2026-12-01T12:00')
      await save(editor, id, { body: '<p>Written after it was scheduled</p>' })
      const noon = Date.UTC(2026, 11, 1, 12)
      await publishDue(town.database, noon - 1)
      expect(await statusOf(id)).toBe('scheduled')
      await publishDue(town.database, noon)
      const { status, published_at, path } = await rowOf(town, id)
      expect([status, published_at]).toEqual(['published', noon])
      expect(await read(path)).toContain('Written after it was scheduled')
      expect((await notesOf(town, id)).at(-1)).toEqual({ kind: 'published', words: 'as scheduled' })
    })

    test('once, by however many at the same time', async () => {
      const ids = [await scheduled('2026-12-02T12:00'), await scheduled('2026-12-02T12:00')]
      const noon = Date.UTC(2026, 11, 2, 12)
      // A data file is one process's alone.
      await using others = new AsyncDisposableStack()
      const other = engine === 'sqlite' ? town.database : others.adopt(await connect(town.database.where), (db) => db.close())
      await Promise.all([publishDue(town.database, noon), publishDue(other, noon), publishDue(town.database, noon)])
      await publishDue(other, noon + MINUTE)
      for (const id of ids) {
        expect(await leavesOf(id)).toEqual([{ kind: 'published', reason: null }])
        expect((await notesOf(town, id)).filter(({ kind }) => kind === 'published')).toHaveLength(1)
      }
    })

    test('also if nobody was there at that time: by whoever starts next', async () => {
      const id = await scheduled('2026-12-03T12:00')
      const restarted = await connect(town.database.where)
      await publishDue(restarted, Date.UTC(2026, 11, 3, 15))
      await restarted.close()
      expect(await statusOf(id)).toBe('published')
    })

    test('what lacks its headline is taken off the schedule with a note, and holds up no other', async () => {
      const [empty, whole] = [await scheduled('2026-12-04T12:00'), await scheduled('2026-12-04T12:01')]
      await save(editor, empty, { headline: '' })
      const later = Date.UTC(2026, 11, 4, 12, 5)
      await Promise.all([publishDue(town.database, later), publishDue(town.database, later)])
      expect([await statusOf(empty), await statusOf(whole)]).toEqual(['ready', 'published'])
      expect((await notesOf(town, empty)).filter(({ kind }) => kind === 'failed')).toEqual([
        { kind: 'failed', words: 'It can’t be published yet. It has no headline.' },
      ])
      expect((await openScreen(editor, empty)).html).toContain('It has no headline.')
    })

    test('what breaks is told, and holds up no other', async () => {
      const [broken, whole] = [await scheduled('2026-12-05T12:00'), await scheduled('2026-12-05T12:01')]
      await town.database.transact((tx) =>
        tx.updateTable('revision').set({ content: '{"body":"","media":' }).where('article_id', '=', broken).execute(),
      )
      await expect(publishDue(town.database, Date.UTC(2026, 11, 5, 13))).rejects.toThrow('at their time')
      expect([await statusOf(broken), await statusOf(whole)]).toEqual(['scheduled', 'published'])
      await town.database.transact((tx) => tx.updateTable('article').set({ status: 'ready' }).where('id', '=', broken).execute())
    })
  })

  describe('ends where readers are', () => {
    beforeAll(async () => {
      town.clock.now = Date.UTC(2026, 11, 20, 9)
      await enter()
    })

    test('on the article, the front, the section, the feed and the sitemap at once', async () => {
      const id = await beginWhole(editor, town, { headline: 'The lighthouse is lit', authorIds: ['4'], tags: 'Tides' })
      const lists = ['/', '/latest', '/news/harbour', '/news', '/tag/tides', '/feed.xml', '/news/harbour/feed.xml']
      const before = await Promise.all(lists.map(read))
      expect(before.filter((html) => html.includes('The lighthouse is lit'))).toEqual([])
      await editor.press(at(id, 'publish'))
      const { path } = await rowOf(town, id)
      expect(path).toBe('/news/harbour/the-lighthouse-is-lit')
      for (const list of [path, ...lists])
        expect([list, (await read(list)).includes('The lighthouse is lit')]).toEqual([list, true])
      const month = new Date(town.clock.now).toISOString().slice(0, 7)
      for (const map of [`/sitemaps/${month}.xml`, '/sitemaps/news.xml'])
        expect([map, (await read(map)).includes(path)]).toEqual([map, true])
      expect(await read('/sitemap.xml')).toContain(`/sitemaps/${month}.xml`)
      const renewed = await town.database.read.selectFrom('event').select('renews').orderBy('id', 'desc').execute()
      const harbour = await sectionId(town, 'harbour')
      expect(JSON.parse(renewed.find(({ renews }) => renews.includes(`"article:${id}"`))!.renews)).toEqual(
        expect.arrayContaining([`article:${id}`, 'missing', 'latest', `section:${harbour}`, 'author:4']),
      )
    })

    test(`with at most ${STATEMENTS} statements, the first time and with a correction`, async () => {
      const id = await beginWhole(editor, town, { authorIds: ['4', '1'], tags: 'Tides, Ferry', leadId: '1' })
      const who = (await firstOfRole(town.database.read, 'editor'))!
      const count = async (publish: (tx: Tx) => Promise<void>) => {
        const statements = await town.database.transact(async (tx) => {
          const listening = listen(tx)
          await publish(listening.db)
          return listening.statements
        })
        expect(statements.length, statements.map((statement) => statement.sql).join('\n')).toBeLessThanOrEqual(STATEMENTS)
      }
      town.clock.now += HOUR
      await save(editor, id, { body: '<p>A second revision</p><figure class="picture" data-media="2"></figure>' })
      await count((tx) => publishNow(tx, who, id, town.clock.now))
      expect(await statusOf(id)).toBe('published')
      await save(editor, id, { body: '<p>A third</p><figure class="picture" data-media="2"></figure>' })
      const corrected = { kind: 'corrected', reason: 'It was not so.' } as const
      await count((tx) => publishChanges(tx, who, id, corrected, town.clock.now))
      const { published_revision, revision } = await rowOf(town, id)
      expect(published_revision).toBe(revision)
    })
  })

  describe('goes on', () => {
    const published = async (body: string) => {
      const id = await beginWhole(editor, town, { body })
      await editor.press(at(id, 'publish'))
      return id
    }

    test('with a change only once something has changed', async () => {
      const id = await published('<p>Whole</p>')
      expect((await editor.post(at(id, 'change'), { changeKind: 'typo' })).status).toBe(409)
      expect(await leavesOf(id)).toHaveLength(1)
    })

    test.each(['clarification', 'updated', 'corrected', 'retracted'])('as “%s”, which asks why', async (changeKind) => {
      const id = await published('<p>Seventy aboard</p>')
      await save(editor, id, { body: '<p>Fifty aboard</p>' })
      const { path } = await rowOf(town, id)
      const refused = await editor.post(at(id, 'change'), { changeKind, changeReason: ' ' })
      expect([refused.status, (await refused.text()).includes('please say why')]).toEqual([422, true])
      expect(await read(path)).toContain('Seventy aboard')
      await editor.press(at(id, 'change'), { changeKind, changeReason: 'The harbour master counted again.' })
      const page = await read(path)
      expect([page.includes('Fifty aboard'), page.includes('Seventy aboard')]).toEqual([true, false])
      expect(page.includes('The harbour master counted again.')).toBe(true)
      expect(await leavesOf(id)).toEqual([
        { kind: 'published', reason: null },
        { kind: changeKind, reason: 'The harbour master counted again.' },
      ])
      expect((await read('/corrections')).includes(path)).toBe(changeKind !== 'updated')
    })

    test('as a typo, of which nobody is told', async () => {
      const id = await published('<p>Teh ferry</p>')
      await save(editor, id, { body: '<p>The ferry</p>' })
      await editor.press(at(id, 'change'), { changeKind: 'typo', changeReason: '' })
      expect(await leavesOf(id)).toEqual([
        { kind: 'published', reason: null },
        { kind: 'typo', reason: null },
      ])
      expect((await rowOf(town, id)).updated_at).toBeNull()
    })

    test('to its end: taken down with a reason, gone for readers, and brought back', async () => {
      const id = await published('<p>Not for long</p>')
      const { path, headline } = await rowOf(town, id)
      expect((await author.post(at(id, 'take-down'), { 'words:take down': 'Mine' })).status).toBe(403)
      expect((await editor.post(at(id, 'take-down'))).status).toBe(422)
      expect((await town.app.request(path)).status).toBe(200)
      await editor.press(at(id, 'take-down'), { 'words:take down': 'By order of a court' })
      const gone = await town.app.request(path)
      expect([gone.status, (await gone.text()).includes('Not for long')]).toEqual([410, false])
      for (const list of ['/', '/latest', '/news/harbour', '/feed.xml'])
        expect([list, (await read(list)).includes(headline)]).toEqual([list, false])
      expect((await editor.post(at(id, 'restore'))).status).toBe(422)
      await editor.press(at(id, 'restore'), { 'words:restore': 'The order was lifted' })
      expect(await read(path)).toContain('Not for long')
      expect(await read('/latest')).toContain(headline)
      expect((await leavesOf(id)).map(({ kind }) => kind)).toEqual(['published', 'taken down', 'restored'])
    })

    test('not back to readers without its headline', async () => {
      const id = await published('<p>Words</p>')
      await editor.press(at(id, 'take-down'), { 'words:take down': 'Wrong' })
      await save(editor, id, { headline: '' })
      expect((await editor.post(at(id, 'restore'), { 'words:restore': 'Right' })).status).toBe(422)
      expect(await statusOf(id)).toBe('taken down')
    })
  })

  test('nothing failed without words', () => expect(town.failures).toEqual([]))
})
