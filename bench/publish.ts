import { setTimeout as pause } from 'node:timers/promises'
import type { CompiledQuery } from 'kysely'
import type { Database } from '../src/db/connect.ts'
import { beginPiece, fieldOf, marksIn, publishPiece, savePiece, type Piece } from '../test/kills/piece.ts'
import { readLists } from '../test/kills/outside.ts'
import { enter, newVisitor, type Visitor } from '../test/kills/visitor.ts'
import type { Figure } from './figure.ts'
import { openDemo } from './kit/demo.ts'
import { openDesk } from './kit/desk.ts'
import { runProgram, serveProgram } from './kit/program.ts'
import { scratchFolder } from './kit/scratch.ts'
import { listen } from './kit/statements.ts'
import { median } from './kit/timing.ts'

/** In milliseconds, from the press until every page shows it. */
const TIME = 1_000

const STATEMENTS = 25

const RUNS = 30

/** Between two publications, in milliseconds: longer than a page waits before it may be renewed again. */
const PAUSE = 1_500

/** Measures how long readers wait for what was just published, and how many statements that takes. */
export async function run(): Promise<Figure[]> {
  const times = await publishAndLook()
  const statements = await countStatements()
  const [middle, longest] = [median(times), Math.max(...times)]
  const figure = (name: string, value: number): Figure => ({
    name,
    value: `${value.toFixed(0)} ms`,
    goal: `at most ${TIME} ms`,
    met: value <= TIME,
  })
  return [
    figure(`Publish to visible on article, front, section, feed and sitemap, median of ${RUNS}`, middle),
    figure('The longest of them', longest),
    { name: 'Statements of the press', value: String(statements), goal: `at most ${STATEMENTS}`, met: statements <= STATEMENTS },
  ]
}

/** Presses “Publish now” at the built program, whose readers look at every page without pause. */
async function publishAndLook(): Promise<number[]> {
  const data = scratchFolder()
  runProgram(data, 'demo')
  const program = await serveProgram(data)
  const [editor, reader] = [newVisitor(), newVisitor()]
  for (const visitor of [editor, reader]) visitor.turnTo(program.port)
  await enter(editor, 'editor')
  const times: number[] = []
  for (let number = 1; number <= RUNS; number++) {
    const piece = await beginPiece(editor, number)
    await savePiece(editor, piece)
    await shows(reader, piece, '/latest')
    await pause(PAUSE)
    const begun = performance.now()
    await publishPiece(editor, piece)
    const path = fieldOf((await editor.get(`/desk/articles/${piece.id}`)).text, 'path')
    while (!(await shows(reader, piece, path)));
    times.push(performance.now() - begun)
  }
  await program.stop()
  return times
}

/** Whether a reader finds a piece on every page that should show it. */
async function shows(reader: Visitor, piece: Piece, path: string): Promise<boolean> {
  const { front, feed, sitemap } = await readLists(reader)
  const [article, section] = [await reader.get(path), await reader.get('/news')]
  const isMarked = [article.text, section.text, front, feed].every((text) => marksIn(text, piece).length > 0)
  return isMarked && sitemap.includes(`${path}</loc>`)
}

/** All of one press: who is asking, what the article lacks, its address, the lists, the record, the event and the audit log. */
async function countStatements(): Promise<number> {
  const now = Date.now()
  const database = await openDemo(scratchFolder(), now)
  const reading = listen(database.read)
  let statements: CompiledQuery[] = []
  const heard: Database = {
    ...database,
    read: reading.db,
    transact: (work) =>
      database.transact(async (tx) => {
        const writing = listen(tx)
        const result = await work(writing.db)
        statements = [...statements, ...writing.statements]
        return result
      }),
  }
  const desk = await openDesk(heard, now)
  const begun = await desk.post('/desk/articles', { kind: 'article' })
  const screen = begun.headers.get('Location')!
  const version = fieldOf(await desk.get(screen), 'version')
  const typed = { headline: 'The press is counted', body: '<p>Word by word.</p>', sectionId: '1', authorIds: ['1', '2'] }
  await desk.post(screen, { ...typed, tags: 'tides, ferries', version, language: 'en' })
  reading.statements.length = 0
  statements = []
  const { status } = await desk.post(`${screen}/steps/publish`, {})
  if (status !== 303) throw new Error(`The press was answered ${status}`)
  await database.close()
  return reading.statements.length + statements.length
}
