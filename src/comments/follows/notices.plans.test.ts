import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { planOf } from '../../../bench/kit/plans.ts'
import { listen } from '../../../bench/kit/statements.ts'
import { onBothEngines } from '../../../test/databases.ts'
import type { Tx } from '../../db/schema.ts'
import { aComment, anArticle } from '../comments.test-kit.ts'
import { aFollower, openFollowing, ORIGIN, type Following } from './follow.test-kit.ts'
import { activateAsked, countAsked, findFollow, followersAmong, insertActive, insertAsked, sweepFollows } from './follow.sql.ts'
import { callAll, tellFollowers } from './notices.jobs.ts'
import {
  answersSince,
  callAnswered,
  callFollowers,
  dueFollows,
  holdNews,
  newsSince,
  numberNews,
  passDue,
  restDue,
  takeDue,
} from './notices.sql.ts'
import { dueVerdicts, takeVerdictDue } from './notices-verdict.sql.ts'

const MANY = 1_500
const { signal } = new AbortController()

/** Comments and followers on two articles, half of them due. */
async function fill(town: Following): Promise<number> {
  const { articleId, clock } = town
  const commentId = await town.write(async (tx) => {
    const other = await anArticle(tx, '/harbour/the-dredger')
    for (let n = 0; n < 200; n++) await anArticle(tx, `/harbour/${n}`)
    let last = 0
    for (let n = 0; n < 200; n++) last = await aComment(tx, n % 2 ? articleId : other)
    await copies(tx, articleId, other, clock.now)
    return last
  })
  await town.write((tx) => numberNews(tx, commentId))
  if (town.database.engine === 'sqlite') await town.write((tx) => sql`analyze`.execute(tx))
  else await sql`vacuum analyze`.execute(town.database.read)
  return commentId
}

async function copies(tx: Tx, articleId: number, other: number, now: number): Promise<void> {
  for (let n = 0; n < MANY; n++) {
    const reader = { email: `r${n}@reader.example`, address_hash: `r${n}`, name: '', created_at: now, seen_at: now }
    const { id } = await tx.insertInto('reader').values(reader).returning('id').executeTakeFirstOrThrow()
    await tx
      .insertInto('suppression')
      .values({ address_hash: `gone ${n}`, reason: 'asked', detail: '', at: now })
      .execute()
    const follow = { reader_id: id, article_id: n % 2 ? articleId : other, key: `k${n}`, created_at: now, told: 0 }
    const due_at = n % 4 < 2 ? now : null
    await tx
      .insertInto('follow')
      .values({ ...follow, kind: n % 3 ? 'all' : 'replies', state: 'active', due_at })
      .execute()
  }
}

onBothEngines('the statements of followers', (_open, engine) => {
  test('walk along indexes', { timeout: 60_000 }, async () => {
    await using town = await openFollowing(engine)
    const { articleId, clock, database } = town
    const { now } = clock
    const commentId = await fill(town)
    const statements = await town.write(async (tx) => {
      const { db, statements } = listen(tx)
      const news = (await numberNews(db, commentId))!
      await callFollowers(db, { ...news, writerId: 1 }, 500, now)
      await callAnswered(db, { ...news, answeredId: 2 }, now)
      await dueFollows(db, now, { at: 0, id: 0 }, 20)
      await newsSince(db, articleId, 0, 5)
      await answersSince(db, { readerId: 2, articleId, told: 0 }, 5)
      await holdNews(db, articleId)
      await takeDue(db, [1, 2], { told: 5, dueAt: null }, now)
      await passDue(db, [3], 5, now)
      await restDue(db, [4], now)
      const wanted = { readerId: 5, articleId, kind: 'all', key: 'new', told: 0 } as const
      await insertAsked(db, wanted, now)
      await insertActive(db, wanted, now)
      await activateAsked(db, 5, 5, now)
      await countAsked(db, 5)
      await findFollow(db, 'k7')
      await followersAmong(db, [1, 2, 3])
      await sweepFollows(db, { askedBefore: now, endedBefore: now, limit: 20 })
      await dueVerdicts(db, now, 20)
      await takeVerdictDue(db, commentId, now)
      return statements
    })
    expect(statements.length).toBeGreaterThan(20)
    for (const statement of statements)
      expect(await planOf(database.read, statement), statement.sql).toMatchObject({ scanned: [] })
  })

  test('are few in each transaction, however many letters are due', async () => {
    await using town = await openFollowing(engine)
    const { database, clock } = town
    const id = await town.write(async (tx) => {
      for (let n = 0; n < 50; n++) await aFollower(tx, town.articleId, `r${n}@reader.example`, 'all', clock.now)
      return aComment(tx, town.articleId)
    })
    await callAll({ database })({ commentId: id }, { now: clock.now, signal })
    const counts: number[] = []
    const counting = {
      ...database,
      transact: <T>(work: (tx: Tx) => Promise<T>) =>
        database.transact(async (tx) => {
          const { db, statements } = listen(tx)
          const done = await work(db)
          counts.push(statements.length)
          return done
        }),
    }
    await tellFollowers({ database: counting, origin: ORIGIN }, { now: clock.now, signal })
    expect(counts).toHaveLength(3)
    const perLetter = engine === 'postgres' ? 3 : 2
    expect(Math.max(...counts)).toBeLessThanOrEqual(4 + 20 * perLetter)
  })
})
