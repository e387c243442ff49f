import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, expect, test, vi } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import type { Event } from './event.ts'
import { HEARTBEAT, LEASE, MAX_TRIES, type Handler, type Handlers, type Lane, type NewJob } from './job.ts'
import { addJobs, buriedJobs, retryBuried } from './jobs.sql.ts'
import { emit } from './outbox.sql.ts'
import type { Reactions } from './reader.ts'
import type { Timetable } from './timetable.ts'
import { startWorker } from './worker.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** On a busy machine things take their time. */
const PATIENT = { timeout: 30_000 }

afterEach(() => void vi.useRealTimers())

onBothEngines('a worker', (open) => {
  test('does the jobs that follow an event, in the order of the events', async () => {
    await using database = await open()
    const done: string[] = []
    const reactions = { noted: ({ payload }: Event<'noted', string>) => [job(`${payload}.`), job(`${payload}!`)] }
    await using work = hire(database, { reactions, handlers: { note: noteIn(done) } })
    await tell(database, [noted('a'), { name: 'nobody minds', payload: 0, renews: [] }, noted('b')])
    await work.worker.idle()
    expect(done).toEqual(['a.', 'a!', 'b.', 'b!'])
  })

  test('is idle only when the last job is done, however late it was found', async () => {
    await using database = await open()
    const done: string[] = []
    const reactions = { noted: ({ payload }: Event<'noted', string>) => [job(payload, 'imports')] }
    const slowly: Handler<string> = async (name) => {
      await new Promise((soon) => setTimeout(soon, 200))
      done.push(name)
    }
    await using work = hire(database, { reactions, handlers: { note: slowly } })
    for (const name of ['a', 'b', 'c']) {
      await tell(database, [noted(name)])
      await work.worker.idle()
      expect(done.at(-1)).toBe(name)
    }
  })

  test('does two jobs of one key once, and no event twice', async () => {
    await using database = await open()
    const done: string[] = []
    const parts = { reactions: { noted: () => [job('same')] }, handlers: { note: noteIn(done) } }
    await tell(database, [noted('a'), noted('b')])
    for (const _ of ['now', 'after a restart']) {
      await using work = hire(database, parts)
      await work.worker.idle()
    }
    await tell(database, [noted('c')])
    await using work = hire(database, parts)
    await work.worker.idle()
    expect(done).toEqual(['same'])
  })

  test('is woken by the commit itself, its own process’s or another’s', async () => {
    await using database = await open()
    const done: string[] = []
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const reactions = { noted: ({ payload }: Event<'noted', string>) => [job(payload)] }
    await using work = hire(database, { reactions, handlers: { note: noteIn(done) } })
    await work.worker.idle()
    await tell(database, [noted('from here')])
    await expect.poll(() => done, PATIENT).toEqual(['from here'])
    await using other = startProcess(database, 'emit')
    await other.line('ready')
    other.tell('go')
    await expect.poll(() => done, PATIENT).toEqual(['from here', 'from afar'])
  })

  test('shares the work with other processes: each job is done once', async () => {
    await using database = await open()
    const names = Array.from({ length: 150 }, (_, n) => `${n}`)
    await database.transact((tx) =>
      addJobs(
        tx,
        names.map((name) => job(name)),
        Date.now() - HOUR,
      ),
    )
    await using one = startProcess(database, 'work')
    await using two = startProcess(database, 'work')
    await Promise.all([one.line('ready'), two.line('ready')])
    one.tell('go')
    two.tell('go')
    await Promise.all([one.ended, two.ended])
    const did = [...one.lines, ...two.lines].filter((line) => line.startsWith('did '))
    expect(did.sort()).toEqual(names.map((name) => `did ${name}`).sort())
  })

  test('takes up what a killed process had begun, once the lease is over', async () => {
    await using database = await open()
    await database.transact((tx) => addJobs(tx, [job('a')], Date.now() - HOUR))
    const killed = startProcess(database, 'hang')
    await killed.line('began a')
    await killed[Symbol.asyncDispose]()
    const done: string[] = []
    await using work = hire(database, { handlers: { note: noteIn(done) }, now: Date.now() })
    await work.worker.idle()
    expect(done).toEqual([])
    work.pass(LEASE + HEARTBEAT)
    await work.worker.idle()
    expect(done).toEqual(['a'])
  })

  test('buries a job that kills its worker every time', async () => {
    await using database = await open()
    const crashed = { state: 'running' as const, tries: MAX_TRIES, lease: MAX_TRIES, leased_until: 0 }
    await database.transact(async (tx) => {
      await addJobs(tx, [job('a')], 0)
      await tx.updateTable('job').set(crashed).execute()
    })
    const done: string[] = []
    await using work = hire(database, { handlers: { note: noteIn(done) } })
    await work.worker.idle()
    expect(done).toEqual([])
    expect(await buriedJobs(database.read)).toMatchObject([{ name: 'note', error: expect.stringContaining('in the middle') }])
  })

  test('tries a failing job again after growing pauses, keeps the error, and buries it after eight tries', async () => {
    await using database = await open()
    const triedAt: number[] = []
    const note: Handler = async (_, { now }) => {
      triedAt.push(now)
      throw new Error('the printer is out of ink')
    }
    await using work = hire(database, { handlers: { note } })
    await database.transact((tx) => addJobs(tx, [job('a')], work.now()))
    while (true) {
      await work.worker.idle()
      const row = await database.read.selectFrom('job').selectAll().where('name', '=', 'note').executeTakeFirstOrThrow()
      expect(row.error).toBe('Error: the printer is out of ink')
      if (row.state === 'buried') break
      work.pass(row.run_at - work.now() - 1)
      await work.worker.idle()
      expect(triedAt).toHaveLength(row.tries)
      work.pass(1)
    }
    expect(triedAt).toHaveLength(MAX_TRIES)
    const pauses = triedAt.slice(1).map((at, n) => at - triedAt[n]!)
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    expect(work.errors.map(([error, key]) => `${key}: ${error}`)).toEqual(
      Array(MAX_TRIES).fill('note:a: Error: the printer is out of ink'),
    )
    expect(await buriedJobs(database.read)).toMatchObject([
      { key: 'note:a', lane: 'default', error: 'Error: the printer is out of ink', buriedAt: triedAt.at(-1) },
    ])
  })

  test('tries a buried job again when told to, and only a buried one', async () => {
    await using database = await open()
    const done: string[] = []
    await using work = hire(database, { handlers: {} })
    await database.transact((tx) => addJobs(tx, [job('a')], work.now()))
    for (let n = 0; n < MAX_TRIES; n++) {
      await work.worker.idle()
      work.pass(24 * HOUR)
    }
    const [buried] = await buriedJobs(database.read)
    expect(buried?.error).toContain('knows how to do “note”')
    await work.worker.stop()
    expect(await database.transact((tx) => retryBuried(tx, buried!.id, work.now()))).toBe(true)
    expect(await database.transact((tx) => retryBuried(tx, buried!.id, work.now()))).toBe(false)
    await using next = hire(database, { handlers: { note: noteIn(done) }, now: work.now() })
    await next.worker.idle()
    expect(done).toEqual(['a'])
    expect(await buriedJobs(database.read)).toEqual([])
  })

  test('lets no lane wait for another, and keeps the order within a lane', async () => {
    await using database = await open()
    const done: string[] = []
    const { promise: drawn, resolve: draw } = Promise.withResolvers<void>()
    const handlers = {
      note: noteIn(done),
      draw: async (name: string) => {
        await drawn
        done.push(name)
      },
    }
    await using work = hire(database, { handlers })
    const jobs = [job('p1', 'pictures', 'draw'), job('p2', 'pictures', 'draw'), job('i', 'imports'), job('d1'), job('d2')]
    await database.transact((tx) => addJobs(tx, jobs, work.now()))
    await expect.poll(() => done.toSorted(), PATIENT).toEqual(['d1', 'd2', 'i'])
    expect(done.indexOf('d1')).toBeLessThan(done.indexOf('d2'))
    draw()
    await work.worker.idle()
    expect(done.slice(3)).toEqual(['p1', 'p2'])
  })

  test('keeps its lease alive while a job runs, and cuts the job off when the lease was lost', async () => {
    await using database = await open()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    let cutOff: AbortSignal | undefined
    const note: Handler = async (_, { signal }) => {
      cutOff = signal
      await once(signal, 'abort')
      signal.throwIfAborted()
    }
    await using work = hire(database, { handlers: { note } })
    await database.transact((tx) => addJobs(tx, [job('a')], work.now()))
    await expect.poll(() => cutOff, PATIENT).toBeDefined()
    const row = () => database.read.selectFrom('job').selectAll().where('name', '=', 'note').executeTakeFirstOrThrow()
    expect((await row()).leased_until).toBe(work.now() + LEASE)
    work.pass(HEARTBEAT)
    vi.advanceTimersByTime(HEARTBEAT)
    await expect.poll(async () => (await row()).leased_until, PATIENT).toBe(work.now() + LEASE)
    expect(cutOff?.aborted).toBe(false)

    await database.transact((tx) => tx.updateTable('job').set({ lease: 2 }).where('name', '=', 'note').execute())
    vi.advanceTimersByTime(HEARTBEAT)
    await expect.poll(() => work.errors.length, PATIENT).toBe(1)
    expect(cutOff?.aborted).toBe(true)
    expect(await row()).toMatchObject({ state: 'running', lease: 2, error: null })
  })

  test('stops when what runs is done', async () => {
    await using database = await open()
    const done: string[] = []
    const { promise: told, resolve: goOn } = Promise.withResolvers<void>()
    const note = async (name: string) => {
      done.push(`${name} begun`)
      await told
      done.push(`${name} done`)
    }
    await using work = hire(database, { handlers: { note } })
    await database.transact((tx) => addJobs(tx, [job('a'), job('b')], work.now()))
    await expect.poll(() => done, PATIENT).toEqual(['a begun'])
    const stopped = work.worker.stop()
    goOn()
    await stopped
    expect(done).toEqual(['a begun', 'a done'])
    expect(await states(database)).toMatchObject({ 'note:a': 'done', 'note:b': 'waiting' })
  })

  test('gives back what is not done thirty seconds after it was stopped, without counting the try', async () => {
    await using database = await open()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { promise: begun, resolve: begin } = Promise.withResolvers<AbortSignal>()
    const { promise: never, resolve: end } = Promise.withResolvers<void>()
    const note: Handler = async (_, { signal }) => {
      begin(signal)
      await never
    }
    await using work = hire(database, { handlers: { note } })
    await database.transact((tx) => addJobs(tx, [job('a')], work.now()))
    await vi.advanceTimersByTimeAsync(20)
    const signal = await begun
    const stopped = work.worker.stop()
    await vi.advanceTimersByTimeAsync(30_000)
    await stopped
    expect(signal.aborted).toBe(true)
    const row = () => database.read.selectFrom('job').selectAll().where('name', '=', 'note').executeTakeFirstOrThrow()
    expect(await row()).toMatchObject({ state: 'waiting', tries: 0, run_at: work.now() })
    end()
    vi.useRealTimers()
    await using next = hire(database, { handlers: { note: async () => {} } })
    await next.worker.idle()
    expect(await row()).toMatchObject({ state: 'done', tries: 1 })
  })

  test('runs a slot of the timetable once, whichever node comes first, and the next slot when it begins', async () => {
    await using database = await open()
    const ran: number[] = []
    const timetable = [{ name: 'count', everyMinutes: 5, run: async ({ now }: { now: number }) => void ran.push(now) }]
    await using one = hire(database, { timetable, now: 12 * MINUTE })
    await one.worker.idle()
    await using two = hire(database, { timetable, now: 14 * MINUTE })
    await two.worker.idle()
    expect(ran).toEqual([12 * MINUTE])
    two.pass(MINUTE)
    await two.worker.idle()
    expect(ran).toEqual([12 * MINUTE, 15 * MINUTE])
  })

  test('tries a failed slot again until the next one begins', async () => {
    await using database = await open()
    const ran: number[] = []
    const run = async ({ now }: { now: number }) => {
      ran.push(now)
      throw new Error('not yet')
    }
    await using work = hire(database, { timetable: [{ name: 'count', everyMinutes: 1, run }] })
    await work.worker.idle()
    work.pass(20_000)
    await work.worker.idle()
    expect(ran).toEqual([0, 20_000])
    work.pass(24 * HOUR)
    await work.worker.idle()
    expect(ran).toEqual([0, 20_000, 24 * HOUR + 20_000])
    expect((await states(database))['timetable:count:0']).toBe('done')
  })

  test('refuses a timetable it could not keep', async () => {
    await using database = await open()
    const slot = { name: 'yearly', run: async () => {} }
    for (const everyMinutes of [0, -5, Number.NaN, 60 * 24 * 365]) {
      expect(() => hire(database, { timetable: [{ ...slot, everyMinutes }] })).toThrow("“yearly” can't run")
    }
  })

  test('stops reading at an event whose reaction throws, and loses nothing', async () => {
    await using database = await open()
    const done: string[] = []
    const handlers = { note: noteIn(done) }
    const broken = ({ payload }: Event<'noted', string>) => {
      if (payload === 'bad') throw new Error('a bug')
      return [job(payload)]
    }
    await tell(database, [noted('a')])
    await using work = hire(database, { reactions: { noted: broken }, handlers })
    await work.worker.idle()
    await tell(database, [noted('bad'), noted('b')])
    await expect(work.worker.idle()).rejects.toThrow('a bug')
    await work.worker.stop()
    expect(done).toEqual(['a'])
    await using mended = hire(database, {
      reactions: { noted: ({ payload }: Event<'noted', string>) => [job(payload)] },
      handlers,
    })
    await mended.worker.idle()
    expect(done).toEqual(['a', 'bad', 'b'])
  })
})

