import { expect, test } from 'vitest'
import { instantIn, wallClock, wallTime } from './wall-clock.ts'

const iso = (at: number | undefined) => at && new Date(at).toISOString().slice(0, 19)

test.each([
  ['2019-02-14 09:30:00', '2019-02-14T09:30:00'],
  ['2016-02-29 00:00:00', '2016-02-29T00:00:00'],
  ['0000-00-00 00:00:00', undefined],
  ['2019-06-31 09:30:00', undefined],
  ['2019-02-14', undefined],
  ['', undefined],
])('the wall time %s', (text, expected) => expect(iso(wallTime(text))).toBe(expected))

test.each([
  ['UTC', '2019-07-01 12:00:00', '2019-07-01T12:00:00'],
  ['Europe/Lisbon', '2019-07-01 12:00:00', '2019-07-01T11:00:00'],
  ['Europe/Lisbon', '2019-01-01 12:00:00', '2019-01-01T12:00:00'],
  ['America/New_York', '2019-03-10 03:30:00', '2019-03-10T07:30:00'],
  ['Asia/Kathmandu', '2019-01-01 00:00:00', '2018-12-31T18:15:00'],
])('in %s the clocks show %s', (zone, wall, expected) => {
  const at = instantIn(zone, wallTime(wall)!)
  expect(iso(at)).toBe(expected)
  expect(wallClock(zone, at)).toBe(wall.replace(' ', 'T').slice(0, 16))
})

test.each([
  ['Europe/London', '2027-10-31 01:30:00', '2027-10-31T00:30:00'],
  ['Europe/London', '2027-10-31 02:00:00', '2027-10-31T02:00:00'],
  ['America/New_York', '2027-11-07 01:30:00', '2027-11-07T05:30:00'],
  ['Australia/Sydney', '2027-04-04 02:30:00', '2027-04-03T15:30:00'],
])('in %s, %s is shown twice and means the first', (zone, wall, expected) =>
  expect(iso(instantIn(zone, wallTime(wall)!))).toBe(expected),
)

test.each([
  ['Europe/London', '2027-03-28 01:30:00', '2027-03-28T02:30'],
  ['America/New_York', '2027-03-14 02:30:00', '2027-03-14T03:30'],
])('in %s, %s is skipped, and the clocks then show %s', (zone, wall, shown) =>
  expect(wallClock(zone, instantIn(zone, wallTime(wall)!))).toBe(shown),
)
