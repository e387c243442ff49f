import { sql, type RawBuilder } from 'kysely'
import { engineOf } from '../../db/connect.ts'
import type { Db, Tx } from '../../db/schema.ts'
import type { Counts, Lessons } from './classifier.ts'

/** The hash under which the comments themselves are counted. */
const COMMENTS = 0

/** What was learnt about these features, in one statement, however many they are. */
export async function loadLessons(db: Db, hashes: number[]): Promise<Lessons> {
  const rows = await db
    .selectFrom(listed(db, [COMMENTS, ...hashes]).as('asked'))
    .innerJoin('spam_word', 'spam_word.hash', 'asked.hash')
    .select(['spam_word.hash', 'spam', 'ham'])
    .execute()
  const found = new Map(rows.map(({ hash, spam, ham }) => [hash, { spam, talk: ham } satisfies Counts]))
  return { comments: found.get(COMMENTS) ?? { spam: 0, talk: 0 }, found }
}

/** Counts one comment more that has these features. */
export async function addLesson(tx: Tx, hashes: number[], isSpam: boolean): Promise<void> {
  const [spam, ham] = isSpam ? [1, 0] : [0, 1]
  await sql`
    insert into spam_word (hash, spam, ham)
    select hash, ${sql.val(spam)} + 0, ${sql.val(ham)} + 0 from ${listed(tx, [COMMENTS, ...hashes])} as feature where true
    on conflict (hash) do update set spam = spam_word.spam + excluded.spam, ham = spam_word.ham + excluded.ham
  `.execute(tx)
}

/** Counts one comment less. What was swept meanwhile stays unknown. */
export async function takeLesson(tx: Tx, hashes: number[], isSpam: boolean): Promise<void> {
  const kind = isSpam ? 'spam' : 'ham'
  await tx
    .updateTable('spam_word')
    .set((eb) => ({ [kind]: eb(kind, '-', 1) }))
    .where('hash', 'in', tx.selectFrom(listed(tx, [COMMENTS, ...hashes]).as('asked')).select('asked.hash'))
    .where(kind, '>', 0)
    .execute()
}

/** Notes that a comment was learnt; false if it was already. */
export async function noteLesson(tx: Tx, commentId: number, isSpam: boolean, now: number): Promise<boolean> {
  const row = await tx
    .insertInto('spam_lesson')
    .values({ comment_id: commentId, spam: isSpam ? 1 : 0, at: now })
    .onConflict((conflict) => conflict.column('comment_id').doNothing())
    .returning('comment_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Forgets that a comment was learnt; as what it was learnt, or undefined if it wasn't. */
export async function dropLesson(tx: Tx, commentId: number): Promise<boolean | undefined> {
  const row = await tx.deleteFrom('spam_lesson').where('comment_id', '=', commentId).returning('spam').executeTakeFirst()
  return row && row.spam === 1
}

/** How many features are known. */
export async function countFeatures(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('spam_word')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Forgets the features that were found least often, so many of them. */
export async function dropRarest(tx: Tx, count: number): Promise<void> {
  const rarest = tx
    .selectFrom('spam_word')
    .select('hash')
    .where('hash', '!=', COMMENTS)
    .orderBy((eb) => eb('spam', '+', eb.ref('ham')))
    .limit(count)
  await tx.deleteFrom('spam_word').where('hash', 'in', rarest).execute()
}

/** A list of any length as one value, so that every statement is of one text and prepared once. */
const listed = (db: Db | Tx, hashes: number[]): RawBuilder<{ hash: number }> =>
  engineOf(db) === 'sqlite'
    ? sql<{ hash: number }>`(select value as hash from json_each(${JSON.stringify(hashes)}))`
    : sql<{ hash: number }>`(select value::bigint as hash from json_array_elements_text(${JSON.stringify(hashes)}::json))`
