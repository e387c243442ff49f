import { Hono } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { may } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Database } from '../../db/connect.ts'
import type { Tx } from '../../db/schema.ts'
import { Refusal } from '../../lib/refusal.ts'
import { answerDesk, answerDone } from '../../web/desk/answer.ts'
import { DeskPage } from '../../web/desk/desk.view.tsx'
import { typedAll, typedOf, typedText } from '../../web/form.ts'
import { datesOf } from '../../web/dates.ts'
import { BLANK } from '../article.ts'
import { loadBylines } from '../authors.sql.ts'
import { authorNames } from './choices.sql.ts'
import { listAddress, readList, type ListFilter, type ListItem } from './list.ts'
import { countFitting, listPage, MOST_COUNTED } from './list.sql.ts'
import { ArticleList } from './list.view.tsx'
import { approve, moveToTrash, publishNow, sendForReview, takeOutOfTrash } from './workflow.commands.ts'
import { beginDraft } from './writing.commands.ts'

const PAGE = 50

/** `/desk/articles`: every article of the paper that one may see, and what can be done with many at once. */
export const listDesk = ({ database }: { database: Database }) =>
  new Hono<DeskEnv>()
    .get('/desk/articles', async (c) => {
      const { db, staff, frame, paper } = c.var
      const asked = readList(c.req.query(), paper.settings.timeZone)
      const { query, before } = asked
      const filter = ownOnly(staff, asked.filter)
      // A text may have to be sought in every headline.
      const listed = filter.text === undefined ? db : database.aside
      const [found, authors] = await Promise.all([listPage(listed, filter, before, PAGE + 1), authorNames(db)])
      const isWhole = before === undefined && found.length <= PAGE
      const count = isWhole ? found.length : await countFitting(listed, filter)
      const items = found.slice(0, PAGE)
      const last = items.at(-1)
      const next = found.length > PAGE && last ? listAddress(query, { at: last.listedAt, id: last.id }) : undefined
      const bylines = await loadBylines(
        db,
        items.map(({ id }) => id),
      )
      const noun = query.kind === 'page' ? 'page' : 'article'
      return answerDesk(
        c,
        <DeskPage
          frame={frame}
          title={query.kind === 'page' ? 'Pages' : 'Articles'}
          actions={<NewButton kind={query.kind} staff={staff} />}
        >
          <ArticleList
            {...{ frame, query, items, bylines, authors, next }}
            sections={paper.sections}
            total={totalOf(count, noun)}
          />
        </DeskPage>,
      )
    })

    .post('/desk/articles', async (c) => {
      const { staff, paper, now } = c.var
      const kind = typedText(typedOf(await c.req.formData()), 'kind') === 'page' ? 'page' : 'article'
      const authorIds = staff.authorId === null || kind === 'page' ? [] : [staff.authorId]
      const content = { ...BLANK, kind, authorIds, language: paper.settings.language } as const
      const id = await database.transact((tx) => beginDraft(tx, staff, content, now))
      return answerDone(c, `/desk/articles/${id}`)
    })

    .post('/desk/articles/bulk', async (c) => {
      const { staff, now } = c.var
      const typed = typedOf(await c.req.formData())
      const { data: ids = [] } = z.array(z.coerce.number().int().positive()).max(PAGE).safeParse(typedAll(typed, 'id'))
      const step = BULK.get(typedText(typed, 'step'))
      if (!step || ids.length === 0)
        return answerDone(c, '/desk/articles', 'Nothing was done: choose articles and what to do with them.')
      const refused: string[] = []
      for (const id of ids) {
        await database
          .transact((tx) => step.take(tx, staff, id, now))
          .catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error
            refused.push(error.message)
          })
      }
      const done = ids.length - refused.length
      return answerDone(c, '/desk/articles', [`${done} ${step.done}.`, ...new Set(refused)].join(' '))
    })

    .get('/desk/articles/find', async (c) => {
      const dates = datesOf(c.var.paper.settings)
      const found = await findPublished(database, c.req.query('q')?.trim() || undefined)
      return c.json(found.map(({ id, path, headline, listedAt }) => ({ id, path, headline, detail: dates.day(listedAt) })))
    })

/** Most that a picker offers. */
const OFFERED = 12

/** The newest published articles and pages whose headline holds the text. */
async function findPublished({ aside }: Database, text: string | undefined): Promise<ListItem[]> {
  const newest = (kind: ListFilter['kind']) => listPage(aside, { kind, status: 'published', text }, undefined, OFFERED)
  const found = await Promise.all([newest('article'), newest('page')])
  return found
    .flat()
    .toSorted((a, b) => b.listedAt - a.listedAt)
    .slice(0, OFFERED)
}

/** What can be done with many articles at once, each by the same rules as alone. */
const BULK = new Map<string, { done: string; take: (tx: Tx, who: Staff, id: number, now: number) => Promise<void> }>([
  ['send', { done: 'sent for review', take: (tx, who, id, now) => sendForReview(tx, who, id, '', now) }],
  ['approve', { done: 'marked as ready', take: (tx, who, id, now) => approve(tx, who, id, '', now) }],
  ['publish', { done: 'published', take: publishNow }],
  ['trash', { done: 'moved to the trash', take: moveToTrash }],
  ['untrash', { done: 'taken out of the trash', take: takeOutOfTrash }],
])

/** Who may not see every article sees those under their own byline. */
function ownOnly(staff: Staff, filter: ListFilter): ListFilter {
  return may(staff, 'see every article') ? filter : { ...filter, authorId: staff.authorId ?? NOBODY }
}
const NOBODY = 0

const totalOf = (count: number, noun: string) =>
  count > MOST_COUNTED ? `${MOST_COUNTED.toLocaleString('en')}+ ${noun}s` : `${count} ${noun}${count === 1 ? '' : 's'}`

function NewButton({ kind, staff }: { kind: 'article' | 'page'; staff: Staff }) {
  if (!may(staff, kind === 'page' ? 'edit every article' : 'write articles')) return null
  return (
    <form method="post" action="/desk/articles">
      <input type="hidden" name="kind" value={kind} />
      <button class="primary">New {kind}</button>
    </form>
  )
}
