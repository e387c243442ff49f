import type { Context } from 'hono'
import { Hono } from 'hono'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { may } from '../../accounts/roles.ts'
import { answerDesk } from '../../web/desk/answer.ts'
import { DeskPage } from '../../web/desk/desk.view.tsx'
import { Empty } from '../../web/desk/pieces.view.tsx'
import type { ListFilter, ListItem } from './list.ts'
import { listPage } from './list.sql.ts'
import { WaitingList } from './home.view.tsx'

const MOST = 8

/** Something of another feature that wants a hand, as the home of the desk says it. */
export interface Waiting {
  words: string
  path: string
}

/** `/desk`: what needs one's hand now, and nothing else. `waiting` says what does beside articles. */
export const homeDesk = (waiting: (c: Context<DeskEnv>) => Promise<Waiting[]>) =>
  new Hono<DeskEnv>().get('/desk', async (c) => {
    const { frame, staff } = c.var
    const [lists, others] = await Promise.all([waitingLists(c), waiting(c)])
    const isQuiet = others.length === 0 && lists.every(({ items }) => items.length === 0)
    return answerDesk(
      c,
      <DeskPage frame={frame} title={`Good day, ${staff.name.split(' ')[0]}`}>
        {others.map(({ words, path }) => (
          <p class="notice warn">
            <a href={path}>{words}</a>
          </p>
        ))}
        {isQuiet ? (
          <Empty title="Nothing waits for you">
            {may(staff, 'write articles') ? (
              <form method="post" action="/desk/articles">
                <button class="primary">Begin an article</button>
              </form>
            ) : (
              <p>
                <a href="/desk/articles">All articles</a>
              </p>
            )}
          </Empty>
        ) : (
          <div class="columns">
            {lists.map((list) => (
              <WaitingList frame={frame} {...list} />
            ))}
          </div>
        )}
      </DeskPage>,
    )
  })

interface TitledList {
  title: string
  all: string
  items: ListItem[]
  when?: 'scheduled'
}

async function waitingLists(c: Context<DeskEnv>): Promise<TitledList[]> {
  const { db, staff } = c.var
  const list = async (
    title: string,
    filter: Omit<ListFilter, 'kind'>,
    query: string,
    when?: 'scheduled',
  ): Promise<TitledList> => ({
    title,
    all: `/desk/articles?${query}`,
    items: await listPage(db, { kind: 'article', ...filter }, undefined, MOST),
    ...(when && { when }),
  })
  const own = staff.authorId ?? undefined
  const edits = may(staff, 'publish every article')
  const wanted = [
    edits && list('Waits for an editor', { status: 'in review' }, 'status=in+review'),
    may(staff, 'write articles') && list('With you', { assigneeId: staff.id }, ''),
    own !== undefined && list('Your drafts', { authorId: own, status: 'draft' }, `author=${own}&status=draft`),
    own !== undefined &&
      !edits &&
      list('Yours, in review', { authorId: own, status: 'in review' }, `author=${own}&status=in+review`),
    edits && list('Ready to publish', { status: 'ready' }, 'status=ready'),
    may(staff, 'see every article') && list('Scheduled', { status: 'scheduled' }, 'status=scheduled', 'scheduled'),
  ]
  return Promise.all(wanted.filter((promise) => promise !== false))
}
