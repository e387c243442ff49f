import type { Context } from 'hono'
import type { Card } from '../articles/card.ts'
import { loadCards } from '../articles/cards.sql.ts'
import { answerPage } from '../web/answer.ts'
import type { WebEnv } from '../web/env.ts'
import { formToken } from '../web/form-guard.ts'
import { FrontPage } from './front-page.view.tsx'
import { findFront, rowsOf } from './front.sql.ts'
import type { FrontPlan } from './front.ts'
import { standingPictures } from './house-ads.view.tsx'
import type { SiteParts } from './places.view.ts'
import { paperJsonLd } from './structured-data.ts'

export async function answerFront(c: Context<WebEnv>, { places, tokenKeys }: SiteParts): Promise<Response> {
  const { db, paper, now } = c.var
  const { plan, line, tags } = await findFront(db, paper, now)
  const { cards, pictures } = await loadCards(db, rowsOf(plan), { mediaIds: standingPictures(paper) })
  const card = new Map(cards.map((card) => [card.id, card]))
  const filled = (rows: { id: number }[]): Card[] => rows.map(({ id }) => card.get(id)!)
  const full: FrontPlan<Card> = {
    ...plan,
    lead: plan.lead && card.get(plan.lead.id),
    seconds: filled(plan.seconds),
    under: filled(plan.under),
    briefs: filled(plan.briefs),
    picks: filled(plan.picks),
    blocks: plan.blocks.map((block) => ({ ...block, cards: filled(block.cards) })),
  }
  const { name, motto } = paper.settings
  const head = { title: motto ? `${name}: ${motto}` : name, description: motto, path: '/', jsonLd: paperJsonLd(paper) }
  const page = <FrontPage {...{ paper, now, head, pictures, places, line }} plan={full} token={formToken(tokenKeys, now)} />
  return answerPage(c, page, { tags })
}
