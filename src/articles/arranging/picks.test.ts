import { expect, test } from 'vitest'
import { placesFor } from './picks.ts'

const placed = (...times: number[]) => times.map((placedAt, n) => ({ articleId: n + 1, placedAt }))

test('the times stay, the picks change hands', () => {
  expect(placesFor([3, 1, 2], placed(300, 200, 100))).toEqual([
    { articleId: 3, placedAt: 300 },
    { articleId: 1, placedAt: 200 },
    { articleId: 2, placedAt: 100 },
  ])
})

test('who stays in place is not touched', () => {
  expect(placesFor([2, 1, 3], placed(300, 200, 100)).map((pick) => pick.articleId)).toEqual([2, 1])
  expect(placesFor([1, 2, 3], placed(300, 200, 100))).toEqual([])
})

test('picks of the same moment are told apart, and none is put after now', () => {
  expect(placesFor([2, 1, 3], placed(300, 300, 300))).toEqual([
    { articleId: 1, placedAt: 299 },
    { articleId: 3, placedAt: 298 },
  ])
})
