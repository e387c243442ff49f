import { expect, test } from 'vitest'
import { dayOf, monthAfter, sheetOf, spanOf, timeOf } from './calendar.ts'

test('a month is a sheet of whole weeks from Monday on', () => {
  const sheet = sheetOf('2026-11')
  expect(sheet).toHaveLength(42)
  expect(sheet[0]).toEqual({ date: '2026-10-26', isOutside: true })
  expect(sheet[6]).toEqual({ date: '2026-11-01', isOutside: false })
  expect(sheet.at(-1)).toEqual({ date: '2026-12-06', isOutside: true })
  expect(sheetOf('2027-02')).toHaveLength(28)
})

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
])('from %s, %i later is %s', (month, later, expected) => expect(monthAfter(month, later)).toBe(expected))

test('days are those of the paper’s zone', () => {
  const lateInLisbon = Date.UTC(2026, 6, 1, 23, 30)
  expect([dayOf(lateInLisbon, 'UTC'), dayOf(lateInLisbon, 'Europe/Lisbon')]).toEqual(['2026-07-01', '2026-07-02'])
  expect(timeOf(lateInLisbon, 'Europe/Lisbon')).toBe('00:30')
  const { from } = spanOf(sheetOf('2026-07'), 'Europe/Lisbon')
  expect(new Date(from).toISOString()).toBe('2026-06-28T23:00:00.000Z')
})
