import { FRONT_TAG, type FrontLine } from '../articles/arranging/front.ts'
import { loadLine, loadPlaced } from '../articles/arranging/front.sql.ts'
import { LATEST } from '../articles/article.ts'
import type { CardRow } from '../articles/card.ts'
import { findCollectionBySlug } from '../articles/collections.sql.ts'
import { collectionStream, STAFF_PICKS } from '../articles/pick.ts'
import { newestOfEach } from '../articles/streams.sql.ts'
import type { Db } from '../db/schema.ts'
import { sectionsBelow } from '../sections/section.ts'
import type { Paper } from '../web/paper.ts'
import { planFront, type FrontPlan } from './front.ts'

/** So many of each list are looked at; no page shows more. */
const DEPTH = 16

/** The front page as it stands now: what is where, the line above it, and the tags of all that it was made from. */
export interface Front {
  plan: FrontPlan<CardRow>
  line: FrontLine | undefined
  tags: string[]
}

export async function findFront(db: Db, paper: Paper, now: number): Promise<Front> {
  const picks = await findCollectionBySlug(db, STAFF_PICKS)
  const picked = picks ? [collectionStream(picks.id)] : []
  const top = sectionsBelow(paper.sections, null)
  const streams = [LATEST, ...picked, ...top.map((section) => `section:${section.id}`)]
  const [placed, line, newest] = await Promise.all([loadPlaced(db, now), loadLine(db, now), newestOfEach(db, streams, DEPTH)])
  const ofStream = (stream: string | undefined) => (stream === undefined ? [] : newest.get(stream)!)
  const plan = planFront(
    {
      chosen: Object.fromEntries(placed.map(({ place, card }) => [place, card])),
      latest: ofStream(LATEST),
      picks: ofStream(picked[0]),
      sections: top.map(({ id }) => ({ id, cards: ofStream(`section:${id}`) })),
    },
    now,
  )
  return { plan, line, tags: [FRONT_TAG, ...streams] }
}

/** Every article on the front page, in its order. */
export const rowsOf = (plan: FrontPlan<CardRow>): CardRow[] => [
  ...(plan.lead ? [plan.lead] : []),
  ...plan.seconds,
  ...plan.under,
  ...plan.briefs,
  ...plan.picks,
  ...plan.blocks.flatMap((block) => block.cards),
]
