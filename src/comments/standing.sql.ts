import type { Tx } from '../db/schema.ts'
import type { CommentState } from './comment.ts'

/** Where a comment stands: what has to be known to move it. */
export interface Standing {
  id: number
  articleId: number
  parentId: number | null
  readerId: number | null
  state: CommentState
  isShown: boolean
  /** How many answers to it are shown. */
  replies: number
}

const STANDING = ['id', 'article_id', 'parent_id', 'reader_id', 'state', 'shown', 'replies'] as const

type Row = {
  id: number
  article_id: number
  parent_id: number | null
  reader_id: number | null
  state: CommentState
  shown: number
  replies: number
}

const standingOf = (row: Row): Standing => ({
  id: row.id,
  articleId: row.article_id,
  parentId: row.parent_id,
  readerId: row.reader_id,
  state: row.state,
  isShown: row.shown === 1,
  replies: row.replies,
})

/** Moves a comment from the state it was read in to another; undefined if somebody has moved it meanwhile, or it is there already. */
export async function moveState(
  tx: Tx,
  id: number,
  { from, to }: { from: CommentState; to: CommentState },
  now: number,
): Promise<Standing | undefined> {
  if (from === to) return undefined
  const row = await tx
    .updateTable('comment')
    .set((eb) => ({ state: to, ...(to === 'published' && { published_at: eb.fn.coalesce('published_at', eb.val(now)) }) }))
    .where('id', '=', id)
    .where('state', '=', from)
    .returning(STANDING)
    .executeTakeFirst()
  return row && standingOf(row)
}

/** Gives a comment its place in the thread, behind all answers that have one, or takes it out; the place stays its own. */
export async function setShown(tx: Tx, { id, parentId }: Standing, isShown: boolean): Promise<void> {
  await tx
    .updateTable('comment')
    .set((eb) => ({
      shown: isShown ? 1 : 0,
      ...(isShown &&
        parentId !== null && {
          nth: eb
            .case()
            .when('nth', '>', 0)
            .then(eb.ref('nth'))
            .else(
              eb
                .selectFrom('comment as other')
                .select((of) => of(of.fn.coalesce(of.fn.max('other.nth'), of.val(0)), '+', 1).as('next'))
                .where('other.parent_id', '=', parentId),
            )
            .end(),
        }),
    }))
    .where('id', '=', id)
    .execute()
}

/** One shown answer more or less; the comment that is answered, as it stands now. */
export async function countReply(tx: Tx, parentId: number, by: 1 | -1): Promise<Standing> {
  const row = await tx
    .updateTable('comment')
    .set((eb) => ({ replies: eb('replies', '+', by) }))
    .where('id', '=', parentId)
    .returning(STANDING)
    .executeTakeFirstOrThrow()
  return standingOf(row)
}

/** One published comment more or less under an article. */
export async function countInThread(tx: Tx, articleId: number, by: 1 | -1, now: number): Promise<void> {
  await tx
    .insertInto('thread')
    .values({ article_id: articleId, count: by, last_at: now })
    .onConflict((conflict) =>
      conflict.column('article_id').doUpdateSet((eb) => ({
        count: eb('thread.count', '+', by),
        ...(by === 1 && {
          last_at: eb.case().when('thread.last_at', '>', now).then(eb.ref('thread.last_at')).else(now).end(),
        }),
      })),
    )
    .execute()
}

/** The states by which a commenter is known. */
type Counted = 'published' | 'rejected' | 'spam'

export async function countOfCommenter(tx: Tx, readerId: number, changes: Partial<Record<Counted, 1 | -1>>): Promise<void> {
  const none = { published: 0, rejected: 0, spam: 0, reports_upheld: 0, reports_refused: 0 }
  await tx
    .insertInto('commenter')
    .values({ reader_id: readerId, ...none, ...changes })
    .onConflict((conflict) =>
      conflict.column('reader_id').doUpdateSet((eb) => {
        const names = Object.keys(changes) as Counted[]
        return Object.fromEntries(names.map((name) => [name, eb(`commenter.${name}`, '+', changes[name]!)]))
      }),
    )
    .execute()
}

/** Counts what was decided, for the public page of the month (UTC). */
export async function countDecision(tx: Tx, what: string, now: number): Promise<void> {
  await tx
    .insertInto('moderation_count')
    .values({ month: new Date(now).toISOString().slice(0, 7), what, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['month', 'what']).doUpdateSet((eb) => ({ count: eb('moderation_count.count', '+', 1) })),
    )
    .execute()
}

export async function findStanding(tx: Tx, id: number): Promise<Standing | undefined> {
  const row = await tx.selectFrom('comment').select(STANDING).where('id', '=', id).executeTakeFirst()
  return row && standingOf(row)
}
