import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import { NOW } from './import.test-kit.ts'
import { author, category, HOME, item, wxr, type Said, type SaidComment } from './wxr.test-kit.ts'

const root = mkdtempSync(join(tmpdir(), 'broadsheet-killed-'))
const uploads = join(root, 'uploads')
const file = join(root, 'herald.xml')
afterAll(() => rmSync(root, { recursive: true }))

const POSTS = 90
const PICTURES = 6

beforeAll(async () => {
  mkdirSync(join(uploads, '2019/02'), { recursive: true })
  for (let n = 1; n <= PICTURES + 1; n++) {
    const background = { r: n * 30, g: 0, b: 0 }
    writeFileSync(
      join(uploads, `2019/02/${n}.jpg`),
      await sharp({ create: { width: 64, height: 48, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    )
  }
  writeFileSync(
    file,
    wxr(author('ada', 'Ada'), category('town', 'Town'), category('sea', 'Sea', { parent: 'town' }), ...posts(), ...pictures()),
  )
})

const posts = () =>
  Array.from({ length: POSTS }, (_, n) => {
    const said: Said = {
      id: n + 1,
      author: ['ada', 'bob', 'cyd'][n % 3],
      comments: commentsUnder(n),
      tags: [`tag${n % 7}`, 'sea'],
      categories: [['town', 'sea'][n % 2]!, 'port'],
    }
    if (n % 10 === 3) return item({ ...said, status: ['draft', 'private', 'trash'][n % 3] })
    if (n % 10 === 5) return item({ ...said, sticky: true, link: `${HOME}/search/` })
    // One picture is in no list: it is found by the first text that shows it.
    const shown = (n % (PICTURES + 1)) + 1
    return item({
      ...said,
      meta: [['_thumbnail_id', String(1000 + (n % PICTURES))]],
      content: `A.\n\n<img src="${HOME}/wp-content/uploads/2019/02/${shown}.jpg">`,
    })
  })

/** The answer stands before what it answers. */
const commentsUnder = (n: number): SaidComment[] => [
  { id: 1000 * n + 2, parent: 1000 * n + 1, email: `reader${n % 5}@example.com`, date: '2019-02-16 10:00:00' },
  { id: 1000 * n + 1, approved: n % 4 === 0 ? '0' : '1', email: `reader${n % 3}@example.com` },
]

const pictures = () =>
  Array.from({ length: PICTURES }, (_, n) =>
    item({
      id: 1000 + n,
      type: 'attachment',
      status: 'inherit',
      parent: n + 1,
      link: `${HOME}/p${n}/`,
      file: `${HOME}/wp-content/uploads/2019/02/${n + 1}.jpg`,
    }),
  )

/** Runs an import in a child and kills it some milliseconds into the step after this line; without a line, lets it finish. */
async function importInChild(
  database: TestDatabase,
  { files, now, killAt }: { files: string; now: number; killAt?: [line: string, ms: number] },
): Promise<void> {
  const errand = JSON.stringify({ where: database.where, files, file, uploads, now })
  const child = spawn(process.execPath, [join(import.meta.dirname, 'import-killed.test-kit.ts'), errand], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    child.stdin.write('.')
    if (line !== killAt?.[0]) continue
    await pause(killAt[1])
    child.kill('SIGKILL')
  }
  const [code, signal] = (await exit) as [number | null, string | null]
  expect([code, signal]).toEqual(killAt ? [null, 'SIGKILL'] : [0, null])
}

/**
 * What each run has anew: times, salts and what is made of them. PostgreSQL also hands out ids that a broken transaction wasted. What is
 * made of an article's content with such an id in it, its fingerprint, is tried instead by importing once more.
 */
const OWN = /^(?:created_at|changed_at|listed_at|saved_at|seen_at|commitment|previous|hash|salt|fingerprint)$/
const IDS = /^(?:id|local_id|target_id|\w+_id|picked_by|renews|payload|stream)$/

const HAVE_TIMES = new Set(['event', 'import_item', 'migration'])

async function contents(database: TestDatabase): Promise<Record<string, string[]>> {
  const tables = (await database.read.introspection.getTables()).filter(({ name }) => !name.startsWith('sqlite_'))
  const found: Record<string, string[]> = {}
  const numbered = await numberMedia(database)
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(database.read)
    const isOwn = (column: string) =>
      (name !== 'media' && OWN.test(column)) ||
      column === 'created_at' ||
      (column === 'at' && HAVE_TIMES.has(name)) ||
      (database.engine === 'postgres' && IDS.test(column))
    found[name] = rows
      .map((row) => JSON.stringify(Object.entries(numbered(name, row)).filter(([column]) => !isOwn(column))))
      .sort()
  }
  return found
}

/** Calls pictures by the order in which they came: a number may have been wasted on one that was there already. */
async function numberMedia({ read }: TestDatabase) {
  const rows = await read.selectFrom('media').select('id').orderBy('id').execute()
  const places = new Map(rows.map(({ id }, n) => [String(id), n + 1]))
  const place = (id: unknown) => places.get(String(id)) ?? id
  return (table: string, row: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => {
        const isMedia =
          MEDIA_IDS.test(column) ||
          (table === 'media' && column === 'id') ||
          (table === 'import_item' && column === 'local_id' && row['kind'] === 'media')
        if (isMedia) return [column, place(value)]
        if (table === 'article' && column === 'media') return [column, (JSON.parse(String(value)) as number[]).map(place)]
        const text = (found: string) => found.replace(IN_TEXT, (_, before: string, id: string) => before + String(place(id)))
        return [column, typeof value === 'string' ? text(value) : value]
      }),
    )
}

const MEDIA_IDS = /^(?:lead_id|portrait_id|picture_id|media_id|social_picture_id)$/
const IN_TEXT = /(data-media=\\*"|"(?:pictureId|leadId)":|\bpicture:|\/media\/)(\d+)\b(?![-.\w])/g

const POINTS: [line: string, ms: number][] = [
  ['media 2', 0],
  ['media 4', 6],
  ['items 12', 3],
  ['items 42', 9],
  ['items 84', 0],
]

onBothEngines('an import that is killed', (open, engine) => {
  test('leaves what the same import then completes to the rows of an unbroken one', async () => {
    await using unbroken = await open()
    await importInChild(unbroken, { files: join(root, `${engine}-unbroken`), now: NOW })
    const expected = await contents(unbroken)
    expect([expected.article!.length, expected.media!.length, expected.pick!.length]).toEqual([POSTS, PICTURES + 1, POSTS / 10])
    expect([expected.comment!.length, expected.reader!.length]).toEqual([2 * POSTS, 5])
    for (const [n, killAt] of POINTS.entries()) {
      await using database = await open()
      const files = join(root, `${engine}-${n}`)
      await importInChild(database, { files, now: NOW + 1000, killAt })
      const between = await contents(database)
      expect(between.article!.length).toBeLessThan(POSTS)
      await importInChild(database, { files, now: NOW + 2000 })
      expect(await contents(database)).toEqual(expected)
      const kept = (folder: string) =>
        readdirSync(join(folder, 'originals'))
          .filter((name) => !name.endsWith('.part'))
          .sort()
      expect(kept(files)).toEqual(kept(join(root, `${engine}-unbroken`)))
      if (n > 0) continue
      await importInChild(database, { files, now: NOW + 3000 })
      expect(await contents(database)).toEqual(expected)
    }
  }, 300_000)
})
