import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { TestDatabase } from '../../../test/databases.ts'
import type { Schema } from '../../db/schema.ts'
import { addressKey } from '../../lib/address.ts'
import { filesInMemory } from '../../outside/files/memory.ts'
import { findAddress } from '../../web/addresses.sql.ts'
import { importWordPress, soundExport, type ImportOptions } from './import.commands.ts'
import type { Report } from './report.ts'
import { ADDRESSES, author, category, fileOf, item, wxr } from './wxr.test-kit.ts'

export const NOW = Date.parse('2024-06-01T12:00:00Z')

/** Imports an export that is given as text. */
export async function run(
  database: TestDatabase,
  text: string,
  { now = NOW, ...options }: Partial<ImportOptions> & { now?: number } = {},
): Promise<Report> {
  const file = fileOf(text)
  try {
    return await importWordPress(
      { database, files: filesInMemory(), addresses: ADDRESSES, now },
      await soundExport(file),
      options,
    )
  } finally {
    rmSync(dirname(file), { recursive: true })
  }
}

export const articles = (database: TestDatabase) =>
  database.read
    .selectFrom('article')
    .select(['headline', 'status', 'path', 'standfirst', 'body', 'lead_id', 'published_at'])
    .orderBy('id')
    .execute()

/** Where an address leads: what stands there and its path, or where it redirects. */
export async function at(database: TestDatabase, path: string): Promise<string | undefined> {
  const address = await findAddress(database.read, addressKey(path)!)
  return address && `${address.kind} ${address.location}`
}

/** How many rows each of the tables has. */
export const counts = (database: TestDatabase, ...tables: (keyof Schema)[]): Promise<number[]> =>
  Promise.all(
    tables.map(async (table) => {
      const { n } = await database.read
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
      return Number(n)
    }),
  )

/** One item of every kind. */
export const paper = wxr(
  author('ada', 'Ada Lovelace'),
  author('bob@example.com', ''),
  category('uncategorized', 'Uncategorized', { id: '1' }),
  category('politics', 'Politics', { parent: 'news', id: '3' }),
  category('news', 'News', { id: '2' }),
  item({
    id: 1,
    title: 'The bridge',
    excerpt: 'It is <b>closed</b>.',
    content: 'One.\n\nTwo.',
    categories: ['news', 'politics', 'sport'],
    tags: ['Sea'],
  }),
  item({ id: 2, author: 'bob@example.com', status: 'draft', link: 'https://herald.example/?p=2', slug: 'secret' }),
  item({ id: 3, author: 'cyd', sticky: true, comments: 2, date: '2019-03-01 00:00:00' }),
  item({ id: 4, status: 'private' }),
  item({ id: 5, password: 'x' }),
  item({ id: 6, status: 'future', date: '2030-01-01 12:00:00' }),
  item({ id: 7, type: 'page', title: 'About', link: 'https://herald.example/about/' }),
  item({ id: 8, type: 'nav_menu_item' }),
  item({ id: 9, type: 'product' }),
  item({ id: 10, status: 'trash' }),
)
