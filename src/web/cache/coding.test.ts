import { describe, expect, test } from 'vitest'
import { fromBrotli, negotiate, toBrotli } from './coding.ts'

describe('the coding an Accept-Encoding field asks for', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['x-gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['deflate', 'identity'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0, gzip;q=0.000', 'identity'],
    ['br;q=0.5, gzip;q=0.9', 'gzip'],
    ['br; q=0.5 , gzip ; q=0.5', 'br'],
    ['identity, br;q=0.5', 'identity'],
    ['identity;q=0.1, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', null],
    ['*;q=0, gzip', 'gzip'],
    ['*;q=0, identity', 'identity'],
    ['identity;q=0', null],
    ['identity;q=0, deflate', null],
    ['identity;q=0, br', 'br'],
    ['br;q=nonsense', 'identity'],
    ['br;q=2', 'identity'],
    [',, br,', 'br'],
  ])('%s is %s', (field, coding) => expect(negotiate(field)).toBe(coding))

  test('of a page that is kept as it is', () => {
    expect(negotiate('br, gzip', ['identity'])).toBe('identity')
    expect(negotiate('br, identity;q=0', ['identity'])).toBeNull()
  })
})

test('brotli gives back what it was given, and less of it at the higher quality', async () => {
  const bytes = Buffer.from(Array.from({ length: 2000 }, (_, i) => `line ${(i * i) % 997}`).join('\n'))
  const [quick, small] = await Promise.all([toBrotli(bytes, 5), toBrotli(bytes, 11)])
  expect(small.length).toBeLessThan(quick.length)
  const back = await fromBrotli(small)
  expect(back.equals(bytes)).toBe(true)
  for (const kept of [quick, small, back]) expect(kept.buffer.byteLength).toBe(kept.length)
})
