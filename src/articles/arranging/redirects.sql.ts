import type { Db, Tx } from '../../db/schema.ts'

/** An address that only leads to another: its key, and where it leads. */
export interface Redirect {
  from: string
  to: string
}

/** Redirects whose address begins so, in the order of their addresses, from after one. */
export async function redirectPage(
  db: Db,
  { begins, after }: { begins: string; after: string },
  limit: number,
): Promise<Redirect[]> {
  return db
    .selectFrom('address')
    .select(['key as from', 'location as to'])
    .where('kind', '=', 'redirect')
    .where('key', '>', after)
    .where('key', '>=', begins)
    .where('key', '<', `${begins}\u{10ffff}`)
    .orderBy('key')
    .limit(limit)
    .execute()
}

/** Gives a redirect's address free; says whether there was one. */
export async function deleteRedirect(tx: Tx, key: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('address')
    .where('key', '=', key)
    .where('kind', '=', 'redirect')
    .executeTakeFirst()
  return numDeletedRows === 1n
}
