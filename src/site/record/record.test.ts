import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Town } from '../../../test/town.ts'
import { BLANK } from '../../articles/article.ts'
import { reviseArticle } from '../../articles/articles.commands.ts'
import { eraseVersion, verifyRecord } from '../../articles/record.commands.ts'
import { leavesFile, readCheckpoints, recordInFiles, RECORD_PATH, versionFile } from '../../articles/record-files.ts'
import { walkRecord } from '../../articles/record-verify.ts'
import { readPublicFiles } from '../../outside/public-files.ts'
import { BAKERY, BRIDGE, change, copyRecord, openRecordTown, publish } from './record.test-kit.ts'

const ENGINES = inject('postgres') ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const)

/** What both verifiers say of the files in a folder: the program's, and the script that anybody can read. */
async function saidOf(folder: string, since?: string): Promise<{ ours: string; theirs: string }> {
  const kept = since === undefined ? [] : readCheckpoints(readFileSync(since, 'utf8'))
  const ours = await walkRecord(recordInFiles(readPublicFiles(folder)), kept).then(
    ({ fault }) => fault ?? 'whole',
    (error: Error) => error.message,
  )
  const script = spawnSync(process.execPath, [resolve('docs/verify-record.mjs'), folder, ...(since ? ['--since', since] : [])])
  expect(script.status).toBe(ours === 'whole' ? 0 : 1)
  return { ours, theirs: String(script.status === 0 ? script.stdout : script.stderr) }
}

