import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absoluteForm, canonicalAddress, parseAddress } from './address.ts'

describe('all spellings of a path are one', () => {
  test.each([
    ['/', '/'],
    ['//', '/'],
    ['/news/harbour-wall', '/news/harbour-wall'],
    ['/news//harbour-wall', '/news/harbour-wall'],
    ['/news/./harbour-wall', '/news/harbour-wall'],
    ['/news/%2e/harbour-wall', '/news/harbour-wall'],
    ['/news/sport/../harbour-wall', '/news/harbour-wall'],
    ['/news/sport/%2E%2e/harbour-wall', '/news/harbour-wall'],
    ['/news/.%2e/.%2e/.%2e/desk', '/desk'],
    ['/%6eews', '/news'],
    ['/news/', '/news/'],
    ['/news//', '/news/'],
    ['/news/.', '/news/'],
    ['/news/sport/..', '/news/'],
    ['/..', '/'],
    ['/.well-known/webfinger', '/.well-known/webfinger'],
    ['/%d0%bf%d1%80', '/%D0%BF%D1%80'],
    ['/caf%C3%A9', '/caf%C3%A9'],
    ['/cafe%CC%81', '/caf%C3%A9'],
    ['/50%25', '/50%25'],
    ['/a%3Fb%23c', '/a%3Fb%23c'],
    ["/it's;(so),@~!$&*+=:", "/it's;(so),@~!$&*+=:"],
    ['/a%20b|c', '/a%20b%7Cc'],
  ])('%s is %s', (target, path) => expect(parseAddress(target)?.path).toBe(path))

  test('a canonical path stays as it is, here and in the URL standard', () => {
    const segment = fc.oneof(
      fc.constantFrom('.', '..', '%2e', '%2E.', '', '%41', '%c3%a9', 'e%CC%81', '%F0%9F%98%80', ';a', '%3f', '%25'),
      fc.stringMatching(/^[!"$-.0-[\]-~]{0,6}$/),
    )
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
        const address = parseAddress(`/${segments.join('/')}`.replaceAll('?', ''))
        if (!address) return
        expect(parseAddress(address.path)?.path).toBe(address.path)
        expect(new URL(`http://paper.example${address.path}`).pathname).toBe(address.path)
      }),
    )
  })
})

describe('refused', () => {
  test.each([
    ['an escape that is none', '/a%zz'],
    ['half an escape', '/a%2'],
    ['a half escape in the query', '/?q=100%'],
    ['bytes that are not UTF-8', '/caf%E9'],
    ['NUL', '/a%00b'],
    ['NUL in the query', '/?q=%00'],
    ['a line break', '/a%0d%0ab'],
    ['a backslash', '/a\\b'],
    ['an escaped backslash', '/a%5Cb'],
    ['an escaped slash', '/a%2fb'],
    ['a fragment', '/a#b'],
    ['raw bytes', '/caf\u00e9'],
    ['the asterisk form', '*'],
    ['the authority form', 'paper.example:80'],
    ['nothing', ''],
    ['21 query keys', `/?${Array.from({ length: 21 }, (_, i) => `k${i}=1`).join('&')}`],
  ])('%s', (_, target) => expect(parseAddress(target)).toBeNull())

  test('20 query keys are not', () => {
    const query = Array.from({ length: 20 }, (_, i) => `k${i}=1`).join('&')
    expect(parseAddress(`/?${query}`)).toEqual({ path: '/', query })
  })
})

describe('the address a page is kept under', () => {
  const known = ['before', 'p', 'q']
  test.each([
    ['/latest', '/latest'],
    ['/latest?', '/latest'],
    ['/latest?utm_source=mail', '/latest'],
    ['/latest?q=b&before=a', '/latest?before=a&q=b'],
    ['/latest?x=1&p=7&y=2', '/latest?p=7'],
    ['/latest?p=7&p=8', '/latest?p=7'],
    ['/latest?before=2019-02-14T09:30:00.123Z.812', '/latest?before=2019-02-14T09:30:00.123Z.812'],
    ['/latest?before=2019-02-14T09%3A30%3A00.123Z.812', '/latest?before=2019-02-14T09:30:00.123Z.812'],
    ['/?q=a+b', '/?q=a%20b'],
    ['/?q=%66%26%3D', '/?q=f%26%3D'],
    ['/?q', '/?q='],
    ['/?Q=1&toString=2', '/'],
  ])('%s is %s', (target, key) => expect(canonicalAddress(parseAddress(target)!, known)).toBe(key))

  test('stays as it is', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), fc.string({ unit: 'binary' }), (query, q) => {
        const address = parseAddress(`/?${query.replaceAll(/[\\#]|%00/g, '')}&${new URLSearchParams({ q })}`)
        if (!address) return
        const key = canonicalAddress(address, known)
        expect(canonicalAddress(parseAddress(key)!, known)).toBe(key)
      }),
    )
  })
})

test('the absolute form names its own host', () => {
  expect(absoluteForm('http://paper.example/a?b=1')).toEqual({ host: 'paper.example', target: '/a?b=1' })
  expect(absoluteForm('HTTPS://paper.example:8443')).toEqual({ host: 'paper.example:8443', target: '/' })
  expect(absoluteForm('http://paper.example?b=1')).toEqual({ host: 'paper.example', target: '/?b=1' })
  expect(absoluteForm('/http://paper.example/')).toBeNull()
})
