import type { Database } from '../../db/connect.ts'
import { takeAllowances } from '../../mail/allowances.sql.ts'
import { deleteLettersTo } from '../../mail/letters.sql.ts'
import { isSuppressed } from '../../mail/suppression.sql.ts'
import type { Sender } from '../letters.ts'
import { newToken } from '../secret.ts'
import { mailConfirmation } from './confirm.commands.ts'
import { dueAllowancesOf } from './confirming.ts'
import { dropDue, loadDue } from './reader-links.sql.ts'
import type { ReaderPart } from './reader-part.ts'
import { endReaderSessions } from './reader-sessions.sql.ts'
import { CONFIRM_LIFE } from './reader.ts'
import { forgetHash, forgetAddress, loadForgotten, loadUnseen, readerById } from './readers.sql.ts'

const DAY = 24 * 60 * 60 * 1000

/** How long the address of a guest is kept who isn't seen, and whom nothing is sent. */
export const ADDRESS_KEPT = 30 * DAY

/** How long a hash of it is kept after that they were seen, so that who was banned stays known. */
export const HASH_KEPT = 365 * DAY

/** Readers looked at in one transaction. */
const BATCH = 200

/** Forgets the address of every guest who was not seen for a month and whom no feature sends anything. */
export async function forgetAddresses({ read, transact }: Database, parts: readonly ReaderPart[], now: number): Promise<void> {
  let after = { seenAt: 0, id: 0 }
  for (;;) {
    const unseen = await loadUnseen(read, { after, until: now - ADDRESS_KEPT, limit: BATCH })
    if (unseen.length === 0) return
    const ids = unseen.map(({ id }) => id)
    await transact(async (tx) => {
      const needed = new Set<number>()
      for (const part of parts) for (const id of await part.needsAddress(tx, ids)) needed.add(id)
      for (const { id, email } of unseen) {
        if (needed.has(id) || !(await forgetAddress(tx, id, now - ADDRESS_KEPT))) continue
        await endReaderSessions(tx, id)
        await deleteLettersTo(tx, email)
      }
    })
    after = unseen.at(-1)!
  }
}

/** Forgets the hashes of those whose address went long ago. Their number stays where something of others hangs on it. */
export async function forgetHashes({ read, transact }: Database, now: number): Promise<void> {
  for (;;) {
    const forgotten = await loadForgotten(read, { until: now - HASH_KEPT, limit: BATCH })
    if (forgotten.length === 0) return
    await transact(async (tx) => {
      for (const id of forgotten) await forgetHash(tx, id, `gone:${newToken()}`)
    })
  }
}

/** Mails one after the other who has waited longest, and first of all those who showed some work, until no more letters may go. */
export async function askDue({ read, transact }: Database, paper: Sender, now: number): Promise<void> {
  for (const { readerId, at } of await loadDue(read, BATCH)) {
    const isFull = await transact(async (tx) => {
      const reader = await readerById(tx, readerId)
      const isOver = at <= now - CONFIRM_LIFE || !reader || reader.email === null
      if (isOver || (await isSuppressed(tx, reader.addressHash))) return dropDue(tx, readerId)
      const full = await takeAllowances(tx, dueAllowancesOf(reader), now)
      if (full?.key === 'confirm:site') return true
      if (!full) await mailConfirmation(tx, paper, { ...reader, email: reader.email! }, '/', now)
      return dropDue(tx, readerId)
    })
    if (isFull) return
  }
}
