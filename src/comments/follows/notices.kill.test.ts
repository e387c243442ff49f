import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { aComment, anArticle } from '../comments.test-kit.ts'
import { aFollower, MINUTE, openFollowing, ORIGIN, type Following } from './follow.test-kit.ts'
import { callAll, tellFollowers } from './notices.jobs.ts'

const KIT = new URL('notices-killed.test-kit.ts', import.meta.url).pathname
const JSX = new URL('../../../bench/kit/jsx.ts', import.meta.url).pathname

/** Kills around the first transactions of runs that follow each other. */
const KILLS = [
  [1, 'in it'],
  [1, 'after it'],
  [2, 'in it'],
  [2, 'after it'],
  [3, 'in it'],
] as const

const FOLLOWERS = 130
const { signal } = new AbortController()

async function runAndKill({ database, clock }: Following, nth: number, moment: string): Promise<void> {
  const parts = ['--import', JSX, KIT, JSON.stringify(database.where), String(clock.now), String(nth), moment]
  const [, by] = await once(spawn(process.execPath, parts, { stdio: 'inherit' }), 'close')
  expect(by).toBe('SIGKILL')
}

onBothEngines('a digest that is killed', (_open, engine) => {
  test('tells nobody twice and misses nobody', { timeout: 120_000 }, async () => {
    await using town = await openFollowing(engine)
    const { database, clock } = town
    const context = () => ({ now: clock.now, signal })
    const said = await town.write(async (tx) => {
      const articles = [town.articleId, await anArticle(tx, '/harbour/the-dredger')]
      for (let n = 0; n < FOLLOWERS; n++) await aFollower(tx, articles[n % 2]!, `reader-${n}@reader.example`, 'all', clock.now)
      return Promise.all(articles.map((id) => aComment(tx, id)))
    })
    for (const commentId of said) await callAll({ database })({ commentId }, context())
    for (const [nth, moment] of KILLS) {
      clock.now += MINUTE
      await runAndKill(town, nth, moment)
    }
    const letters = () => database.read.selectFrom('letter').select(['key', 'to_address']).orderBy('id').execute()
    expect((await letters()).length).toBeGreaterThan(0)
    expect((await letters()).length).toBeLessThan(FOLLOWERS)
    await tellFollowers({ database, origin: ORIGIN }, context())
    const told = await letters()
    expect(told).toHaveLength(FOLLOWERS)
    expect(new Set(told.map((letter) => letter.to_address)).size).toBe(FOLLOWERS)
    const posted = await database.read.selectFrom('event').select('id').where('name', '=', 'letter.posted').execute()
    expect(posted).toHaveLength(FOLLOWERS)
    await tellFollowers({ database, origin: ORIGIN }, context())
    expect(await letters()).toHaveLength(FOLLOWERS)
  })
})
