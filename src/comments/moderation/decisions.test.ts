import { expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import { insertStaff } from '../../accounts/staff.sql.ts'
import type { Role } from '../../accounts/roles.ts'
import { aComment, anArticle, TUESDAY } from '../comments.test-kit.ts'
import { moveComment } from '../standing.commands.ts'
import { findComment } from '../comments.sql.ts'
import { ban, lift, takeOutSome } from './bans.commands.ts'
import { bansOf } from './bans.sql.ts'
import { loadCases } from './cases.sql.ts'
import { answer, decide, pick, undo } from './decisions.commands.ts'
import { aHeldComment, anObjection, aReport, aWriter } from './moderation.test-kit.ts'
import { seenIn } from './queue.ts'
import { redact } from './redact.commands.ts'

const LATER = TUESDAY + 60_000

const aColleague = async (database: TestDatabase, name: string, role: Role = 'moderator') =>
  (await database.transact((tx) =>
    insertStaff(tx, { name, email: `${name}@paper.example`, role, state: 'active', authorId: null, noticesOff: [] }, TUESDAY),
  ))!

async function aCase(database: TestDatabase, typed = 'It is late.') {
  return database.transact(async (tx) => {
    const articleId = await anArticle(tx)
    const readerId = await aWriter(tx, 'Odile')
    const id = await aHeldComment(tx, articleId, { typed, readerId })
    return { articleId, readerId, id }
  })
}

const seenOf = async (database: TestDatabase, id: number) => ({ id, seen: seenIn((await loadCases(database.read, [id]))[0]!) })
const counts = async (database: TestDatabase) =>
  Object.fromEntries(
    (await database.read.selectFrom('moderation_count').select(['what', 'count']).where('count', '>', 0).execute()).map((row) => [
      row.what,
      row.count,
    ]),
  )
const commenter = (database: TestDatabase, readerId: number) =>
  database.read.selectFrom('commenter').selectAll().where('reader_id', '=', readerId).executeTakeFirst()

onBothEngines('decisions about comments', (open) => {
  test('approve, and undo as if it had not been', async () => {
    await using database = await open()
    const who = await aColleague(database, 'Nell')
    const { id, readerId } = await aCase(database)
    const seen = await seenOf(database, id)
    const verdict = await database.transact((tx) => decide(tx, who, { ...seen, decision: 'approve' }, LATER))
    expect(await findComment(database.read, id)).toMatchObject({ state: 'published', publishedAt: LATER })
    expect(await counts(database)).toEqual({ published: 1 })
    expect(await commenter(database, readerId)).toMatchObject({ published: 1 })

    await database.transact((tx) => undo(tx, who, verdict, LATER))
    expect(await findComment(database.read, id)).toMatchObject({ state: 'held' })
    expect(await counts(database)).toEqual({})
    expect(await commenter(database, readerId)).toMatchObject({ published: 0 })
    expect(await database.read.selectFrom('spam_lesson').selectAll().execute()).toEqual([])
    await expect(database.transact((tx) => undo(tx, who, verdict, LATER))).rejects.toThrow('You have reopened')
  })

  test('the second of two is told what the first did', async () => {
    await using database = await open()
    const [nell, ines] = [await aColleague(database, 'Nell'), await aColleague(database, 'Ines')]
    const { id } = await aCase(database)
    const seen = await seenOf(database, id)
    const rejected = { ...seen, decision: 'reject', reason: 'It insults somebody.' } as const
    const both = await Promise.allSettled([
      database.transact((tx) => decide(tx, nell, rejected, LATER)),
      database.transact((tx) => decide(tx, ines, { ...seen, decision: 'approve' }, LATER)),
    ])
    const refused = both.filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(refused[0]!.reason).toMatchObject({ kind: 'conflict' })
    expect(String(refused[0]!.reason)).toMatch(/(?:Nell has rejected|Ines has approved) this comment meanwhile/)
    const { verdicts } = (await loadCases(database.read, [id]))[0]!
    expect(verdicts.filter(({ rule }) => rule === 'person')).toHaveLength(1)
  })

  test('a rejection needs a reason, and is counted by its kind', async () => {
    await using database = await open()
    const who = await aColleague(database, 'Nell')
    const { id } = await aCase(database)
    const seen = await seenOf(database, id)
    await expect(database.transact((tx) => decide(tx, who, { ...seen, decision: 'reject' }, LATER))).rejects.toThrow('say why')
    await database.transact((tx) => decide(tx, who, { ...seen, decision: 'reject', reason: 'It insults somebody.' }, LATER))
    expect(await counts(database)).toEqual({ rejected: 1, 'rejected: insult': 1 })
  })

  test('what its writer has taken back is not decided about', async () => {
    await using database = await open()
    const who = await aColleague(database, 'Nell')
    const { id } = await aCase(database)
    const seen = await seenOf(database, id)
    await database.transact((tx) => moveComment(tx, id, 'removed', TUESDAY))
    await expect(database.transact((tx) => decide(tx, who, { ...seen, decision: 'approve' }, LATER))).rejects.toThrow(
      'Its writer has taken this comment back.',
    )
  })

  test('reports are answered by what is decided, and count for and against who reported', async () => {
    await using database = await open()
    const who = await aColleague(database, 'Nell')
    const { id, articleId } = await aCase(database)
    const reporter = await database.transact((tx) => aWriter(tx, 'Tom'))
    const kept = await database.transact((tx) => aComment(tx, articleId))
    await database.transact(async (tx) => {
      for (const one of [id, kept]) {
        await aReport(tx, one, reporter)
        await aReport(tx, one, null)
      }
    })
    const spam = await database.transact(async (tx) =>
      decide(tx, who, { ...(await seenOf(database, id)), decision: 'spam' }, LATER),
    )
    await database.transact(async (tx) => decide(tx, who, { ...(await seenOf(database, kept)), decision: 'keep' }, LATER))
    expect(await commenter(database, reporter)).toMatchObject({ reports_upheld: 1, reports_refused: 1 })
    expect(await counts(database)).toMatchObject({ 'reports upheld': 2, 'reports refused': 2 })
    expect((await loadCases(database.read, [id, kept])).map(({ reports }) => reports.count)).toEqual([0, 0])
    expect(await findComment(database.read, kept)).toMatchObject({ state: 'published' })

    await database.transact((tx) => undo(tx, who, spam, LATER))
    expect(await commenter(database, reporter)).toMatchObject({ reports_upheld: 0, reports_refused: 1 })
    expect((await loadCases(database.read, [id]))[0]!.reports.count).toBe(2)
  })

  test('an objection is answered once', async () => {
    await using database = await open()
    const who = await aColleague(database, 'Nell')
    const { id } = await aCase(database)
    const reason = 'It insults somebody.'
    await database.transact(async (tx) =>
      decide(tx, who, { ...(await seenOf(database, id)), decision: 'reject', reason }, TUESDAY),
    )
    await database.transact((tx) => anObjection(tx, id, 'It does not.'))
    const seen = await seenOf(database, id)
    await expect(database.transact((tx) => answer(tx, who, { ...seen, isUpheld: false, words: ' ' }, LATER))).rejects.toThrow(
      'answer',
    )
    await database.transact((tx) => answer(tx, who, { ...seen, isUpheld: true, words: '' }, LATER))
    expect(await findComment(database.read, id)).toMatchObject({ state: 'published' })
    expect(await counts(database)).toMatchObject({ 'objections upheld': 1 })
    const again = await seenOf(database, id)
    await expect(database.transact((tx) => answer(tx, who, { ...again, isUpheld: true, words: '' }, LATER))).rejects.toThrow(
      'Nobody objects',
    )
  })

  test('words are taken out for good, and nothing keeps them', async () => {
    await using database = await open()
    const who = await aColleague(database, 'Nell')
    const { id } = await aCase(database, 'Ann Poe did it.')
    await database.transact(async (tx) => decide(tx, who, { ...(await seenOf(database, id)), decision: 'approve' }, LATER))
    const seen = await seenOf(database, id)
    const redaction = { ...seen, passage: 'Ann Poe', trace: '[removed]', reason: 'A private name.' }
    await database.transact((tx) => redact(tx, who, redaction, LATER))
    expect(await findComment(database.read, id)).toMatchObject({ body: '<p>[removed] did it.</p>', isRedacted: true })
    for (const table of ['comment', 'verdict', 'audit', 'event'] as const) {
      expect(JSON.stringify(await database.read.selectFrom(table).selectAll().execute())).not.toContain('Ann Poe')
    }
    const names = await database.read.selectFrom('event').select('name').orderBy('id', 'desc').limit(1).execute()
    expect(names).toEqual([{ name: 'comment.changed' }])
  })

  test('only what is published is picked', async () => {
    await using database = await open()
    const who = await aColleague(database, 'Nell')
    const { id, articleId } = await aCase(database)
    const published = await database.transact((tx) => aComment(tx, articleId))
    await database.transact((tx) => pick(tx, who, { id: published, isPicked: true }, LATER))
    expect(await findComment(database.read, published)).toMatchObject({ isPicked: true })
    await expect(database.transact((tx) => pick(tx, who, { id, isPicked: true }, LATER))).rejects.toThrow('published')
  })

  test('bans end by themselves, or are lifted', async () => {
    await using database = await open()
    const who = await aColleague(database, 'Nell')
    const { readerId } = await aCase(database)
    const make = (kind: 'address' | 'network', reason = 'Again and again.') =>
      database.transact((tx) => ban(tx, who, { readerId, kind, time: 'day', reason }, TUESDAY))
    await expect(make('address', '')).rejects.toThrow('say why')
    await make('address')
    await make('network')
    await expect(make('address')).rejects.toThrow('banned already')
    const hashes = ['hash of Odile', 'their network']
    const [first] = await bansOf(database.read, hashes, TUESDAY)
    expect((await bansOf(database.read, hashes, TUESDAY)).map(({ kind }) => kind)).toEqual(['address', 'network'])
    expect(await bansOf(database.read, hashes, TUESDAY + 24 * 3_600_000)).toEqual([])
    await database.transact((tx) => lift(tx, who, first!.id, TUESDAY))
    expect((await bansOf(database.read, hashes, TUESDAY)).map(({ kind }) => kind)).toEqual(['network'])
    await expect(database.transact((tx) => lift(tx, who, first!.id, TUESDAY))).rejects.toThrow('lifted already')
    const actions = await database.read.selectFrom('audit').select('action').orderBy('id').execute()
    expect(actions.map(({ action }) => action)).toEqual(['banned', 'banned', 'lifted'])
  })

  test('everything of a spammer goes out, some at a time', async () => {
    await using database = await open()
    const who = await aColleague(database, 'Nell')
    const { readerId, articleId } = await aCase(database)
    await database.transact(async (tx) => {
      for (let n = 0; n < 4; n++) await aComment(tx, articleId, { readerId })
      await aComment(tx, articleId)
    })
    const some = () =>
      database.transact((tx) => takeOutSome(tx, who, { readerId, decision: 'spam', reason: '', limit: 3 }, LATER))
    expect([await some(), await some(), await some()]).toEqual([3, 2, 0])
    expect(await commenter(database, readerId)).toMatchObject({ published: 0, spam: 5 })
    const thread = await database.read.selectFrom('thread').select('count').executeTakeFirst()
    expect(thread).toEqual({ count: 1 })
  })

  test('who may not, is refused', async () => {
    await using database = await open()
    const treasurer = await aColleague(database, 'Tess', 'treasurer')
    const { id, readerId } = await aCase(database)
    const seen = await seenOf(database, id)
    const tries = [
      () => database.transact((tx) => decide(tx, treasurer, { ...seen, decision: 'approve' }, LATER)),
      () => database.transact((tx) => answer(tx, treasurer, { ...seen, isUpheld: true, words: '' }, LATER)),
      () => database.transact((tx) => undo(tx, treasurer, 1, LATER)),
      () => database.transact((tx) => pick(tx, treasurer, { id, isPicked: true }, LATER)),
      () => database.transact((tx) => redact(tx, treasurer, { ...seen, passage: 'It', trace: '', reason: '' }, LATER)),
      () => database.transact((tx) => ban(tx, treasurer, { readerId, kind: 'address', time: 'day', reason: 'No.' }, LATER)),
      () => database.transact((tx) => lift(tx, treasurer, 1, LATER)),
      () => database.transact((tx) => takeOutSome(tx, treasurer, { readerId, decision: 'spam', reason: '', limit: 9 }, LATER)),
    ]
    for (const one of tries) await expect(one()).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
