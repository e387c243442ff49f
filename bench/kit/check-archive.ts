import { deepStrictEqual } from 'node:assert/strict'
import { sql } from 'kysely'
import { beginArticle, publishArticle } from '../../src/articles/articles.commands.ts'
import type { Database } from '../../src/db/connect.ts'
import type { Db } from '../../src/db/schema.ts'
import { insertPicture } from '../../src/media/media.sql.ts'
import { contentOf, pathOf, pictureOf, publishedAt, NEWEST } from './archive.ts'
import { insertTown } from './archive.sql.ts'

/** So many of the oldest articles are compared: everything that repeats has come round at least once. */
const SAMPLE = 200

const OF_ARTICLES: [table: string, where: string, order: string][] = [
  ['article', `id <= ${SAMPLE}`, 'id'],
  ['article_author', `article_id <= ${SAMPLE}`, 'article_id, position'],
  ['article_tag', `article_id <= ${SAMPLE}`, 'article_id, tag_id'],
  ['stream_item', `article_id <= ${SAMPLE} and stream not like 'collection:%'`, 'stream, at, article_id'],
  ['address', `kind <> 'article' or target_id <= ${SAMPLE}`, 'key'],
  ['revision', `article_id <= ${SAMPLE}`, 'id'],
  ['media_use', `article_id <= ${SAMPLE}`, 'media_id, article_id'],
  ['media', `id <= ${SAMPLE / 2}`, 'id'],
]

/** Publishes the oldest articles of an archive once more in an empty database, through the commands, and throws where a row differs from what `insertArchive` wrote. */
export async function checkArchive(db: Db, articles: number, empty: Database): Promise<void> {
  await empty.transact(async (tx) => {
    await insertTown(tx)
    for (let n = 1; n <= SAMPLE / 2; n++) await insertPicture(tx, pictureOf(n), NEWEST)
    for (let n = 1; n <= SAMPLE; n++) {
      const at = publishedAt(n, articles)
      const { id } = await beginArticle(tx, contentOf(n), pathOf(n), at)
      await publishArticle(tx, id, { kind: 'published', reason: null, at }, at)
    }
  })
  for (const [table, where, order] of OF_ARTICLES) {
    const rowsOf = (db: Db) => sql.raw(`select * from ${table} where ${where} order by ${order}`).execute(db)
    const [inBulk, byCommands] = await Promise.all([rowsOf(db), rowsOf(empty.read)])
    deepStrictEqual(inBulk.rows, byCommands.rows, `The rows of ${table} are not those that the commands write`)
  }
}
