import { createPublicKey, sign, type KeyObject } from 'node:crypto'
import type { Database } from '../db/connect.ts'
import { checkpointText } from './record.ts'
import { insertCheckpoint, lockHead, newestCheckpoint } from './record.sql.ts'

/** Signs the head of the record with the paper's key (Ed25519), if anything was added since the last time. */
export async function signCheckpoint(database: Database, key: KeyObject, now: number): Promise<void> {
  await database.transact(async (tx) => {
    const head = await lockHead(tx)
    const last = await newestCheckpoint(tx)
    if (head.seq === 0 || last?.seq === head.seq) return
    const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
    const signature = sign(null, Buffer.from(checkpointText({ ...head, at: now })), key).toString('base64')
    await insertCheckpoint(tx, { ...head, at: now, publicKey, signature })
  })
}
