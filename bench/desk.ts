import { join } from 'node:path'
import { typedOfContent } from '../src/articles/writing/content-form.ts'
import { formatCursor } from '../src/lib/cursor.ts'
import type { Figure } from './figure.ts'
import { AUTHORS, contentOf, NEWEST, NOW, publishedAt, SECTIONS } from './kit/archive.ts'
import { sqliteArchive } from './kit/databases.ts'
import { prose } from './kit/demo.ts'
import { openDesk, type AtDesk } from './kit/desk.ts'
import { scratchFolder } from './kit/scratch.ts'
import { median, quantile, times, type Work } from './kit/timing.ts'
import { unpublishSome } from './kit/unpublished.sql.ts'

const ARTICLES = 1_000_000

/** In milliseconds: what anything may take that somebody at the desk waits for. */
const LIMIT = 50

/** What the saved article is tagged with. */
const TAGS = ['Tag 1', 'Tag 2', 'Tag 3']

const RUNS = 40
const WARM_UP = 5

const WORDS = 1_200

/** One article that `unpublishSome` has made a draft, and one that it has left. */
const DRAFT = 498_500
const PUBLISHED = 500_000

/** What an editor asks the list for; `run` grows, so that it is not always the same. */
const FILTERS: [name: string, filter: (run: number) => Record<string, string | number>][] = [
  ['no filter', () => ({})],
  ['state', (run) => ({ status: state(run) })],
  ['section', (run) => ({ section: section(run) })],
  ['author', (run) => ({ author: author(run) })],
  ['month', (run) => ({ month: month(run) })],
  ['a word that many headlines have', () => ({ q: 'harbour' })],
  ['a word that none has', (run) => ({ q: `nobody wrote ${run}` })],
  ['state and section', (run) => ({ status: state(run), section: section(run) })],
  ['state and author', (run) => ({ status: state(run), author: author(run) })],
  ['section and month', (run) => ({ section: section(run), month: month(run) })],
]

const STATES = ['draft', 'in review', 'ready', 'scheduled', 'published', 'taken down', 'trash']
const state = (run: number) => STATES[run % STATES.length]!
const section = (run: number) => 1 + (run % SECTIONS.length)
const author = (run: number) => 1 + (run % AUTHORS)
const month = (run: number) => new Date(NEWEST - run * 32 * 86_400_000).toISOString().slice(0, 7)

/** Half of the archive lies before it; of a month, half of that. */
function deep(run: number, filter: Record<string, string | number>): string {
  const number = ARTICLES / 2 - run
  const middle = Date.parse(`${filter.month}-16`)
  return formatCursor({ at: filter.month ? middle : publishedAt(number, ARTICLES), id: number })
}

/** Measures the server's time for the desk's list under each filter and for a save, among a million articles. */
export async function run(): Promise<Figure[]> {
  const database = await sqliteArchive(join(scratchFolder(), 'paper'), ARTICLES)
  await database.transact(unpublishSome)
  const desk = await openDesk(database, NOW)
  const figures: Figure[] = []
  const measure = async (name: string, work: Work) => figures.push(figureOf(name, await times(work, RUNS, WARM_UP)))
  for (const [name, filter] of FILTERS) {
    await measure(`List, ${name}`, (run) => desk.get(listed(filter(run))))
    await measure(`List, ${name}, deep`, (run) => desk.get(listed({ ...filter(run), before: deep(run, filter(run)) })))
  }
  const stop = seekOnAndOn(desk)
  await measure('List, no filter, while words are sought', () => desk.get(listed({})))
  await stop()
  await measure('Autosave of a draft', await saving(desk, DRAFT, 'application/json'))
  await measure('Save of a draft by its form', await saving(desk, DRAFT, 'text/html'))
  await measure('Autosave of a published article', await saving(desk, PUBLISHED, 'application/json'))
  await database.close()
  return figures
}

const listed = (query: Record<string, string | number>) =>
  `/desk/articles?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`

/** Seeks one word after the other that no headline has. Returns how to stop. */
function seekOnAndOn(desk: AtDesk): () => Promise<void> {
  let isWanted = true
  const seek = async () => {
    for (let run = 0; isWanted; run++) await desk.get(listed({ q: `nowhere ${run}` }))
  }
  const seeking = seek()
  return () => {
    isWanted = false
    return seeking
  }
}

/** Saves an article again and again, each time with another headline and the version that the last save has made. */
async function saving(desk: AtDesk, id: number, accept: string): Promise<Work> {
  const screen = await desk.get(`/desk/articles/${id}`)
  let version = Number(/name="version" value="(\d+)"/.exec(screen)![1])
  const content = { ...contentOf(id), body: prose(WORDS) }
  return async (run) => {
    const typed = typedOfContent({ ...content, headline: `What was saved ${version} times` }, { tags: TAGS, path: '', version })
    const answer = await desk.post(`/desk/articles/${id}`, typed, { Accept: accept })
    if (answer.status !== 200 && answer.status !== 303) throw new Error(`Save ${run} was answered ${answer.status}`)
    // Only an autosave is told its version; the form is saved after those, by the same hand, and so counts on by one.
    version = answer.status === 200 ? ((await answer.json()) as { version: number }).version : version + 1
  }
}

function figureOf(name: string, taken: number[]): Figure {
  const [middle, most] = [median(taken), quantile(taken, 0.95)]
  return {
    name,
    value: `${middle.toFixed(1)} ms (95 %: ${most.toFixed(1)} ms)`,
    goal: `at most ${LIMIT} ms`,
    met: middle <= LIMIT,
  }
}
