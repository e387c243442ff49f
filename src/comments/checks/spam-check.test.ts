import { expect, test } from 'vitest'
import { LESSONS_NEEDED, spamCheck } from './spam-check.ts'

const taught = { spam: LESSONS_NEEDED, talk: LESSONS_NEEDED }
const score = { probability: 0.999, words: ['free', 'followers'], learnt: taught }

test('what surely is spam is thrown away, what looks like it is held, and talk passes', () => {
  const outcomes = [0.999, 0.95, 0.5].map((probability) => spamCheck({ ...score, probability }).outcome)
  expect(outcomes).toEqual(['spam', 'hold', 'pass'])
})

test('nothing is thrown away unseen before the newsroom has judged enough of each kind', () => {
  for (const learnt of [
    { spam: 0, talk: 0 },
    { ...taught, talk: LESSONS_NEEDED - 1 },
    { ...taught, spam: 0 },
  ]) {
    expect(spamCheck({ ...score, learnt }).outcome).toBe('hold')
  }
})

test('the reason names the words, and whose experience it is', () => {
  expect(spamCheck(score).reason).toBe('The words “free”, “followers” are those of spam that we have seen here.')
  expect(spamCheck({ ...score, learnt: { spam: 0, talk: 0 } }).reason).toBe(
    'The words “free”, “followers” are often those of spam.',
  )
  expect(spamCheck({ ...score, words: [] }).reason).toBe('The way it is written is that of spam.')
})