describe.each(ENGINES)('the public record on %s', (engine) => {
  let town: Town
  beforeAll(async () => void (town = await openRecordTown(engine)))
  afterAll(() => town[Symbol.asyncDispose]())
  const get = async (path: string) => {
    const response = await town.app.request(RECORD_PATH + path)
    return { status: response.status, text: await response.text(), caching: response.headers.get('cache-control') }
  }

  test('is whole in the database and in its files, by both verifiers', async () => {
    expect(await verifyRecord(town.database.read)).toEqual({
      leaves: 8,
      checkpoints: 2,
      erased: 0,
      withheld: 0,
      fault: undefined,
    })
    const folder = await copyRecord(town)
    const { ours, theirs } = await saidOf(folder, join(folder, 'checkpoints.json'))
    expect(ours).toBe('whole')
    expect(theirs).toMatch(
      /whole: 8 leaves, of which 0 are erased and 2 withheld\.\nSigned checkpoints: 2, by key [0-9a-f]{16}\./,
    )
  })

  test('lays open every version of what is public, and nothing of what was taken down', async () => {
    const first = JSON.parse((await get('/versions/1.json')).text)
    expect(first).toMatchObject({
      seq: 1,
      salt: expect.stringMatching(/^[0-9a-f]{64}$/),
      content: { headline: 'The bridge that stays' },
    })
    expect(JSON.parse((await get('/versions/7.json')).text)).toEqual({ seq: 7, withheld: 'taken down' })
    expect((await get('/leaves-000001.ndjson')).text).not.toContain('Fenwick’s')
  })

  test('has one address for each file, and lets caches keep only what can’t grow', async () => {
    expect((await get('/leaves-000001.ndjson')).caching).toBe('no-cache')
    for (const path of [
      '/leaves-000002.ndjson',
      '/leaves-1.ndjson',
      '/leaves-0000001.ndjson',
      '/versions/9.json',
      '/versions/01.json',
      '/versions/1',
    ])
      expect((await get(path)).status, path).toBe(404)
  })

  test('is published as it is written: leaves that are all there may be kept for ever', async () => {
    await using full = await openRecordTown(engine)
    await full.database.transact(async (tx) => {
      const leaf = await tx.selectFrom('record').selectAll().where('seq', '=', 8).executeTakeFirstOrThrow()
      const more = Array.from({ length: 993 }, (_, n) => ({ ...leaf, seq: n + 9, previous: `p${n}`, hash: `h${n}` }))
      await tx.insertInto('record').values(more).execute()
    })
    const ask = async (name: string) => await full.app.request(`${RECORD_PATH}/${name}`)
    expect((await ask(leavesFile(1))).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await (await ask(leavesFile(1))).text()).trim().split('\n')).toHaveLength(1000)
    expect((await (await ask(leavesFile(2))).text()).trim().split('\n')).toHaveLength(1)
  })

  describe('broken in its files', () => {
    let folder: string
    const edit = (name: string, edited: (text: string) => string) =>
      writeFileSync(join(folder, name), edited(readFileSync(join(folder, name), 'utf8')))

    test.each<[string, () => void, string]>([
      [
        'a byte of a past version',
        () => edit(versionFile(2), (text) => text.replace('1917', '1918')),
        'what leaf 2 published was changed',
      ],
      ['a version that is gone', () => rmSync(join(folder, versionFile(3))), 'what leaf 3 published is missing'],
      [
        'a byte of a leaf',
        () => edit(leavesFile(1), (text) => text.replace('opened in 1907', 'opened in 1908')),
        'leaf 3 was changed',
      ],
      [
        'a leaf that is gone',
        () => edit(leavesFile(1), (text) => text.split('\n').toSpliced(3, 1).join('\n')),
        'leaf 4 is missing',
      ],
      [
        'the last leaf gone, and the head with it',
        () => {
          edit(leavesFile(1), (text) => text.split('\n').toSpliced(7, 1).join('\n'))
          edit('head.json', (text) => text.replace('"seq":8', '"seq":0'))
        },
        'leaf 8 is no longer there, but was signed',
      ],
      [
        'a checkpoint that nobody signed',
        () => edit('checkpoints.json', (text) => text.replace('"at":', '"at":1')),
        'the checkpoint at leaf 6 is not signed',
      ],
    ])('by %s, it is said to be so by both verifiers', async (_, breakIt, fault) => {
      folder = await copyRecord(town)
      breakIt()
      const { ours, theirs } = await saidOf(folder)
      expect(ours).toContain(fault)
      expect(theirs).toContain(fault)
    })
  })

  describe('broken in the database', () => {
    test.each<[string, (tx: Parameters<Parameters<Town['database']['transact']>[0]>[0]) => Promise<unknown>, string]>([
      [
        'a byte of a past version',
        async (tx) => {
          const { content } = await tx.selectFrom('revision').select('content').where('id', '=', 1).executeTakeFirstOrThrow()
          await tx
            .updateTable('revision')
            .set({ content: content.replace('1917', '1918') })
            .where('id', '=', 1)
            .execute()
        },
        'what leaf 1 published was changed',
      ],
      [
        'a version without its salt',
        (tx) => tx.deleteFrom('record_salt').where('seq', '=', 2).execute(),
        'what leaf 2 published is missing',
      ],
      [
        'a leaf that is gone',
        async (tx) => {
          await tx.deleteFrom('record_salt').where('seq', '=', 7).execute()
          await tx.deleteFrom('record').where('seq', '=', 7).execute()
        },
        'leaf 7 is missing',
      ],
    ])('by %s, both verifiers say so', async (_, breakIt, fault) => {
      await using broken = await openRecordTown(engine)
      await broken.database.transact(async (tx) => void (await breakIt(tx)))
      expect((await verifyRecord(broken.database.read)).fault).toContain(fault)
      const files = await copyRecord(broken)
      if (fault.startsWith('what')) expect((await saidOf(files)).theirs).toContain(fault)
    })
  })

  test('written anew from its beginning is whole in itself, and a fork to whoever kept a checkpoint', async () => {
    await using other = await openRecordTown(engine)
    const kept = join(await copyRecord(town), 'checkpoints.json')
    const forked = await copyRecord(other)
    expect((await saidOf(forked)).ours).toBe('whole')
    const { ours, theirs } = await saidOf(forked, kept)
    expect(ours).toMatch(/^leaf 6 is not the one that was signed in the checkpoints that were kept, so this record is a fork$/)
    expect(theirs).toContain('so this record is a fork')
  })

  test('stays whole when a version is erased, and says why', async () => {
    await using town = await openRecordTown(engine)
    const { database } = town
    const kept = join(await copyRecord(town), 'checkpoints.json')
    const erase = (seq: number, reason: string) => database.transact((tx) => eraseVersion(tx, seq, reason, town.at))
    await expect(erase(6, 'Why not')).rejects.toThrow('Readers can read this version now.')
    await expect(erase(99, 'Why not')).rejects.toThrow('The record has no leaf 99.')
    await expect(erase(1, ' ')).rejects.toThrow('An erasure needs a reason')
    expect(await erase(2, 'Ordered by the court at Port Ellery.')).toEqual([2])
    expect(await erase(7, 'Mrs Fenwick’s right to be forgotten.')).toEqual([7, 8])
    const said = await saidOf(await copyRecord(town), kept)
    expect(said).toEqual({ ours: 'whole', theirs: expect.stringContaining('8 leaves, of which 3 are erased and 0 withheld') })
    expect(await verifyRecord(database.read)).toMatchObject({ fault: undefined, erased: 3 })
    const opening = await (await town.app.request(`${RECORD_PATH}/versions/2.json`)).json()
    expect(opening).toEqual({ seq: 2, erased: 'Ordered by the court at Port Ellery.' })
    expect(await everythingIn(town)).not.toContain('Fenwick’s.')
    expect(await everythingIn(town)).not.toContain('oldest oven')
    expect((await town.app.request(`${BRIDGE}`)).status).toBe(200)
    expect((await town.app.request(`${BAKERY}`)).status).toBe(410)
  })

  test('takes the drafts along that led to what is erased, and no later one', async () => {
    await using town = await openRecordTown(engine)
    const { database } = town
    const id = await publish(database, '/oven', { headline: 'One' })
    await database.transact((tx) => reviseArticle(tx, id, { ...BLANK, headline: 'A draft of two' }, null, town.at))
    await change(database, id, 'updated', 'More', { headline: 'Two' })
    await database.transact((tx) => reviseArticle(tx, id, { ...BLANK, headline: 'A draft of three' }, null, town.at))
    await change(database, id, 'updated', 'Less', { headline: 'Three' })
    await database.transact((tx) => eraseVersion(tx, 10, 'The law', town.at))
    const headlines = await database.read
      .selectFrom('revision')
      .select('content')
      .where('article_id', '=', id)
      .orderBy('number')
      .execute()
    expect(headlines.map(({ content }) => JSON.parse(content).headline)).toEqual(['One', '', '', 'A draft of three', 'Three'])
  })
})

/** All text that the database holds of articles. */
async function everythingIn({ database: { read } }: Town): Promise<string> {
  const [articles, revisions] = [
    await read.selectFrom('article').selectAll().execute(),
    await read.selectFrom('revision').selectAll().execute(),
  ]
  return JSON.stringify([articles, revisions])
}
