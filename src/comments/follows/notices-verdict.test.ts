import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { asReader, lettersTo } from '../../../test/reader.ts'
import { addStaff } from '../../accounts/staff.commands.ts'
import { readerById } from '../../accounts/readers/readers.sql.ts'
import { insertComment } from '../comments.sql.ts'
import { aReader, openFollowing, startWork, type Following } from './follow.test-kit.ts'
import { answer, decide, undo } from '../moderation/decisions.commands.ts'
import type { Decision } from '../moderation/decisions.ts'
import { object } from '../posting/own.commands.ts'

const MARTA = 'marta@reader.example'

/** A held comment of Marta's, and an editor to decide about it. */
async function openCase(engine: 'sqlite' | 'postgres') {
  const town = await openFollowing(engine)
  const made = await town.write(async (tx) => {
    const readerId = await aReader(tx, MARTA, town.clock.now)
    const written = { name: 'Marta', mark: null, body: '<p>It never runs.</p>', state: 'held', network: null } as const
    const { articleId } = town
    const id = (await insertComment(tx, { articleId, parent: null, readerId, ...written, createdAt: town.clock.now }))!
    const ines = { name: 'Ines', email: 'ines@lantern.example', role: 'editor', authorId: null } as const
    const who = await addStaff(tx, null, ines, town.clock.now)
    return { id, readerId, who }
  })
  const { id, who } = made
  const seen = async () =>
    (await town.database.read.selectFrom('verdict').select('id').orderBy('id', 'desc').executeTakeFirst())?.id ?? 0
  const decided = async (decision: Decision, reason = '') => {
    const last = await seen()
    return town.write((tx) => decide(tx, who, { id, seen: last, decision, reason }, town.clock.now))
  }
  return { town, ...made, decided, seen }
}

const toldTo = async (town: Following) => (await lettersTo(town, MARTA)).filter(({ kind }) => kind === 'verdict')

onBothEngines('whoever wrote a comment', (_open, engine) => {
  test('is told that it is published once it was held, and can end such letters', async () => {
    const { town, id, decided } = await openCase(engine)
    await using _town = town
    await using work = startWork(town)
    await decided('approve')
    await work.after(4)
    expect(await toldTo(town)).toEqual([])
    await work.after(2)
    const [letter] = await toldTo(town)
    expect(letter).toMatchObject({ subject: 'Your comment on “The ferry” is published' })
    expect(letter!.text).toContain(`/comments/${id}\n`)
    await asReader(town).post(letter!.unsubscribe!, { 'List-Unsubscribe': 'One-Click' })
    await decided('reject', 'It insults somebody.')
    await work.after(6)
    expect(await toldTo(town)).toHaveLength(1)
    await asReader(town).post(letter!.unsubscribe!, { press: 'keep' })
    await decided('approve')
    await work.after(6)
    expect(await toldTo(town)).toHaveLength(2)
  })

  test('is told why it was rejected, how to object, and what came of that', async () => {
    const { town, id, readerId, who, decided, seen } = await openCase(engine)
    await using _town = town
    await using work = startWork(town)
    await decided('reject', 'It insults somebody.')
    await work.after(6)
    const [rejected] = await toldTo(town)
    expect(rejected!.text).toContain('The reason: It insults somebody.')
    expect(rejected!.text).toContain(`/comments/mine/${id}\n`)
    expect(rejected!.text).toContain('you can object once')
    const reader = (await readerById(town.database.read, readerId))!
    await town.write((tx) => object(tx, reader, { id, words: 'It doesn’t.' }, town.clock.now))
    const last = await seen()
    await town.write((tx) => answer(tx, who, { id, seen: last, isUpheld: false, words: 'It does, twice.' }, town.clock.now))
    await work.after(6)
    const [, refused, ...none] = await toldTo(town)
    expect([refused!.subject, none]).toEqual(['Your objection about a comment on “The ferry”', []])
    expect(refused!.text).toContain('The reason: It does, twice.')
    expect(refused!.text).not.toContain('you can object once')
  })

  test('hears nothing of what is taken back at once, and of spam', async () => {
    const { town, who, decided } = await openCase(engine)
    await using _town = town
    await using work = startWork(town)
    const verdictId = await decided('reject', 'It insults somebody.')
    await town.write((tx) => undo(tx, who, verdictId, town.clock.now))
    await work.after(6)
    await decided('spam')
    await work.after(6)
    expect(await toldTo(town)).toEqual([])
    expect(await town.database.read.selectFrom('verdict_due').selectAll().execute()).toEqual([])
  })
})
