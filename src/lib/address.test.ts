import { expect, test } from 'vitest'
import { addressKey, isReserved } from './address.ts'

test.each([
  ['/News/Harbour', '/news/harbour'],
  ['/2019/02/14/slug/', '/2019/02/14/slug'],
  ['/caf%C3%A9', '/café'],
  ['/cafe%CC%81', '/café'],
  ['/%D0%9F%D1%80%D0%B8%D0%B2%D0%B5%D1%82', '/привет'],
  ['/?p=12', '/?p=12'],
  ['/', '/'],
])('%s has the key %s', (path, key) => expect(addressKey(path)).toBe(key))

test.each(['news', '/a//b', '/a/../b', '/a/./b', '/%2e%2e/b', '/a\\b', '/%00', '/%ff', '/%', `/${'x'.repeat(1001)}`])(
  '%s is no address',
  (path) => expect(addressKey(path)).toBeUndefined(),
)

test('the program keeps its own paths, and nothing that only begins alike', () => {
  expect(['/desk', '/desk/articles', '/latest', '/-/live', '/', '/feed.xml'].filter((key) => !isReserved(key))).toEqual([])
  expect(['/desktop-publishing', '/latest-news', '/news'].filter(isReserved)).toEqual([])
})
