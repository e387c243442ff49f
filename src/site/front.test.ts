import { expect, test } from 'vitest'
import { planFront } from './front.ts'

const HOUR = 3_600_000
const NOW = 1000 * HOUR
const story = (id: number, hoursAgo: number, leadId: number | null = 1) => ({
  id,
  leadId,
  cursor: { at: NOW - hoursAgo * HOUR, id },
})
const ids = (cards: { id: number }[]) => cards.map((card) => card.id)

const latest = Array.from({ length: 16 }, (_, n) => story(n + 1, n + 1, n % 2 === 0 ? 9 : null))

test('a fresh pick with a picture leads', () => {
  expect(planFront({ latest, picks: [story(7, 3)], sections: [] }, NOW).lead?.id).toBe(7)
})

test('a pick of two days ago leads no more, and then stands among the picks', () => {
  const plan = planFront({ latest, picks: [story(70, 49)], sections: [] }, NOW)
  expect(plan.lead?.id).toBe(1)
  expect(ids(plan.picks)).toEqual([70])
})

test('without a pick the newest story with a picture leads, and without any picture the newest', () => {
  expect(planFront({ latest: [story(1, 1, null), story(2, 2)], picks: [], sections: [] }, NOW).lead?.id).toBe(2)
  expect(planFront({ latest: [story(1, 1, null), story(2, 2, null)], picks: [], sections: [] }, NOW).lead?.id).toBe(1)
})

test('for want of pictures, stories without one stand beside the lead', () => {
  const plan = planFront(
    { latest: [story(1, 1, null), story(2, 2, null), story(3, 3), story(4, 4, null)], picks: [], sections: [] },
    NOW,
  )
  expect(plan.lead?.id).toBe(3)
  expect(ids(plan.seconds)).toEqual([1, 2])
  expect(ids(plan.under)).toEqual([4])
})

test('every list is in order of publication and no story stands twice', () => {
  const plan = planFront(
    {
      latest,
      picks: latest.slice(2, 6),
      sections: [
        { id: 3, cards: latest },
        { id: 4, cards: latest },
      ],
    },
    NOW,
  )
  const lists = [plan.seconds, plan.under, plan.briefs, ...plan.blocks.map((block) => block.cards)]
  for (const list of lists) expect(ids(list)).toEqual(ids(list).toSorted((a, b) => a - b))
  const all = ids([plan.lead!, ...lists.flat(), ...plan.picks])
  expect(new Set(all).size).toBe(all.length)
  expect(plan.seconds.every((card) => card.leadId !== null)).toBe(true)
})

test('what was chosen by hand stands where it was put, and only there', () => {
  const plan = planFront(
    { latest, picks: [story(70, 3)], sections: [], chosen: { lead: story(9, 9), third: story(2, 2, null) } },
    NOW,
  )
  expect(plan.lead?.id).toBe(9)
  expect(ids(plan.seconds)).toEqual([1, 2])
  expect(ids(plan.under)).toEqual([3, 4])
  expect(ids(plan.picks)).toEqual([70])
  expect(plan.isByHand).toBe(true)
})

test('an old story may be chosen, too', () => {
  const plan = planFront({ latest, picks: [], sections: [], chosen: { second: story(900, 900) } }, NOW)
  expect(ids(plan.seconds)).toEqual([900, 3])
  expect(plan.lead?.id).toBe(1)
})

test('an empty paper has a front page without stories', () => {
  expect(planFront({ latest: [], picks: [], sections: [{ id: 1, cards: [] }] }, NOW)).toEqual({
    lead: undefined,
    seconds: [],
    under: [],
    briefs: [],
    picks: [],
    blocks: [],
    isByHand: false,
  })
})
