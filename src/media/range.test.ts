import { expect, test } from 'vitest'
import { rangeOf } from './range.ts'

test.each([
  ['bytes=0-0', { from: 0, to: 1 }],
  ['bytes=2-4', { from: 2, to: 5 }],
  ['Bytes=2-4', { from: 2, to: 5 }],
  ['bytes=2-', { from: 2, to: 10 }],
  ['bytes=9-', { from: 9, to: 10 }],
  ['bytes=4-99999999999999999999', { from: 4, to: 10 }],
  ['bytes=-3', { from: 7, to: 10 }],
  ['bytes=-30', { from: 0, to: 10 }],
])('%s of ten bytes', (header, range) => {
  expect(rangeOf(header, 10)).toEqual(range)
})

test.each(['bytes=10-', 'bytes=10-12', 'bytes=-0'])('%s is beyond ten bytes', (header) => {
  expect(rangeOf(header, 10)).toBe('unsatisfiable')
})

test('of nothing there is no part', () => {
  expect(rangeOf('bytes=0-', 0)).toBe('unsatisfiable')
})

test.each([
  undefined,
  '',
  'bytes=',
  'bytes=-',
  'bytes=4-2',
  'bytes=0-1,3-4',
  'lines=1-2',
  'bytes=a-b',
  'bytes=-1-2',
  'bytes=0x1-2',
])('%s gets the whole', (header) => {
  expect(rangeOf(header, 10)).toBeUndefined()
})
