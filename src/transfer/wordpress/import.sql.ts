import type { Status } from '../../articles/article.ts'
import type { Db, Schema, Tx } from '../../db/schema.ts'

export type ImportKind = Schema['import_item']['kind']

/** What was brought in before: which row it became here, from what, and when. */
export interface Imported {
  localId: number
  fingerprint: string
  /** Of the article, when it was last written by an import. */
  revision: number | null
  at: number
}

/** What an import of this site has brought in of a kind, by the numbers or names it has there: all, or those asked for. */
export async function findImported(
  db: Db,
  { source, kind }: { source: string; kind: ImportKind },
  foreignIds?: string[],
): Promise<Map<string, Imported>> {
  if (foreignIds?.length === 0) return new Map()
  const rows = await db
    .selectFrom('import_item')
    .selectAll()
    .where('source', '=', source)
    .where('kind', '=', kind)
    .$if(foreignIds !== undefined, (query) => query.where('foreign_id', 'in', foreignIds!))
    .execute()
  return new Map(
    rows.map((row) => [
      row.foreign_id,
      { localId: row.local_id, fingerprint: row.fingerprint, revision: row.revision, at: row.at },
    ]),
  )
}

/** Remembers what something became here, over what was remembered of it before. */
export async function saveImported(
  tx: Tx,
  { source, kind, foreignId }: { source: string; kind: ImportKind; foreignId: string },
  { localId, fingerprint, revision, at }: Imported,
): Promise<void> {
  const row = { local_id: localId, fingerprint, revision, at }
  await tx
    .insertInto('import_item')
    .values({ source, kind, foreign_id: foreignId, ...row })
    .onConflict((conflict) => conflict.columns(['source', 'kind', 'foreign_id']).doUpdateSet(row))
    .execute()
}

export interface ArticleState {
  path: string
  status: Status
  revision: number
  changedAt: number
}

/** Where articles stand and when they were last touched, by their ids. */
export async function articleStates(db: Db, ids: number[]): Promise<Map<number, ArticleState>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('article')
    .select(['id', 'path', 'status', 'revision', 'changed_at'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, changed_at, ...state }) => [id, { ...state, changedAt: changed_at }]))
}

/** The author of this slug, if there is one. */
export async function findAuthorBySlug(db: Db, slug: string): Promise<{ id: number; name: string; path: string } | undefined> {
  return db.selectFrom('author').select(['id', 'name', 'path']).where('slug', '=', slug).executeTakeFirst()
}

/** The tag of this slug, if there is one. */
export async function findTagBySlug(db: Db, slug: string): Promise<{ id: number; path: string } | undefined> {
  return db.selectFrom('tag').select(['id', 'path']).where('slug', '=', slug).executeTakeFirst()
}

/** So many keys are looked for at once. */
const KEYS_AT_ONCE = 500

/** Which comments of these keys are here, and where they stand. */
export async function commentsBySource(
  db: Db,
  keys: string[],
): Promise<Map<string, { id: number; articleId: number; depth: number }>> {
  const found = new Map<string, { id: number; articleId: number; depth: number }>()
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    const rows = await db
      .selectFrom('comment')
      .select(['id', 'article_id', 'depth', 'source_key'])
      .where('source_key', 'in', keys.slice(from, from + KEYS_AT_ONCE))
      .execute()
    for (const { id, article_id, depth, source_key } of rows) found.set(source_key!, { id, articleId: article_id, depth })
  }
  return found
}

/** The reader of an address that is known by its hash, made if there is none: whoever is here already keeps name and address. */
export async function guestOf(
  tx: Tx,
  { addressHash, email, name }: { addressHash: string; email: string | null; name: string },
  now: number,
): Promise<number> {
  const { id } = await tx
    .insertInto('reader')
    .values({ email, address_hash: addressHash, name, created_at: now, seen_at: now })
    .onConflict((conflict) =>
      conflict.column('address_hash').doUpdateSet((eb) => ({ email: eb.fn.coalesce('reader.email', 'excluded.email') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
