import type { Context } from 'hono'
import { LATEST } from '../articles/article.ts'
import type { Card } from '../articles/card.ts'
import { loadCards } from '../articles/cards.sql.ts'
import { findCollectionBySlug } from '../articles/collections.sql.ts'
import { collectionStream } from '../articles/pick.ts'
import { newestOfEach } from '../articles/streams.sql.ts'
import { sectionsBelow } from '../sections/section.ts'
import { answerPage } from '../web/answer.ts'
import type { WebEnv } from '../web/env.ts'
import { FrontPage } from './front-page.view.tsx'
import { planFront, type FrontPlan } from './front.ts'
import { standingPictures } from './house-ads.view.tsx'
import type { Places } from './places.view.ts'
import { paperJsonLd } from './structured-data.ts'

/** So many of each list are looked at; no page shows more. */
const DEPTH = 16

export async function answerFront(c: Context<WebEnv>, places: Places): Promise<Response> {
  const { db, paper, now } = c.var
  const picks = await findCollectionBySlug(db, 'staff-picks')
  const picked = picks ? [collectionStream(picks.id)] : []
  const top = sectionsBelow(paper.sections, null)
  const streams = [LATEST, ...picked, ...top.map((section) => `section:${section.id}`)]
  const newest = await newestOfEach(db, streams, DEPTH)
  const ofStream = (stream: string | undefined) => (stream === undefined ? [] : newest.get(stream)!)
  const sections = top.map(({ id }) => ({ id, cards: ofStream(`section:${id}`) }))
  const plan = planFront({ latest: ofStream(LATEST), picks: ofStream(picked[0]), sections }, now)
  const rows = [
    ...(plan.lead ? [plan.lead] : []),
    ...plan.seconds,
    ...plan.under,
    ...plan.briefs,
    ...plan.picks,
    ...plan.blocks.flatMap((b) => b.cards),
  ]
  const { cards, pictures } = await loadCards(db, rows, { mediaIds: standingPictures(paper) })
  const card = new Map(cards.map((card) => [card.id, card]))
  const filled = (rows: { id: number }[]): Card[] => rows.map(({ id }) => card.get(id)!)
  const full: FrontPlan<Card> = {
    lead: plan.lead && card.get(plan.lead.id),
    seconds: filled(plan.seconds),
    under: filled(plan.under),
    briefs: filled(plan.briefs),
    picks: filled(plan.picks),
    blocks: plan.blocks.map((block) => ({ ...block, cards: filled(block.cards) })),
  }
  const { name, motto } = paper.settings
  const head = { title: motto ? `${name}: ${motto}` : name, description: motto, path: '/', jsonLd: paperJsonLd(paper) }
  const page = <FrontPage paper={paper} now={now} head={head} plan={full} pictures={pictures} places={places} />
  return answerPage(c, page, { tags: streams })
}
