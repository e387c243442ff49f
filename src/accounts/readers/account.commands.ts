import type { Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { deleteLettersTo } from '../../mail/letters.sql.ts'
import { newToken } from '../secret.ts'
import type { ReaderChanged } from './reader-event.ts'
import { dropDue, dropLinksOf } from './reader-links.sql.ts'
import type { ReaderPart } from './reader-part.ts'
import { dropChallengesOf, dropReaderPasskeys } from './reader-passkeys.sql.ts'
import { endReaderSessions } from './reader-sessions.sql.ts'
import type { Reader } from './reader.ts'
import { emptyReader, openAccount, saveAvatar, saveName } from './readers.sql.ts'

/** Calls a reader by this name from now on. What they said before keeps the name under which they said it. */
export async function rename(tx: Tx, { id }: Reader, name: string, now: number): Promise<void> {
  await saveName(tx, id, name)
  await openAccount(tx, id, now)
}

/** Shows this picture of a reader from now on, or their initials. The file of the one before goes soon after. */
export async function changeAvatar(
  tx: Tx,
  parts: readonly ReaderPart[],
  { reader, stem }: { reader: Reader; stem: string | null },
  now: number,
): Promise<void> {
  await saveAvatar(tx, reader.id, stem)
  if (stem !== null) await openAccount(tx, reader.id, now)
  await emit(tx, [await changed(tx, parts, reader)], now)
}

/** Forgets all there is of a reader, in every feature. Their number stays, with nothing behind it, where something of others hangs on it. */
export async function eraseReader(tx: Tx, parts: readonly ReaderPart[], reader: Reader, now: number): Promise<void> {
  const event = await changed(tx, parts, reader)
  for (const part of parts) await part.erase(tx, reader.id, now)
  await endReaderSessions(tx, reader.id)
  await dropLinksOf(tx, reader.id)
  await dropReaderPasskeys(tx, reader.id)
  await dropChallengesOf(tx, reader.id)
  await dropDue(tx, reader.id)
  if (reader.email !== null) await deleteLettersTo(tx, reader.email)
  await emptyReader(tx, reader.id, `gone:${newToken()}`)
  await emit(tx, [event], now)
}

async function changed(tx: Tx, parts: readonly ReaderPart[], { id, avatar }: Reader): Promise<ReaderChanged> {
  const renews = new Set<string>()
  for (const part of parts) for (const tag of await part.tags(tx, id)) renews.add(tag)
  return { name: 'reader.changed', payload: { readerId: id, removed: avatar }, renews: [...renews] }
}
