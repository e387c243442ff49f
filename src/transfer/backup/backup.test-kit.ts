import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import sharp from 'sharp'
import { inject } from 'vitest'
import { urlOf } from '../../../test/postgres.ts'
import { beginArticle, publishArticle } from '../../articles/articles.commands.ts'
import { BLANK } from '../../articles/article.ts'
import { foundPaper } from '../../articles/paper.commands.ts'
import { openKeys } from '../../app/keys.ts'
import { connect, type Database, type Engine, type Where } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { takePicture } from '../../media/media.commands.ts'
import type { Files } from '../../outside/files/files.ts'
import { filesInFolder } from '../../outside/files/folder.ts'
import { parseSettings } from '../../web/settings.ts'
import type { Source } from './backup.commands.ts'
import type { Target } from './restore.commands.ts'

export const NOW = Date.UTC(2026, 10, 24, 9)

/** A place for one paper, where nothing is yet. */
export interface Home extends Target, AsyncDisposable {
  source: Source
  files: Files
}

/** Gives homes on both engines. */
export async function newHome(engine: Engine): Promise<Home> {
  const data = mkdtempSync(join(tmpdir(), 'broadsheet-home-'))
  const server = engine === 'postgres' ? await newServerDatabase(inject('postgres')!) : undefined
  const where: Where = server
    ? { engine: 'postgres', url: server.url }
    : { engine: 'sqlite', file: join(data, 'broadsheet.sqlite') }
  const files = filesInFolder(join(data, 'files'))
  return {
    data,
    where,
    files,
    source: { where, files, keys: join(data, 'keys') },
    async [Symbol.asyncDispose]() {
      await server?.remove()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Without any table: not even a copy of the template. */
async function newServerDatabase(server: string) {
  const name = `test_${randomBytes(8).toString('hex')}`
  const admin = async (statement: string) => {
    const client = new pg.Client(server)
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await admin(`create database ${name} template template0`)
  return { url: urlOf(server, name), remove: () => admin(`drop database ${name} with (force)`) }
}

export async function inPaper<T>({ where }: Home, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await connect(where)
  return work(database).finally(() => database.close())
}

/** Founds a paper with a section that lies below a younger one, pictures, and articles whose texts are hard to carry. */
export async function foundHerald(home: Home, articles = 3): Promise<void> {
  openKeys(home.data)
  await inPaper(home, async (database) => {
    await migrate(database, NOW)
    await database.transact(async (tx) => {
      await foundPaper(tx, { settings: parseSettings({ name: 'The Herald', motto: '“Æ—日本 👋”' }), demo: false }, NOW)
      const section = (name: string, position: number) => ({ name, slug: name, path: `/${name}`, description: '', position })
      const [town] = await tx.insertInto('section').values(section('town', 1)).returning('id').execute()
      const [sea] = await tx.insertInto('section').values(section('sea', 2)).returning('id').execute()
      await tx.updateTable('section').set({ parent_id: sea!.id }).where('id', '=', town!.id).execute()
      const gone = await tx.insertInto('tag').values({ name: 'gone', slug: 'gone', path: '/gone' }).returning('id').execute()
      await tx.deleteFrom('tag').where('id', '=', gone[0]!.id).execute()
    })
    for (let n = 1; n <= articles; n++) await publishOne(database, home.files, n)
    // More rows than are read at once, of a key of three columns and of a key whose order depends on the bytes.
    await database.transact(async (tx) => {
      const many = Array.from({ length: 450 }, (_, n) => n)
      const { id } = await tx.selectFrom('article').select('id').executeTakeFirstOrThrow()
      const items = many.map((n) => ({ stream: `tag:${n % 2}`, at: n, article_id: id }))
      await tx.insertInto('stream_item').values(items).execute()
      const redirects = many.map((n) => ({
        key: `/${'aBé_-'[n % 5]}${n}`,
        kind: 'redirect' as const,
        target_id: null,
        location: '/',
      }))
      await tx.insertInto('address').values(redirects).execute()
    })
  })
}

/** Takes a picture in and publishes an article that shows it; every one is different. */
export async function publishOne(database: Database, files: Files, n: number): Promise<number> {
  const intake = { database, files, now: NOW + n }
  const pixels = await sharp({
    create: { width: 40, height: 30 + (n % 200), channels: 3, background: { r: n % 256, g: 0, b: 99 } },
  })
    .png()
    .toBuffer()
  const leadId = await takePicture(intake, pixels, { fileName: `${n}.png`, alt: '', caption: '', credit: '', creditUrl: null })
  return database.transact(async (tx) => {
    await tx
      .updateTable('media')
      .set({ focus_x: 1 / (n + 2) })
      .where('id', '=', leadId)
      .execute()
    const headline = `No. ${n}: "quotes", \\ and \u2028 a line`
    const content = { ...BLANK, headline, body: `<p>${'ё\n'.repeat(300)}</p>`, leadId }
    const { id } = await beginArticle(tx, content, `/no-${n}`, NOW)
    await publishArticle(tx, id, { kind: 'published', reason: null, at: NOW }, NOW)
    return id
  })
}

/** Every row of every table, in an order of its own. */
export async function rowsOf({ where }: Pick<Home, 'where'>): Promise<Record<string, string[]>> {
  const database = await connect(where)
  try {
    const names = (await database.read.introspection.getTables()).filter(
      (table) => table.schema === undefined || table.schema === 'public',
    )
    const contents: Record<string, string[]> = {}
    for (const { name } of names) {
      const { rows } = await sql<object>`select * from ${sql.table(name)}`.execute(database.read)
      contents[name] = rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort()
    }
    return contents
  } finally {
    await database.close()
  }
}

/** Every whole file below a folder, with what is in it and who may read it; what was broken off in the middle is none. */
export function filesBelow(folder: string): Record<string, string> {
  mkdirSync(folder, { recursive: true })
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(folder, name)).isFile() && !name.endsWith('.part'),
  )
  return Object.fromEntries(
    names.sort().map((name) => {
      const digest = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')
      return [name, `${(statSync(join(folder, name)).mode & 0o777).toString(8)} ${digest}`]
    }),
  )
}
