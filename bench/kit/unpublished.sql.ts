import { sql } from 'kysely'
import type { Status } from '../../src/articles/article.ts'
import type { Tx } from '../../src/db/schema.ts'
import { NOW } from './archive.ts'

/** How many of each so many articles stand in another state than published. No section's and no author's articles come round as often. */
const EACH = 997
const SHARES: [status: Status, articles: number][] = [
  ['draft', 40],
  ['in review', 10],
  ['ready', 5],
  ['scheduled', 2],
  ['taken down', 5],
  ['trash', 3],
]

/** Takes some articles back that an archive has published, from all over it, so that the desk has something to find in every state. */
export async function unpublishSome(tx: Tx): Promise<void> {
  let below = 0
  const cases = SHARES.map(([status, articles]) => sql`when ${sql.lit((below += articles))} > number then ${sql.lit(status)}`)
  const some = sql`id % ${sql.lit(EACH)} < ${sql.lit(below)}`
  const number = sql`(select ${sql.ref('article.id')} % ${sql.lit(EACH)} as number)`
  await sql`update article set status = (select case ${sql.join(cases, sql` `)} end from ${number} as share) where ${some}`.execute(
    tx,
  )
  await sql`update article set published_at = null, published_revision = null, scheduled_at = case when status = 'scheduled' then ${sql.lit(NOW)} + id end
    where ${some} and status <> 'taken down'`.execute(tx)
  // As \`listArticle\` does.
  await sql`update article set listed_at = coalesce(published_at, scheduled_at, changed_at) where ${some}`.execute(tx)
  await sql`update article_author set status = article.status, listed_at = article.listed_at from article
    where article.id = article_author.article_id and article_author.article_id % ${sql.lit(EACH)} < ${sql.lit(below)}`.execute(tx)
  await sql`delete from stream_item where article_id % ${sql.lit(EACH)} < ${sql.lit(below)}`.execute(tx)
}
