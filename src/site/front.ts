import type { FrontPlaceName } from '../articles/arranging/front.ts'
import type { CardRow } from '../articles/card.ts'

/** What stands where on the front page. Each article stands there once. */
export interface FrontPlan<C> {
  lead: C | undefined
  /** Below the lead, in words alone. */
  under: C[]
  /** Beside the lead, with their pictures. */
  seconds: C[]
  briefs: C[]
  picks: C[]
  blocks: { sectionId: number; cards: C[] }[]
  /** Whether somebody chose what stands at the top. */
  isByHand: boolean
}

/** What the newsroom has put at the top by hand. */
export type Chosen<C> = Partial<Record<FrontPlaceName, C>>

/** A pick leads for this long after it was made: two days. */
const PICK_LEADS_FOR = 2 * 24 * 60 * 60 * 1000

/**
 * The order of the front page. What was chosen by hand stands where it was put. Otherwise the lead is the newest staff pick of the last two days, or else the newest story with a picture;
 * beside it stand the two newest stories with a picture (or, for want of them, without), below it the next two, then the next ones in brief, the picks, and each section's newest.
 * Every list is in order of publication: nothing is weighted or personal.
 */
export function planFront<C extends Pick<CardRow, 'id' | 'leadId' | 'cursor'>>(
  from: { chosen?: Chosen<C>; latest: C[]; picks: C[]; sections: { id: number; cards: C[] }[] },
  now: number,
): FrontPlan<C> {
  const { chosen = {} } = from
  const shown = new Set(Object.values(chosen).map((card) => card.id))
  const take = (cards: C[], most: number, fits: (card: C) => boolean = () => true) => {
    const taken = cards.filter((card) => !shown.has(card.id) && fits(card)).slice(0, most)
    for (const card of taken) shown.add(card.id)
    return taken
  }
  const hasPicture = (card: C) => card.leadId !== null
  const isFreshPick = (card: C) => now - card.cursor.at < PICK_LEADS_FOR && hasPicture(card)
  /** As many as fit, and only then others, newest first all the same. */
  const prefer = (cards: C[], most: number, fits: (card: C) => boolean) => {
    const fitting = take(cards, most, fits)
    return [...fitting, ...take(cards, most - fitting.length)].sort((a, b) => b.cursor.at - a.cursor.at)
  }
  const leading = () => {
    const pick = take(from.picks, 1, isFreshPick)
    return pick.length > 0 ? pick : prefer(from.latest, 1, hasPicture)
  }
  const [lead] = chosen.lead ? [chosen.lead] : leading()
  const free = [chosen.second, chosen.third].filter((card) => card === undefined)
  const fill = prefer(from.latest, free.length, hasPicture)
  return {
    lead,
    seconds: [chosen.second ?? fill.shift(), chosen.third ?? fill.shift()].filter((card) => card !== undefined),
    under: take(from.latest, 2),
    briefs: take(from.latest, 7),
    picks: take(from.picks, 4),
    blocks: from.sections
      .map((section) => ({ sectionId: section.id, cards: take(section.cards, 4) }))
      .filter((block) => block.cards.length > 0),
    isByHand: Object.keys(chosen).length > 0,
  }
}
