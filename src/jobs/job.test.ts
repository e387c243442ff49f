import { expect, test } from 'vitest'
import { MAX_TRIES, pauseAfter } from './job.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND

test.each([
  [1, 0, 15 * SECOND],
  [1, 1, 18.75 * SECOND],
  [2, 0, 60 * SECOND],
  [7, 0, 16 * HOUR],
  [7, 0.5, 18 * HOUR],
])('after %i failed tries, with a chance of %d, the pause is %i ms', (tries, chance, pause) => {
  expect(pauseAfter(tries, chance)).toBe(pause)
})

test('each pause is longer than the one before, whatever the chance', () => {
  for (let tries = 1; tries < MAX_TRIES - 1; tries++) expect(pauseAfter(tries + 1, 0)).toBeGreaterThan(pauseAfter(tries, 1)!)
})

test('after the eighth try there is no other', () => {
  expect(MAX_TRIES).toBe(8)
  expect(pauseAfter(7, 1)).toBeDefined()
  expect(pauseAfter(8, 0)).toBeUndefined()
})
