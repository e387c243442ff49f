import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../../db/schema.ts'
import type { Content } from '../article.ts'
import type { Replaced, TermKind } from './replaced.ts'

/** The content with the sections, tags and authors that stand today for those it names: what was merged or removed since has left a note. */
export async function withCurrentTerms<C extends Pick<Content, 'sectionId' | 'tagIds' | 'authorIds'>>(
  db: Db,
  content: C,
): Promise<C> {
  const { sectionId, tagIds, authorIds } = content
  const named: [TermKind, number[]][] = [
    ['section', sectionId === null ? [] : [sectionId]],
    ['tag', tagIds],
    ['author', authorIds],
  ]
  const rows = await db
    .selectFrom('replaced')
    .select(['kind', 'old_id', 'new_id'])
    .where((row) =>
      row.or(named.map(([kind, ids]) => row.and([row('kind', '=', kind), row('old_id', 'in', ids.length > 0 ? ids : [-1])]))),
    )
    .execute()
  if (rows.length === 0) return content
  const today = (kind: TermKind, ids: number[]) => [
    ...new Set(
      ids
        .map((id) => rows.find((row) => row.kind === kind && row.old_id === id) ?? { new_id: id })
        .map((row) => row.new_id)
        .filter((id) => id !== null),
    ),
  ]
  return {
    ...content,
    sectionId: today('section', sectionId === null ? [] : [sectionId])[0] ?? null,
    tagIds: today('tag', tagIds),
    authorIds: today('author', authorIds),
  }
}

/** Notes what a term is replaced by (null: nothing), also for all that it had replaced itself. */
export async function insertReplaced(
  tx: Tx,
  { kind, oldId, newId }: { kind: TermKind; oldId: number; newId: number | null },
  now: number,
): Promise<void> {
  await tx.updateTable('replaced').set({ new_id: newId }).where('kind', '=', kind).where('new_id', '=', oldId).execute()
  await tx
    .insertInto('replaced')
    .values({ kind, old_id: oldId, new_id: newId, moved: 0, begun_at: now, finished_at: null })
    .execute()
}

export async function findReplaced(db: Db, kind: TermKind, oldId: number): Promise<Replaced | undefined> {
  const row = await db.selectFrom('replaced').selectAll().where('kind', '=', kind).where('old_id', '=', oldId).executeTakeFirst()
  return row && replacedOf(row)
}

/** What is being moved just now. */
export async function unfinished(db: Db, kind: TermKind): Promise<Replaced[]> {
  const rows = await db.selectFrom('replaced').selectAll().where('kind', '=', kind).where('finished_at', 'is', null).execute()
  return rows.map(replacedOf)
}

export async function noteMoved(tx: Tx, { kind, oldId }: Replaced, moved: number, finishedAt: number | null): Promise<void> {
  await tx
    .updateTable('replaced')
    .set((row) => ({ moved: row('moved', '+', moved), finished_at: finishedAt }))
    .where('kind', '=', kind)
    .where('old_id', '=', oldId)
    .execute()
}

const replacedOf = (row: Selectable<Schema['replaced']>): Replaced => ({
  kind: row.kind,
  oldId: row.old_id,
  newId: row.new_id,
  moved: row.moved,
  isDone: row.finished_at !== null,
})
