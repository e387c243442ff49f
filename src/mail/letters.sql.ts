import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'
import { TEXT_KEPT, type Letter, type LetterState, type NewLetter } from './letter.ts'

/** Keeps a new letter; undefined if its key is there already. */
export async function insertLetter(tx: Tx, letter: NewLetter, now: number): Promise<number | undefined> {
  const { to, confidential, unsubscribe, ...same } = letter
  const row = await tx
    .insertInto('letter')
    .values({
      ...same,
      to_address: to,
      confidential: confidential ? 1 : 0,
      unsubscribe_url: unsubscribe,
      state: 'waiting',
      created_at: now,
      erase_at: now + TEXT_KEPT,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function loadLetter(db: Db, id: number): Promise<Letter | undefined> {
  const row = await db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirst()
  return row && letterOf(row)
}

/** Letters below number `before`, newest first, of one state or of all. */
export async function listLetters(
  db: Db,
  { state, before, limit }: { state: LetterState | undefined; before: number | undefined; limit: number },
): Promise<Letter[]> {
  let letters = db.selectFrom('letter').selectAll().orderBy('id', 'desc').limit(limit)
  if (state !== undefined) letters = letters.where('state', '=', state)
  if (before !== undefined) letters = letters.where('id', '<', before)
  return (await letters.execute()).map(letterOf)
}

export async function markSent(tx: Tx, id: number, { answer, now }: { answer: string; now: number }): Promise<void> {
  await tx.updateTable('letter').set({ state: 'sent', answer, sent_at: now }).where('id', '=', id).execute()
}

/** Writes down why it wasn't sent. A letter that was sent meanwhile stays so. */
export async function markUnsent(
  tx: Tx,
  id: number,
  { state, answer }: { state: 'failed' | 'refused'; answer: string },
): Promise<void> {
  await tx.updateTable('letter').set({ state, answer }).where('id', '=', id).where('state', '<>', 'sent').execute()
}

/** Has a letter that couldn't be sent wait anew. False if it was sent, waits already, or has been erased. */
export async function markWaiting(tx: Tx, id: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('letter')
    .set({ state: 'waiting' })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'refused'])
    .where('text', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What was written to an address, oldest first, without what it said. */
export async function lettersTo(db: Db, address: string): Promise<Pick<Letter, 'kind' | 'subject' | 'createdAt' | 'sentAt'>[]> {
  const rows = await db
    .selectFrom('letter')
    .select(['kind', 'subject', 'created_at', 'sent_at'])
    .where('to_address', '=', address)
    .orderBy('id')
    .execute()
  return rows.map(({ kind, subject, created_at, sent_at }) => ({ kind, subject, createdAt: created_at, sentAt: sent_at }))
}

/** Forgets that anything was written to an address; what was not sent yet never is. */
export async function deleteLettersTo(tx: Tx, address: string): Promise<void> {
  await tx.deleteFrom('letter').where('to_address', '=', address).execute()
}

/** Erases what up to `limit` letters say whose time has come, and to whom they went; says how many there were. */
export async function eraseTexts(tx: Tx, { now, limit }: { now: number; limit: number }): Promise<number> {
  const due = tx.selectFrom('letter').select('id').where('erase_at', '<=', now).orderBy('erase_at').limit(limit)
  const { numUpdatedRows } = await tx
    .updateTable('letter')
    .set({ to_address: '', text: null, html: null, answer: null, unsubscribe_url: null, erase_at: null })
    .where('id', 'in', due)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

const letterOf = (row: Selectable<Schema['letter']>): Letter => ({
  id: row.id,
  key: row.key,
  kind: row.kind,
  to: row.to_address,
  subject: row.subject,
  confidential: row.confidential === 1,
  unsubscribe: row.unsubscribe_url,
  state: row.state,
  answer: row.answer,
  createdAt: row.created_at,
  sentAt: row.sent_at,
  body: row.text === null || row.html === null ? undefined : { text: row.text, html: row.html },
})
