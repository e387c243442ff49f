import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { serveProgram, type Program } from '../../bench/kit/program.ts'
import { connect, type Database, type Where } from '../../src/db/connect.ts'
import { colleagueOf, faultsOfJobs, faultsOfNotes, faultsOfRecord, isRead, lastNote } from './inside.ts'
import { faultsOf, readLists } from './outside.ts'
import { assignPiece, beginPiece, publishPiece, savePiece, type Piece } from './piece.ts'
import { seeded } from './random.ts'
import { enter, newVisitor, type Visitor } from './visitor.ts'

export interface Killing {
  /** The data folder of a demo newsroom, and its database. */
  data: string
  where: Where
  kills: number
  seed: number
}

export interface Killed {
  saves: number
  publications: number
  assignments: number
  /** How many kills left a request without its answer. */
  interrupted: number
  faults: string[]
}

/** So many write at once. */
const WRITERS = 3

/** In milliseconds after the first save of a round was acknowledged. */
const LATEST = 400

/**
 * Has writers save and publish articles over the network, kills the serving process in the middle of it, starts it again and
 * compares what it had acknowledged with what it shows: so many times. What comes after what depends on the seed alone, and
 * when the kill falls as well; how far the writers are by then, on the machine.
 */
export async function killAndCompare({ data, where, kills, seed }: Killing): Promise<Killed> {
  const random = seeded(seed)
  // The server of the tests is reached by a socket, whose folder takes the place of this host.
  const settings = where.engine === 'postgres' ? { DATABASE_URL: where.url.replace('@/', '@localhost/') } : undefined
  const visitor = newVisitor()
  const killed: Killed = { saves: 0, publications: 0, assignments: 0, interrupted: 0, faults: [] }
  const database = await connect(where)
  const [colleague, notedBefore] = [await colleagueOf(database), await lastNote(database)]
  let pieces: Piece[] = []
  try {
    for (let round = 0; round <= kills; round++) {
      const program = await serveProgram(data, settings)
      try {
        visitor.turnTo(program.port)
        if (round === 0) await enter(visitor, 'editor')
        else killed.faults.push(...(await compare({ database, visitor, pieces, notedBefore })))
        if (round === kills) break
        const saved = Promise.withResolvers<void>()
        const writing = Promise.all(
          Array.from({ length: WRITERS }, (_, n) => write(visitor, 1 + round * WRITERS + n, { colleague, random, saved })),
        )
        await Promise.race([saved.promise, writing])
        await pause(random() * LATEST)
        await kill(program)
        pieces = (await writing).filter((piece) => piece !== undefined)
      } finally {
        await kill(program)
      }
      tally(killed, pieces)
    }
    return killed
  } finally {
    await database.close()
  }
}

async function kill({ process }: Program): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return
  process.kill('SIGKILL')
  await once(process, 'exit')
}

interface Writing {
  colleague: number
  random: () => number
  /** Resolved by the first save. */
  saved: PromiseWithResolvers<void>
}

/** Writes at one article until nobody answers any more. Undefined if it had not begun by then. */
async function write(visitor: Visitor, number: number, { colleague, random, saved }: Writing): Promise<Piece | undefined> {
  let piece: Piece | undefined
  try {
    piece = await beginPiece(visitor, number)
    for (;;) {
      await savePiece(visitor, piece)
      saved.resolve()
      if (random() < 0.4) await publishPiece(visitor, piece)
      if (random() < 0.1) await assignPiece(visitor, piece, colleague)
    }
  } catch (error) {
    if (!isCut(error)) throw error
    return piece
  }
}

/** Fetch says so of a connection that ended without an answer. */
const isCut = (error: unknown) => error instanceof TypeError

interface After {
  database: Database
  visitor: Visitor
  pieces: Piece[]
  notedBefore: number
}

/** What is wrong after a kill. */
async function compare({ database, visitor, pieces, notedBefore }: After): Promise<string[]> {
  const lists = await readLists(visitor)
  const faults: string[] = []
  for (const piece of pieces) faults.push(...(await faultsOf(visitor, piece, lists)))
  while (!(await isRead(database))) await pause(20)
  return [
    ...faults,
    ...(await faultsOfRecord(database)),
    ...(await faultsOfNotes(database, pieces, notedBefore)),
    ...(await faultsOfJobs(database, notedBefore)),
  ]
}

function tally(killed: Killed, pieces: Piece[]): void {
  for (const piece of pieces) {
    killed.saves += piece.saved
    killed.publications += piece.published === undefined ? 0 : 1
    killed.assignments += piece.assigned
  }
  if (pieces.some(({ pending }) => pending !== 'nothing')) killed.interrupted++
}
