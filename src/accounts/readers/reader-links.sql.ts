import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../../db/schema.ts'

export type LinkPurpose = 'sign in' | 'confirm' | 'email'

export interface ReaderLink {
  tokenHash: string
  purpose: LinkPurpose
  readerId: number
  email: string
  returnTo: string
  expiresAt: number
}

export async function insertReaderLink(tx: Tx, link: ReaderLink, now: number): Promise<void> {
  const { tokenHash, purpose, readerId, email, returnTo, expiresAt } = link
  await tx
    .insertInto('reader_link')
    .values({
      token_hash: tokenHash,
      purpose,
      reader_id: readerId,
      email,
      return_to: returnTo,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute()
}

/** Whether this reader has a letter that asks for their yes, and its link is still good. */
export async function hasOpenConfirmation(db: Db, readerId: number, now: number): Promise<boolean> {
  const open = db
    .selectFrom('reader_link')
    .select('token_hash')
    .where('reader_id', '=', readerId)
    .where('purpose', '=', 'confirm')
    .where('expires_at', '>', now)
  return (await open.executeTakeFirst()) !== undefined
}

/** Notes that a reader is to be asked once more letters may go. */
export async function insertDue(
  tx: Tx,
  { readerId, hasWorked }: { readerId: number; hasWorked: boolean },
  now: number,
): Promise<void> {
  await tx
    .insertInto('confirmation_due')
    .values({ reader_id: readerId, unproved: hasWorked ? 0 : 1, at: now })
    .onConflict((conflict) =>
      conflict
        .column('reader_id')
        .doUpdateSet((eb) => ({ unproved: eb('confirmation_due.unproved', '*', eb.ref('excluded.unproved')) })),
    )
    .execute()
}

/** What a link is for, without using it. Undefined once it is used or has run out. */
export async function findReaderLink(
  db: Db,
  tokenHash: string,
  purpose: LinkPurpose,
  now: number,
): Promise<ReaderLink | undefined> {
  const row = await db
    .selectFrom('reader_link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row && linkOf(row)
}

/** Uses a link: of two who press it, one has it. */
export async function takeReaderLink(
  tx: Tx,
  tokenHash: string,
  purpose: LinkPurpose,
  now: number,
): Promise<ReaderLink | undefined> {
  const row = await tx
    .deleteFrom('reader_link')
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
  return row && linkOf(row)
}

/** Makes every link of this kind that went to this reader worthless. */
export async function dropReaderLinks(tx: Tx, readerId: number, purpose: LinkPurpose): Promise<void> {
  await tx.deleteFrom('reader_link').where('reader_id', '=', readerId).where('purpose', '=', purpose).execute()
}

/** Makes every link worthless that went to this reader. */
export async function dropLinksOf(tx: Tx, readerId: number): Promise<void> {
  await tx.deleteFrom('reader_link').where('reader_id', '=', readerId).execute()
}

export async function sweepReaderLinks(tx: Tx, now: number): Promise<void> {
  await tx.deleteFrom('reader_link').where('expires_at', '<=', now).execute()
}

/** Who waits to be asked: those who showed some work first, and of each the one who has waited longest. */
export async function loadDue(db: Db, limit: number): Promise<{ readerId: number; at: number }[]> {
  const due = db.selectFrom('confirmation_due').select(['reader_id', 'at']).orderBy('unproved').orderBy('at').limit(limit)
  return (await due.execute()).map(({ reader_id, at }) => ({ readerId: reader_id, at }))
}

/** A reader need not be asked any more. */
export async function dropDue(tx: Tx, readerId: number): Promise<void> {
  await tx.deleteFrom('confirmation_due').where('reader_id', '=', readerId).execute()
}

const linkOf = (row: Selectable<Schema['reader_link']>): ReaderLink => ({
  tokenHash: row.token_hash,
  purpose: row.purpose,
  readerId: row.reader_id,
  email: row.email,
  returnTo: row.return_to,
  expiresAt: row.expires_at,
})
