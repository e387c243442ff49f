import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { verifyRecord } from '../../articles/record.commands.ts'
import type { Engine } from '../../db/connect.ts'
import { schemaMismatch } from '../../db/migrate.ts'
import { insertTag } from '../../sections/sections.sql.ts'
import { backUp } from './backup.commands.ts'
import { filesBelow, foundHerald, inPaper, newHome, NOW, rowsOf, type Home } from './backup.test-kit.ts'
import { restore } from './restore.commands.ts'

let into: string
beforeEach(() => void (into = mkdtempSync(join(tmpdir(), 'broadsheet-backups-'))))
afterEach(() => rmSync(into, { recursive: true, force: true }))

const PROGRAM = '1.2.3'
const back = (home: Home, now = NOW) => backUp(home.source, { into, program: PROGRAM, now })
const ONCE = { replace: false, now: NOW + 1000 }

const engines: Engine[] = inject('postgres') ? ['sqlite', 'postgres'] : ['sqlite']
const journeys = engines.flatMap((from) => engines.map((to) => [from, to] as const))

describe.each(journeys)('from %s to %s', (from, to) => {
  test('a backup brings back every row, file and key, and the numbers go on', async () => {
    await using home = await newHome(from)
    await foundHerald(home)
    const { folder, manifest } = await back(home)
    expect(folder).toBe(join(into, '2026-11-24T090000Z'))
    expect(manifest).toMatchObject({
      format: 1,
      program: PROGRAM,
      engine: from,
      site: 'The Herald',
      at: '2026-11-24T09:00:00.000Z',
    })
    await using other = await newHome(to)
    expect(await restore(folder, other, ONCE)).toEqual({ manifest, steps: [], aside: undefined })
    expect(await rowsOf(other)).toEqual(await rowsOf(home))
    for (const part of ['files', 'keys']) expect(filesBelow(join(other.data, part))).toEqual(filesBelow(join(home.data, part)))
    expect(readdirSync(other.data).sort()).not.toContain('restoring')
    await inPaper(other, async (database) => {
      expect(await schemaMismatch(database)).toBeUndefined()
      expect(await verifyRecord(database.read)).toMatchObject({ fault: undefined, leaves: 3 })
      // Tag 1 is gone: its number is not given to another.
      expect(await database.transact((tx) => insertTag(tx, { name: 'next', slug: 'next' }))).toMatchObject({ id: 2 })
      const orphan = database.transact((tx) => tx.insertInto('record_salt').values({ seq: 99, salt: 'x' }).execute())
      await expect(orphan).rejects.toThrow(/foreign key/i)
    })
  })
})

