import { describe, expect, test } from 'vitest'
import { LANES, MAX_TRIES, pauseAfter, type Lane } from './job.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND

test.each<[Lane, number, number, number]>([
  ['default', 1, 0, 15 * SECOND],
  ['default', 1, 1, 18.75 * SECOND],
  ['default', 2, 0, 60 * SECOND],
  ['pictures', 7, 0, 16 * HOUR],
  ['imports', 7, 0.5, 18 * HOUR],
  ['mail', 1, 0, 10 * SECOND],
  ['mail', 2, 0, 30 * SECOND],
  ['mail', 3, 0, 120 * SECOND],
  ['mail', 4, 0, 900 * SECOND],
  ['mail', 7, 0, 16 * HOUR],
])('in the lane %s after %i failed tries, with a chance of %d, the pause is %i ms', (lane, tries, chance, pause) => {
  expect(pauseAfter({ lane, tries }, chance)).toBe(pause)
})

describe.each(LANES)('in the lane %s', (lane) => {
  test('each pause is longer than the one before, whatever the chance', () => {
    for (let tries = 1; tries < MAX_TRIES - 1; tries++) {
      expect(pauseAfter({ lane, tries: tries + 1 }, 0)).toBeGreaterThan(pauseAfter({ lane, tries }, 1)!)
    }
  })

  test('after the eighth try there is no other', () => {
    expect(MAX_TRIES).toBe(8)
    expect(pauseAfter({ lane, tries: 7 }, 1)).toBeDefined()
    expect(pauseAfter({ lane, tries: 8 }, 0)).toBeUndefined()
  })
})
