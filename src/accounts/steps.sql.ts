import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'

/** How long a sign-in waits for its next step, and how many wrong answers it takes. */
const LIFE = 10 * 60_000
const MAX_TRIES = 5

export interface Step {
  purpose: Selectable<Schema['waiting_step']>['purpose']
  /** Whose it is; null where a passkey will tell. */
  staffId: number | null
  challenge: string | null
}

export async function insertStep(tx: Tx, { tokenHash, ...step }: Step & { tokenHash: string }, now: number): Promise<void> {
  const { purpose, staffId, challenge } = step
  await tx
    .insertInto('waiting_step')
    .values({ token_hash: tokenHash, purpose, staff_id: staffId, challenge, tries: 0, expires_at: now + LIFE })
    .execute()
}

export async function findStep(db: Db, tokenHash: string, purpose: Step['purpose'], now: number): Promise<Step | undefined> {
  const row = await db
    .selectFrom('waiting_step')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row && stepOf(row)
}

/** Takes a step: of two who try, one has it. */
export async function takeStep(tx: Tx, tokenHash: string, purpose: Step['purpose'], now: number): Promise<Step | undefined> {
  const row = await tx
    .deleteFrom('waiting_step')
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
  return row && stepOf(row)
}

/** Counts a wrong answer; after the last the step is gone, and the sign-in begins anew. */
export async function countWrongAnswer(tx: Tx, tokenHash: string): Promise<void> {
  const counted = tx.updateTable('waiting_step').set((eb) => ({ tries: eb('tries', '+', 1) }))
  await counted.where('token_hash', '=', tokenHash).execute()
  await tx.deleteFrom('waiting_step').where('token_hash', '=', tokenHash).where('tries', '>=', MAX_TRIES).execute()
}

/** Ends whatever waits for an answer of this person. */
export async function endSteps(tx: Tx, staffId: number): Promise<void> {
  await tx.deleteFrom('waiting_step').where('staff_id', '=', staffId).execute()
}

export async function sweepSteps(tx: Tx, now: number): Promise<void> {
  await tx.deleteFrom('waiting_step').where('expires_at', '<=', now).execute()
}

const stepOf = ({ purpose, staff_id, challenge }: Selectable<Schema['waiting_step']>): Step => ({
  purpose,
  staffId: staff_id,
  challenge,
})
