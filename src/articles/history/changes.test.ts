import { expect, test } from 'vitest'
import { changedBy, type Change, type PublicationKind } from '../article.ts'
import { changesToTell, retractionOf } from './changes.ts'

const change = (kind: Change['kind'], at: number): Change => ({ kind, at, reason: `Why, at ${at}` })

test('an article tells of every correction for good, and of its last update', () => {
  const changes = [
    change('updated', 1),
    change('corrected', 2),
    change('typo', 3),
    change('updated', 4),
    change('restored', 5),
    change('clarification', 6),
  ]
  expect(changesToTell(changes).map(({ at }) => at)).toEqual([6, 4, 2])
  expect(retractionOf(changes)).toBeUndefined()
  expect(retractionOf([...changes, change('retracted', 7)])?.at).toBe(7)
})

test.each<[PublicationKind, updatedAt: number | null, changes: number]>([
  ['published', null, 0],
  ['typo', null, 1],
  ['restored', null, 1],
  ['clarification', 9, 1],
  ['corrected', 9, 1],
  ['updated', 9, 1],
  ['retracted', 9, 1],
])('%s leaves an article that says it was changed at %s', (kind, updatedAt, length) => {
  const changed = changedBy({ updatedAt: null, changes: [] }, { kind, reason: 'Because', at: 9 })
  expect([changed.updatedAt, changed.changes.length]).toEqual([updatedAt, length])
})
