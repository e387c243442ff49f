import { Hono, type Context } from 'hono'
import { articleTag, isPublic } from '../../articles/article.ts'
import type { Db } from '../../db/schema.ts'
import { Refusal } from '../../lib/refusal.ts'
import { answerPage } from '../../web/answer.ts'
import type { WebEnv } from '../../web/env.ts'
import { formToken } from '../../web/form-guard.ts'
import { CommentPage } from './comment-page.view.tsx'
import { commentPath, threadTag } from '../comment.ts'
import { NotThere } from './not-there.view.tsx'
import { ruleOf } from './thread-rule.ts'
import { findThread, idsAbove, loadShown, placesInThread, placesOfAnswers } from './thread.sql.ts'
import { grow, idsIn, ORDERS, PAGE, parsePlace, type Order, type Place, type Thread } from './thread.ts'
import { ThreadPage } from './thread.view.tsx'

/** Comments that are answered are shown above a comment: the nearest ones. */
const ABOVE = 20

/** Answers with a page of an article's thread. Where nobody may comment and nobody has, it isn't there until that changes. */
export async function answerThread(c: Context<WebEnv>, articleId: number, tokenKeys: readonly Buffer[]): Promise<Response> {
  const { db, paper, now } = c.var
  const thread = await openThread(db, articleId)
  const rule = ruleOf(thread, paper.settings, now)
  const status = rule.rule === 'off' && thread.count === 0 ? 404 : 200
  const { order, after } = readQuery(c)
  const places = await placesInThread(db, articleId, { order, after, limit: PAGE + 1 })
  const { branches, isMore } = firstOf(places)
  const comments = await loadShown(db, idsIn(branches))
  const next = isMore ? branches.at(-1)!.cursor : undefined
  const token = formToken(tokenKeys, now)
  const page = <ThreadPage {...{ paper, now, token, thread, rule, order, branches, comments, next }} isFirst={!after} />
  return answerPage(c, page, { tags: [threadTag(articleId), articleTag(articleId)], status })
}

/** `/comments/ID`: a comment with what it answers and what answers it; `/comments/ID/quote`: the same, ready to be answered in its own words. */
export const commentPages = (tokenKeys: readonly Buffer[]) =>
  new Hono<WebEnv>()
    .get('/comments/:id{[1-9][0-9]{0,14}}', (c) => answerComment(c, Number(c.req.param('id')), { tokenKeys, quotes: false }))
    .get('/comments/:id{[1-9][0-9]{0,14}}/quote', (c) => answerComment(c, Number(c.req.param('id')), { tokenKeys, quotes: true }))

async function answerComment(
  c: Context<WebEnv>,
  id: number,
  { tokenKeys, quotes }: { tokenKeys: readonly Buffer[]; quotes: boolean },
): Promise<Response> {
  const { db, paper, now } = c.var
  const after = readNth(c.req.query('after'))
  const [above, places] = await Promise.all([idsAbove(db, id, ABOVE), placesOfAnswers(db, id, after, PAGE + 1)])
  const { branches, isMore } = firstOf(places)
  const comments = await loadShown(db, [id, ...above, ...idsIn(branches)])
  const comment = comments.get(id)
  if (!comment) return answerUnknown(c)
  const thread = await openThread(db, comment.articleId)
  const tags = [threadTag(thread.id), articleTag(thread.id)]
  if (comment.state !== 'published' && comment.replies === 0) {
    const status = comment.publishedAt === null ? 404 : 410
    return answerPage(c, <NotThere {...{ paper, now, thread }} path={commentPath(id)} />, { tags, status })
  }
  const shared = { paper, now, token: formToken(tokenKeys, now), thread, rule: ruleOf(thread, paper.settings, now) }
  const next = isMore ? branches.at(-1)!.nth : undefined
  const answered = above.toReversed().map((id) => comments.get(id)!)
  const page = (
    <CommentPage {...shared} {...{ comment, branches, comments, next, quotes }} above={answered} isFirst={after === 0} />
  )
  return answerPage(c, page, { tags })
}

/** A page's list without the one that tells that there are more. */
function firstOf(places: Place[]) {
  const list = places.filter(({ level }) => level === 0)
  const surplus = list[PAGE]?.id
  const branches = grow(surplus === undefined ? places : withoutBranch(places, surplus))
  return { branches, isMore: surplus !== undefined }
}

function withoutBranch(places: Place[], id: number): Place[] {
  const gone = new Set([id])
  for (const place of places.toSorted((a, b) => a.level - b.level)) if (gone.has(place.parentId ?? 0)) gone.add(place.id)
  return places.filter((place) => !gone.has(place.id))
}

/** What an article's thread is about. Refuses it where readers can't see the article. */
export async function openThread(db: Db, articleId: number): Promise<Thread> {
  const thread = await findThread(db, articleId)
  if (thread?.status === 'taken down') throw new Refusal('gone', 'This piece was taken down.')
  if (!thread || !isPublic(thread)) throw new Refusal('not-found', 'There is nothing at this address.')
  return thread
}

/** No cache may keep that there is no such comment: the next one that is written may get its number. */
async function answerUnknown(c: Context<WebEnv>): Promise<Response> {
  const response = await c.notFound()
  response.headers.set('Cache-Control', 'no-store')
  return response
}

function readQuery(c: Context<WebEnv>): { order: Order; after: Place['cursor'] | undefined } {
  const [asked, place] = [c.req.query('order'), c.req.query('after')]
  const order = ORDERS.find((order) => order === (asked ?? ORDERS[0]))
  const after = order !== undefined && place !== undefined ? parsePlace(order, place) : undefined
  if (order === undefined || asked === ORDERS[0] || (place !== undefined && !after)) throw malformed()
  return { order, after }
}

function readNth(text: string | undefined): number {
  if (text === undefined) return 0
  if (!/^[1-9]\d{0,8}$/.test(text)) throw malformed()
  return Number(text)
}

const malformed = () => new Refusal('invalid', 'This address is not well formed.')
