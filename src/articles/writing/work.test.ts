import { expect, test } from 'vitest'
import { goesOn, hasChanges, isUntitled } from './work.ts'

const MINUTE = 60_000
const newest = { by: 7, number: 3, begunAt: 0, note: null }

test('a save soon after goes on with the newest revision', () => expect(goesOn(newest, { id: 7 }, 2, 10 * MINUTE - 1)).toBe(true))

test.each([
  ['of another person', newest, 8, 2, 0],
  ['ten minutes later', newest, 7, 2, 10 * MINUTE],
  ['of what is published', newest, 7, 3, 0],
  ['of what was brought back', { ...newest, note: 'Version 1 brought back' }, 7, null, 0],
  ['of what a program wrote', { ...newest, by: null }, 7, null, 0],
] as const)('a save %s begins another', (_, before, id, published, now) =>
  expect(goesOn(before, { id }, published, now)).toBe(false),
)

test.each([
  ['published', 3, 2, true],
  ['published', 3, 3, false],
  ['taken down', 3, 2, false],
  ['draft', 1, null, false],
] as const)('what is %s at %i with %s in public has changes: %s', (status, revision, publishedRevision, expected) =>
  expect(hasChanges({ status, revision, publishedRevision })).toBe(expected),
)

test('an address that nobody chose is known by its look', () =>
  expect(['/untitled', '/untitled-12', '/news/untitled', '/untitled-love'].map(isUntitled)).toEqual([true, true, false, false]))