const job = (name: string, lane: Lane = 'default', handler = 'note'): NewJob => ({
  name: handler,
  key: `${handler}:${name}`,
  payload: name,
  lane,
})

const noted = (payload: string) => ({ name: 'noted', payload, renews: [] })

const noteIn =
  (list: string[]): Handler<string> =>
  async (name) =>
    void list.push(name)

const tell = (database: TestDatabase, events: Event[]) => database.transact((tx) => emit(tx, events, 0))

async function states(database: TestDatabase): Promise<Record<string, string>> {
  const rows = await database.read.selectFrom('job').select(['key', 'state']).execute()
  return Object.fromEntries(rows.map((row) => [row.key, row.state]))
}

/** A worker whose clock stands still until it is told to pass. */
function hire(
  database: TestDatabase,
  parts: { reactions?: Reactions; handlers?: Handlers; timetable?: Timetable; now?: number },
) {
  let now = parts.now ?? 0
  const errors: [error: string, jobKey: string | undefined][] = []
  const { reactions = {}, handlers = {}, timetable = [] } = parts
  const onError = (error: unknown, job?: NewJob) => void errors.push([String(error), job?.key])
  const worker = startWorker({ database, reactions, handlers, timetable, clock: () => now, onError })
  return {
    worker,
    errors,
    now: () => now,
    pass: (milliseconds: number) => void (now += milliseconds),
    [Symbol.asyncDispose]: () => worker.stop(),
  }
}

/** Another process on the same database; it is killed at the end, if it still lives. */
function startProcess(database: TestDatabase, task: 'work' | 'hang' | 'emit') {
  const program = new URL('fixtures/other-process.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [program, JSON.stringify(database.where), task], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const lines: string[] = []
  createInterface(child.stdout).on('line', (line) => lines.push(line))
  return {
    lines,
    ended,
    tell: (word: string) => child.stdin.write(`${word}\n`),
    line: (line: string) => expect.poll(() => lines, PATIENT).toContain(line),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
