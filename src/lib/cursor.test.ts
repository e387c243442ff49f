import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCursor, parseCursor } from './cursor.ts'

test('a cursor is read as it was written', () => {
  const cursor = fc.record({ at: fc.integer({ min: 0, max: 4_000_000_000_000 }), id: fc.nat() })
  fc.assert(
    fc.property(cursor, (cursor) => {
      expect(parseCursor(formatCursor(cursor))).toEqual(cursor)
    }),
  )
})

test.each([
  '',
  '2019',
  '2019-02-14T09:30:00Z.812',
  '2019-02-14T09:30:00.123Z.0812',
  '2019-02-30T09:30:00.123Z.8',
  '2019-02-14T09:30:00.123Z.',
  'x'.repeat(24) + '.1',
])('%j is no cursor, so that a page has one address', (text) => expect(parseCursor(text)).toBeUndefined())
