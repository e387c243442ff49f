import { sql } from 'kysely'
import type { Db, Tx } from '../../db/schema.ts'
import type { Cursor } from '../../lib/cursor.ts'
import { streamOf, type Replaced, type TermKind } from './replaced.ts'

type Swap = Pick<Replaced, 'kind' | 'oldId' | 'newId'>

/** Some of the articles that have this term, whatever their state. */
export async function articlesWith(db: Db, kind: TermKind, id: number, limit: number): Promise<number[]> {
  if (kind === 'section') {
    const rows = await db.selectFrom('article').select('id').where('section_id', '=', id).limit(limit).execute()
    return rows.map((row) => row.id)
  }
  const tagged = db.selectFrom('article_tag').select('article_id').where('tag_id', '=', id).limit(limit)
  const signed = db.selectFrom('article_author').select('article_id').where('author_id', '=', id).limit(limit)
  const rows = await (kind === 'tag' ? tagged.execute() : signed.execute())
  return rows.map((row) => row.article_id)
}

/** Gives articles another section, tag or author in the place of one; who has both keeps one. */
export async function swapTerm(tx: Tx, { kind, oldId, newId }: Swap, articleIds: number[]): Promise<void> {
  if (kind === 'section') await tx.updateTable('article').set({ section_id: newId }).where('id', 'in', articleIds).execute()
  else if (kind === 'tag') await swapTag(tx, oldId, newId, articleIds)
  else await swapAuthor(tx, oldId, newId!, articleIds)
}

async function swapTag(tx: Tx, oldId: number, newId: number | null, articleIds: number[]): Promise<void> {
  if (newId !== null)
    await tx
      .insertInto('article_tag')
      .values(articleIds.map((article_id) => ({ article_id, tag_id: newId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  await tx.deleteFrom('article_tag').where('tag_id', '=', oldId).where('article_id', 'in', articleIds).execute()
}

async function swapAuthor(tx: Tx, oldId: number, newId: number, articleIds: number[]): Promise<void> {
  const signedByBoth = tx
    .selectFrom('article_author')
    .select('article_id')
    .where('author_id', '=', newId)
    .where('article_id', 'in', articleIds)
  await tx
    .deleteFrom('article_author')
    .where('author_id', '=', oldId)
    .where('article_id', 'in', articleIds)
    .where('article_id', 'in', signedByBoth)
    .execute()
  await tx
    .updateTable('article_author')
    .set({ author_id: newId })
    .where('author_id', '=', oldId)
    .where('article_id', 'in', articleIds)
    .execute()
}

/** Enters articles into streams at the times they have in another, and then takes them out of those they are to leave. */
export async function moveBetweenStreams(
  tx: Tx,
  articleIds: number[],
  { times, enter, leave }: { times: string; enter: string[]; leave: string[] },
): Promise<void> {
  for (const stream of enter)
    await tx
      .insertInto('stream_item')
      .columns(['stream', 'at', 'article_id'])
      .expression(
        tx
          .selectFrom('stream_item')
          .select([sql<string>`${stream}`.as('stream'), 'at', 'article_id'])
          .where('stream', '=', times)
          .where('article_id', 'in', articleIds),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  if (leave.length > 0)
    await tx.deleteFrom('stream_item').where('stream', 'in', leave).where('article_id', 'in', articleIds).execute()
}

/** Hands on what else knows an author or a term by its number: picks and accounts, and what imports remember. */
export async function handOn(tx: Tx, { kind, oldId, newId }: Swap): Promise<void> {
  if (kind === 'author') {
    await tx.updateTable('pick').set({ picked_by: newId! }).where('picked_by', '=', oldId).execute()
    await tx.updateTable('staff').set({ author_id: newId }).where('author_id', '=', oldId).execute()
  }
  if (newId === null) await tx.deleteFrom('import_item').where('kind', '=', kind).where('local_id', '=', oldId).execute()
  else
    await tx.updateTable('import_item').set({ local_id: newId }).where('kind', '=', kind).where('local_id', '=', oldId).execute()
}

export async function deleteTerm(tx: Tx, kind: TermKind, id: number): Promise<void> {
  await tx.deleteFrom(kind).where('id', '=', id).execute()
}

/** How many articles stand in the streams of terms, each counted no further than `cap`. */
export async function countInStreams(
  db: Db,
  kind: TermKind | 'collection',
  ids: number[],
  cap: number,
): Promise<Map<number, number>> {
  const counts = new Map(ids.map((id) => [id, 0]))
  if (ids.length === 0) return counts
  const count = (id: number) =>
    db
      .selectFrom(db.selectFrom('stream_item').select('stream').where('stream', '=', streamOf(kind, id)).limit(cap).as('some'))
      .select([sql<number>`cast(${id} as integer)`.as('id'), (eb) => eb.fn.countAll<number>().as('count')])
  const [first, ...others] = ids.map(count)
  const rows = await others.reduce((query, next) => query.unionAll(next), first!).execute()
  for (const row of rows) counts.set(row.id, Number(row.count))
  return counts
}

/** The articles of a stream from after a place in it, oldest first. */
export async function streamFrom(db: Db, stream: string, after: Cursor | undefined, limit: number): Promise<Cursor[]> {
  const rows = await db
    .selectFrom('stream_item')
    .select(['at', 'article_id'])
    .where('stream', '=', stream)
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(at, article_id) > (${after?.at}, ${after?.id})`))
    .orderBy('at')
    .orderBy('article_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ at: row.at, id: row.article_id }))
}
