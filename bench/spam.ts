import { featuresOf } from '../src/comments/spam/features.ts'
import { judgeSpam } from '../src/comments/spam/lessons.commands.ts'
import { addLesson } from '../src/comments/spam/spam.sql.ts'
import type { Database } from '../src/db/connect.ts'
import { startPostgres } from '../test/postgres.ts'
import type { Figure } from './figure.ts'
import { emptyPostgres, emptySqlite } from './kit/databases.ts'
import { scratchFolder } from './kit/scratch.ts'
import { median, quantile, times } from './kit/timing.ts'

/** In milliseconds. */
const TIME = 2

const RUNS = 2_000

/** As many features as a newsroom keeps, in lessons of the most that a comment may have. */
const [LESSONS, FEATURES] = [400, 500]

const SENTENCE = 'The ferry was late again this morning, and nobody at the landing knew why; my daughter missed her school.'

const COMMENTS = [
  ['a comment of 100 characters', SENTENCE],
  ['the longest comment', Array.from({ length: 1_500 }, (_, n) => (n * 7919).toString(36)).join(' ')],
] as const

/** Measures how long it takes to tell spam from talk, statement included, by all that may be known. */
export async function run(): Promise<Figure[]> {
  const sqlite = await emptySqlite(scratchFolder())
  const figures = await onOne('SQLite', sqlite)
  await sqlite.close()
  const server = await startPostgres()
  if (!server) return figures
  const postgres = await emptyPostgres(server.url)
  figures.push(...(await onOne('PostgreSQL', postgres)))
  await postgres.close()
  await server.stop()
  return figures
}

async function onOne(engine: string, database: Database): Promise<Figure[]> {
  for (let lesson = 0; lesson < LESSONS; lesson++) {
    const hashes = Array.from({ length: FEATURES }, (_, n) => Math.imul(lesson * FEATURES + n + 1, 0x9e3779b1) >>> 0)
    await database.transact((tx) => addLesson(tx, hashes, lesson % 2 === 0))
  }
  const figures: Figure[] = []
  for (const [name, text] of COMMENTS) {
    const hashes = featuresOf(text).map(({ hash }) => hash)
    await database.transact((tx) => addLesson(tx, hashes, true))
    const taken = await times(() => judgeSpam(database.read, text), RUNS)
    const [middle, late] = [median(taken), quantile(taken, 0.99)]
    figures.push({
      name: `Spam or not, ${name} (${hashes.length} features), ${engine}`,
      value: `${middle.toFixed(2)} ms`,
      goal: `at most ${TIME} ms`,
      met: middle <= TIME,
    })
    figures.push({ name: 'The slowest of a hundred', value: `${late.toFixed(2)} ms`, goal: '', met: null })
  }
  return figures
}
