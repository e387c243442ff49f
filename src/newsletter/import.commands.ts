import { noteAudit } from '../accounts/audit.sql.ts'
import { demand } from '../accounts/roles.ts'
import { newToken } from '../accounts/secret.ts'
import type { Staff } from '../accounts/staff.ts'
import type { Database } from '../db/connect.ts'
import type { Tx } from '../db/schema.ts'
import { emit } from '../jobs/outbox.sql.ts'
import { csvReader, type CsvRecord } from '../lib/csv.ts'
import { found, Refusal } from '../lib/refusal.ts'
import { addressHash } from '../mail/address-hash.ts'
import { countMoves } from './counts.sql.ts'
import {
  changeImport,
  deletePiece,
  deletePieces,
  findImport,
  insertBrought,
  insertImport,
  insertPiece,
  knownAddresses,
  nextPiece,
  type Hashed,
} from './import.sql.ts'
import { fateOf, LARGEST_FILE, MOST_LINES, MOST_WRONG, NO_REPORT, PIECE, type ImportBegun, type Report } from './import.ts'
import { columnsOf, type Reading } from './list-file.ts'

export interface Importing {
  database: Database
  addressKey: Buffer
  who: Staff
  now: number
}

const WRONG = {
  'no address': 'no mail address that we can write to',
  'no date': 'a date we can’t read; it should look like 2026-11-24',
} as const

/**
 * Reads a list as it arrives and keeps its lines until somebody says yes to what it comes to. Nobody is on the list by that yet.
 * Refuses a file without addresses, that is no text, or larger than 64 MB or 500,000 lines.
 */
export async function readList(
  { database, addressKey, who, now }: Importing,
  fileName: string,
  content: AsyncIterable<Uint8Array>,
): Promise<number> {
  demand(who, 'keep the list of subscribers')
  const report: Report = structuredClone(NO_REPORT)
  const id = await database.transact((tx) => insertImport(tx, { staffId: who.id, fileName, report }, now))
  const seen = new Set<string>()
  let piece: Hashed[] = []
  let pieces = 0
  const keepPiece = async () => {
    await countFates(database, report, piece)
    await database.transact((tx) => insertPiece(tx, id, ++pieces, piece))
    piece = []
  }
  try {
    for await (const { line, reading } of readings(content, now)) {
      report.lines++
      if (report.lines > MOST_LINES) throw new Refusal('invalid', 'At most 500,000 lines at once, please: divide the file.')
      if (reading === 'not subscribed') report.notSubscribed++
      else if (typeof reading === 'string') {
        report.malformed++
        if (report.wrong.length < MOST_WRONG) report.wrong.push({ line, why: WRONG[reading] })
      } else if (seen.has(reading.entry[0])) report.twice++
      else {
        seen.add(reading.entry[0])
        report.entries++
        piece.push([...reading.entry, addressHash(addressKey, 'mail', reading.entry[0])])
        if (piece.length === PIECE) await keepPiece()
      }
    }
    if (piece.length > 0) await keepPiece()
  } catch (error) {
    await database.transact((tx) => dropImport(tx, id, 'reading'))
    throw error
  }
  await database.transact((tx) => changeImport(tx, id, 'reading', { state: 'read', report }))
  return id
}

/** What each record of a file says, with its line. Refuses what is no list. */
async function* readings(content: AsyncIterable<Uint8Array>, now: number): AsyncGenerator<{ line: number; reading: Reading }> {
  let columns: ReturnType<typeof columnsOf>
  for await (const record of records(content)) {
    if (columns === undefined) {
      columns = columnsOf(record)
      if (columns === undefined)
        throw new Refusal('invalid', 'The first line names no column of mail addresses, such as “email”.')
      if (columns.isHeader) continue
    }
    yield { line: record.line, reading: columns.read(record, now) }
  }
  if (columns === undefined) throw new Refusal('invalid', 'There is nothing in this file.')
}

async function* records(content: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const reader = csvReader()
  let bytes = 0
  try {
    for await (const piece of content) {
      bytes += piece.length
      if (bytes > LARGEST_FILE) throw new Refusal('invalid', 'At most 64 MB at once, please: divide the file.')
      yield* reader.push(decoder.decode(piece, { stream: true }))
    }
    decoder.decode()
    yield* reader.end()
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('invalid', 'This is no text in UTF-8. Save it as “CSV UTF-8”, please.')
    if (error instanceof RangeError)
      throw new Refusal('invalid', `On line ${error.message} a quotation mark is opened and never closed.`)
    throw error
  }
}

/** Adds to a report what would become of these entries now. */
async function countFates({ read }: Database, report: Report, entries: Hashed[]): Promise<void> {
  const { states, suppressed } = await knownAddresses(
    read,
    entries.map(([, , , hash]) => hash),
  )
  for (const [, , , hash] of entries) report[fateOf(states.get(hash), suppressed.has(hash))]++
}

/** Has a list taken in that was read. Who brings it says how these people agreed; that is kept as proof. Refuses without it. */
export async function beginImport(tx: Tx, who: Staff, id: number, consent: string, now: number): Promise<void> {
  demand(who, 'keep the list of subscribers')
  const { report, fileName } = found(await findImport(tx, id))
  if (consent === '') throw new Refusal('invalid', 'Please say where and how these people agreed.')
  const fresh = { ...report, added: 0, here: 0, waiting: 0, left: 0, suppressed: 0 }
  if (!(await changeImport(tx, id, 'read', { state: 'running', consent, report: fresh, begunAt: now })))
    throw new Refusal('conflict', 'This list was taken in or thrown away already.')
  await noteAudit(tx, who, 'imported', 'list of subscribers', { file: fileName, lines: report.lines, consent }, now)
  await emit(tx, [{ name: 'subscribers.import-begun', payload: { importId: id }, renews: [] } satisfies ImportBegun], now)
}

/** Throws a list away that nobody has said yes to. */
export async function throwAway(tx: Tx, who: Staff, id: number): Promise<void> {
  demand(who, 'keep the list of subscribers')
  if (!(await dropImport(tx, id, 'read'))) throw new Refusal('conflict', 'This list was taken in or thrown away already.')
}

export async function dropImport(tx: Tx, id: number, from: 'reading' | 'read'): Promise<boolean> {
  await deletePieces(tx, id)
  return changeImport(tx, id, from, { state: 'dropped' })
}

/** Takes the next piece of a list in, whole or not at all. False once there is none: then the list is done. */
export async function takePiece(database: Database, id: number, now: number): Promise<boolean> {
  const piece = await nextPiece(database.read, id)
  const keys = piece?.entries.map(() => newToken()) ?? []
  return database.transact(async (tx) => {
    const list = await findImport(tx, id)
    if (list?.state !== 'running') return false
    if (!piece) {
      await changeImport(tx, id, 'running', { state: 'done', doneAt: now })
      return false
    }
    if (!(await deletePiece(tx, id, piece.n))) return true
    const { states, suppressed } = await knownAddresses(
      tx,
      piece.entries.map(([, , , hash]) => hash),
    )
    const { report } = list
    const people: Parameters<typeof insertBrought>[2] = []
    for (const [n, entry] of piece.entries.entries()) {
      const fate = fateOf(states.get(entry[3]), suppressed.has(entry[3]))
      report[fate]++
      if (fate === 'added') people.push({ entry, key: keys[n]! })
    }
    await insertBrought(tx, id, people, now)
    await countMoves(tx, { from: null, to: 'active', count: people.length }, now)
    await changeImport(tx, id, 'running', { report })
    return true
  })
}
