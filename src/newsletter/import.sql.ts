import type { Db, Tx } from '../db/schema.ts'
import type { ListImport, Report } from './import.ts'
import type { Entry } from './list-file.ts'
import type { State, Step } from './subscriber.ts'
import { insertWords } from './subscribers.sql.ts'

/** An entry with the keyed hash of its address. */
export type Hashed = [...Entry, addressHash: string]

export async function insertImport(
  tx: Tx,
  { staffId, fileName, report }: { staffId: number; fileName: string; report: Report },
  now: number,
): Promise<number> {
  const row = { staff_id: staffId, at: now, file_name: fileName, state: 'reading', report: JSON.stringify(report) } as const
  const { id } = await tx.insertInto('subscriber_import').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function findImport(db: Db, id: number): Promise<ListImport | undefined> {
  const row = await imports(db).where('subscriber_import.id', '=', id).executeTakeFirst()
  return row && { ...row, report: JSON.parse(row.report) as Report }
}

/** The latest lists that were brought, newest first. */
export async function listImports(db: Db, limit: number): Promise<ListImport[]> {
  const rows = await imports(db).orderBy('subscriber_import.id', 'desc').limit(limit).execute()
  return rows.map((row) => ({ ...row, report: JSON.parse(row.report) as Report }))
}

/** Changes what is known of a list, if it is still in the state `from`; says whether it was. */
export async function changeImport(
  tx: Tx,
  id: number,
  from: ListImport['state'],
  change: { state?: ListImport['state']; report?: Report; consent?: string; begunAt?: number; doneAt?: number },
): Promise<boolean> {
  const { state = from, report, consent, begunAt, doneAt } = change
  const { numUpdatedRows } = await tx
    .updateTable('subscriber_import')
    .set({
      state,
      ...(report && { report: JSON.stringify(report) }),
      ...(consent !== undefined && { consent }),
      ...(begunAt !== undefined && { begun_at: begunAt }),
      ...(doneAt !== undefined && { done_at: doneAt }),
    })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function insertPiece(tx: Tx, importId: number, n: number, entries: Hashed[]): Promise<void> {
  const row = { import_id: importId, n, entries: JSON.stringify(entries) }
  await tx.insertInto('subscriber_import_part').values(row).execute()
}

/** The next piece of a list that is to be done. */
export async function nextPiece(db: Db, importId: number): Promise<{ n: number; entries: Hashed[] } | undefined> {
  const row = await db
    .selectFrom('subscriber_import_part')
    .select(['n', 'entries'])
    .where('import_id', '=', importId)
    .orderBy('n')
    .limit(1)
    .executeTakeFirst()
  return row && { n: row.n, entries: JSON.parse(row.entries) as Hashed[] }
}

/** Takes a piece away that is done; says whether it was there. */
export async function deletePiece(tx: Tx, importId: number, n: number): Promise<boolean> {
  const gone = tx.deleteFrom('subscriber_import_part').where('import_id', '=', importId).where('n', '=', n)
  return (await gone.executeTakeFirst()).numDeletedRows > 0n
}

export async function deletePieces(tx: Tx, importId: number): Promise<void> {
  await tx.deleteFrom('subscriber_import_part').where('import_id', '=', importId).execute()
}

/** Lists that nobody has taken in since then, up to `limit`. */
export async function loadForgotten(
  db: Db,
  { state, before, limit }: { state: 'reading' | 'read'; before: number; limit: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom('subscriber_import')
    .select('id')
    .where('state', '=', state)
    .where('at', '<', before)
    .orderBy('at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** What is known here of addresses: the state of each that is known as a subscriber's, and which get no letters. */
export async function knownAddresses(
  db: Db,
  hashes: string[],
): Promise<{ states: Map<string, State | null>; suppressed: Set<string> }> {
  if (hashes.length === 0) return { states: new Map(), suppressed: new Set() }
  const readers = await db
    .selectFrom('reader')
    .leftJoin('subscriber', 'subscriber.reader_id', 'reader.id')
    .select(['address_hash', 'state'])
    .where('address_hash', 'in', hashes)
    .execute()
  const kept = await db.selectFrom('suppression').select('address_hash').where('address_hash', 'in', hashes).execute()
  return {
    states: new Map(readers.map((row) => [row.address_hash, row.state])),
    suppressed: new Set(kept.map((row) => row.address_hash)),
  }
}

/** Puts people on the list at once who were brought along, each with a key of their own. */
export async function insertBrought(
  tx: Tx,
  importId: number,
  people: { entry: Hashed; key: string }[],
  now: number,
): Promise<void> {
  if (people.length === 0) return
  const readers = people.map(({ entry: [email, , , address_hash] }) => ({
    email,
    address_hash,
    name: '',
    created_at: now,
    seen_at: now,
  }))
  const known = await tx
    .insertInto('reader')
    .values(readers)
    .onConflict((conflict) => conflict.column('address_hash').doUpdateSet((eb) => ({ email: eb.ref('excluded.email') })))
    .returning(['id', 'address_hash'])
    .execute()
  const readerIds = new Map(known.map((row) => [row.address_hash, row.id]))
  const rows = people.map(({ entry: [, name, subscribedAt, hash], key }) => ({
    reader_id: readerIds.get(hash)!,
    name,
    key,
    state: 'active' as const,
    created_at: now,
    confirmed_at: subscribedAt ?? now,
  }))
  const added = await tx.insertInto('subscriber').values(rows).returning(['id', 'reader_id', 'name']).execute()
  const dates = new Map(people.map(({ entry: [, , subscribedAt, hash] }) => [readerIds.get(hash)!, subscribedAt]))
  const steps = added.map(({ id, reader_id }) => {
    const { what, detail }: Step = { what: 'imported', detail: { importId, subscribedAt: dates.get(reader_id) ?? null } }
    return { subscriber_id: id, at: now, what, detail: JSON.stringify(detail) }
  })
  await tx.insertInto('subscriber_step').values(steps).execute()
  await insertWords(tx, added)
}

const imports = (db: Db) =>
  db
    .selectFrom('subscriber_import')
    .innerJoin('staff', 'staff.id', 'subscriber_import.staff_id')
    .select([
      'subscriber_import.id',
      'staff.name as by',
      'at',
      'file_name as fileName',
      'subscriber_import.state',
      'consent',
      'report',
      'done_at as doneAt',
    ])
