import { expect, test, vi } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import { emit } from '../jobs/outbox.sql.ts'
import type { PageCache } from '../web/page-cache.ts'
import type { CurrentPaper } from './current-paper.ts'
import { followChanges } from './renewal.ts'

/** What the followed are told, in their order. */
function listening() {
  const told: string[] = []
  const cache = {
    renew: (tags: string[]) => void (tags.length > 0 && told.push(`renew ${new Set(tags).size}`)),
    forget: (tags: string[]) => void (tags.length > 0 && told.push(`forget ${tags.join()}`)),
    renewAll: () => void told.push('renew all'),
  } as unknown as PageCache
  const reload = vi.fn(async () => void told.push('reload'))
  const paper = { shows: (tag: string) => tag === 'paper', reload } as unknown as CurrentPaper
  return { told, cache, paper, reload }
}

const event = (name: string, ...renews: string[]) => ({ name, payload: {}, renews })

onBothEngines('what follows a commit', (open) => {
  test('renews what changed, and forgets what was taken down', async () => {
    await using database = await open()
    const { told, ...followed } = listening()
    followChanges({ database, ...followed, onError: (error) => expect.fail(String(error)) }, 0)
    await database.transact((tx) => emit(tx, [event('article.published', 'a', 'b'), event('article.taken-down', 'c')], 1))
    expect(told).toEqual(['forget c', 'renew 3'])
  })

  test('misses nothing in a crowd of events', async () => {
    await using database = await open()
    const { told, ...followed } = listening()
    followChanges({ database, ...followed, onError: (error) => expect.fail(String(error)) }, 0)
    const crowd = Array.from({ length: 1100 }, (_, n) => event('x', `t${n}`))
    await database.transact((tx) => emit(tx, [...crowd, event('article.taken-down', 'gone'), event('paper.changed', 'paper')], 1))
    expect(told).toEqual(['renew 500', 'renew 500', 'reload', 'forget gone', 'renew all'])
  })

  test('tries again at the next commit what failed, and the command that caused it stands', async () => {
    await using database = await open()
    const { told, ...followed } = listening()
    // It fails until it is mended: PostgreSQL tells a process of its own commits once more, and so has it look again.
    followed.reload.mockRejectedValue(new Error('no connection'))
    const errors: unknown[] = []
    followChanges({ database, ...followed, onError: (error) => void errors.push(error) }, 0)
    await database.transact((tx) => emit(tx, [event('paper.changed', 'paper')], 1))
    expect(told).toEqual([])
    expect(errors).not.toEqual([])
    followed.reload.mockImplementation(async () => void told.push('reload'))
    await database.transact((tx) => emit(tx, [event('x', 'a')], 2))
    expect(told.slice(0, 2)).toEqual(['reload', 'renew all'])
  })
})