describe.each(engines)('on %s', (engine) => {
  test('of a site that is killed while it publishes, everything that it said is there', async () => {
    await using home = await newHome(engine)
    await foundHerald(home)
    const errand = JSON.stringify({ where: home.where, data: home.data, assets: resolve('dist/assets') })
    const program = ['--import', resolve('bench/kit/jsx.ts'), join(import.meta.dirname, 'killed.test-kit.ts'), errand]
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] })
    const said: number[] = []
    const beside = Promise.withResolvers<void>()
    const exit = once(child, 'exit')
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(Number(line))
      if (said.length === 3) back(home).then(() => beside.resolve(), beside.reject)
      if (said.length > 5) await beside.promise.then(() => child.kill('SIGKILL'))
    }
    expect(await exit).toEqual([null, 'SIGKILL'])

    const { folder } = await back(home, NOW + 2000)
    await using after = await newHome(engine)
    await restore(folder, after, ONCE)
    expect(await rowsOf(after)).toEqual(await rowsOf(home))
    expect(filesBelow(join(after.data, 'files'))).toEqual(filesBelow(join(home.data, 'files')))
    await inPaper(after, async ({ read }) => {
      const published = await read.selectFrom('article').select('id').where('status', '=', 'published').execute()
      expect(published.map(({ id }) => id)).toEqual(expect.arrayContaining(said))
      expect((await verifyRecord(read)).fault).toBeUndefined()
    })

    // The one that was taken beside the running site shows one moment of it, with every picture it speaks of.
    await using during = await newHome(engine)
    await restore(join(into, '2026-11-24T090000Z'), during, ONCE)
    await inPaper(during, async ({ read }) => {
      expect((await verifyRecord(read)).fault).toBeUndefined()
      const articles = await read.selectFrom('article').innerJoin('media', 'media.id', 'lead_id').select('hash').execute()
      expect(articles.length).toBeGreaterThanOrEqual(6)
      for (const { hash } of articles) expect(await during.files.has(`originals/${hash}`)).toBe(true)
    })
  })

  test('a backup shows one moment, whatever is written meanwhile', async () => {
    await using home = await newHome(engine)
    await foundHerald(home, 1)
    const before = await rowsOf(home)
    await inPaper(home, async (database) => {
      const writing: Promise<unknown>[] = []
      const options = { into, program: PROGRAM, now: NOW }
      const { folder } = await backUp(home.source, options, ({ phase, what, done }) => {
        const tag = { name: 'x', slug: `x${writing.length}` }
        if (phase === 'tables' && what === 'address' && done < 300) writing.push(database.transact((tx) => insertTag(tx, tag)))
      })
      expect((await Promise.all(writing)).length).toBeGreaterThan(0)
      await using after = await newHome(engine)
      await restore(folder, after, ONCE)
      expect(await rowsOf(after)).toEqual(before)
    })
  })

  test('a place that has a paper is left alone, or the paper is moved aside as it is', async () => {
    await using home = await newHome(engine)
    await foundHerald(home, 1)
    const { folder } = await back(home)
    await inPaper(home, (database) => database.transact((tx) => insertTag(tx, { name: 'later', slug: 'later' })))
    const before = await rowsOf(home)
    await expect(restore(folder, home, ONCE)).rejects.toThrow('--replace')
    expect(await rowsOf(home)).toEqual(before)

    const { aside } = await restore(folder, home, { ...ONCE, replace: true })
    expect(aside).toBe('before_2026-11-24T090001Z')
    expect((await rowsOf(home)).tag).toEqual([])
    expect(filesBelow(join(home.data, aside!, 'keys'))).toEqual(filesBelow(join(home.data, 'keys')))
    if (home.where.engine === 'sqlite') {
      expect(await rowsOf({ where: { engine: 'sqlite', file: join(home.data, aside!, 'broadsheet.sqlite') } })).toEqual(before)
    } else {
      await inPaper(home, async ({ read }) => {
        const tags = await read.withSchema(aside!).selectFrom('tag').select('slug').execute()
        expect(tags).toEqual([{ slug: 'later' }])
      })
    }
  })

  test('a failure leaves no half of a paper', async () => {
    await using home = await newHome(engine)
    await foundHerald(home, 1)
    const { folder } = await back(home)
    await using other = await newHome(engine)
    const failing = restore(folder, other, ONCE, ({ phase, what }) => {
      if (phase === 'tables' && what === 'revision') throw new Error('the plug was pulled')
    })
    await expect(failing).rejects.toThrow('the plug was pulled')
    expect(readdirSync(other.data)).toEqual([])
    await restore(folder, other, ONCE)
    expect(await rowsOf(other)).toEqual(await rowsOf(home))
  })
})

test('a backup is for its owner alone, and one that was broken off leaves nothing', async () => {
  await using home = await newHome('sqlite')
  await foundHerald(home, 1)
  const { folder } = await back(home)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(Object.values(filesBelow(join(folder, 'keys'))).every((file) => file.startsWith('600 '))).toBe(true)
  await expect(back(home)).rejects.toThrow('of this second')
  rmSync(folder, { recursive: true })
  const broken = backUp(home.source, { into, program: PROGRAM, now: NOW }, ({ phase }) => {
    if (phase === 'files') throw new Error('the plug was pulled')
  })
  await expect(broken).rejects.toThrow('the plug was pulled')
  expect(existsSync(`${folder}.part`)).toBe(false)
  expect(readdirSync(into)).toEqual([])
})

if (engines.includes('postgres')) {
  test('a database that is in use is not replaced', async () => {
    await using home = await newHome('postgres')
    await foundHerald(home, 1)
    const { folder } = await back(home)
    await inPaper(home, async () => {
      await expect(restore(folder, home, { ...ONCE, replace: true })).rejects.toThrow('stop the site first')
    })
  })
}
