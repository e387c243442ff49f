import { expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import { aComment, anArticle, TUESDAY } from '../comments.test-kit.ts'
import { judgeSpam, learn, unlearn } from './lessons.commands.ts'
import { sweepSpamWords } from './spam.jobs.ts'

const SPAM = '<p>Zinc roofing from Quarrel and Sons, ring us today</p>'
const TALK = '<p>The roofing of the market hall has been zinc since the fire.</p>'

onBothEngines('lessons', (open) => {
  const comments = (database: TestDatabase, count: number) =>
    database.transact(async (tx) => {
      const article = await anArticle(tx)
      const ids: number[] = []
      for (let n = 0; n < count; n++) ids.push(await aComment(tx, article))
      return ids
    })
  const teach = (database: TestDatabase, commentId: number, body: string, isSpam: boolean) =>
    database.transact((tx) => learn(tx, { commentId, body, isSpam }, TUESDAY))
  const words = (database: TestDatabase) => database.read.selectFrom('spam_word').selectAll().orderBy('hash').execute()
  const known = async (database: TestDatabase) => (await words(database)).filter(({ spam, ham }) => spam + ham > 0)

  test('what was called spam makes its like suspicious, by its words', async () => {
    await using database = await open()
    const [spam, talk] = await comments(database, 2)
    const before = await judgeSpam(database.read, SPAM)
    expect(before.learnt).toEqual({ spam: 0, talk: 0 })
    await teach(database, spam!, SPAM, true)
    await teach(database, talk!, TALK, false)
    const after = await judgeSpam(database.read, SPAM)
    expect(after.probability).toBeGreaterThan(before.probability)
    expect(after.learnt).toEqual({ spam: 1, talk: 1 })
    expect(after.words).toContain('quarrel')
    expect((await judgeSpam(database.read, TALK)).probability).toBeLessThan(0.5)
  })

  test('the same decision twice teaches once', async () => {
    await using database = await open()
    const [id] = await comments(database, 1)
    await teach(database, id!, SPAM, true)
    const once = await words(database)
    await teach(database, id!, SPAM, true)
    expect(await words(database)).toEqual(once)
  })

  test('whoever changes their mind teaches the other, as if it had been so from the first', async () => {
    await using database = await open()
    const [id] = await comments(database, 1)
    await teach(database, id!, SPAM, true)
    await teach(database, id!, SPAM, false)
    expect((await words(database)).every(({ spam, ham }) => spam === 0 && ham === 1)).toBe(true)
    expect((await judgeSpam(database.read, SPAM)).learnt).toEqual({ spam: 0, talk: 1 })
  })

  test('what is unlearnt leaves nothing, and is not unlearnt twice', async () => {
    await using database = await open()
    const [spam, other] = await comments(database, 2)
    await teach(database, other!, SPAM, true)
    const before = await words(database)
    await teach(database, spam!, SPAM, true)
    for (let time = 0; time < 2; time++) await database.transact((tx) => unlearn(tx, { commentId: spam!, body: SPAM }))
    expect(await words(database)).toEqual(before)
    await database.transact((tx) => unlearn(tx, { commentId: other!, body: SPAM }))
    expect(await known(database)).toEqual([])
  })

  test('when too much is known, what was found least often is forgotten, and the comments stay counted', async () => {
    await using database = await open()
    const [one, other] = await comments(database, 2)
    await teach(database, one!, SPAM, true)
    await teach(database, other!, `${SPAM} ${TALK}`, true)
    const often = (await words(database)).filter(({ spam }) => spam === 2)
    await sweepSpamWords(database, often.length)
    expect(await words(database)).toEqual(often)
    expect((await judgeSpam(database.read, SPAM)).learnt).toEqual({ spam: 2, talk: 0 })
  })
})
