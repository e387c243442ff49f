import type { Tx } from '../db/schema.ts'

export async function deleteVerdictLetters(tx: Tx, readerId: number): Promise<void> {
  await tx.deleteFrom('verdict_letters').where('reader_id', '=', readerId).execute()
}
