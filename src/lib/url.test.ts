import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeUrl, webAddress } from './url.ts'

describe('taken, in one form', () => {
  test.each([
    ['https://a.example', 'https://a.example/'],
    ['  HTTP://A.Example:80/x y?q=ü#z ', 'http://a.example/x%20y?q=%C3%BC#z'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['//a.example/x', 'https://a.example/x'],
    ['mailto:desk@lantern.example?subject=Tide', 'mailto:desk@lantern.example?subject=Tide'],
    ['tel:+441234567890', 'tel:+441234567890'],
    ['/tide?a=1&b=2#c', '/tide?a=1&b=2#c'],
    ['/a/../b', '/b'],
    ['/', '/'],
    ['/Größe', '/Gr%C3%B6%C3%9Fe'],
    ['#note-1', '#note-1'],
    ['/javascript:alert(1)', '/javascript:alert(1)'],
    ['/\t/a.example', 'https://a.example/'],
    ['\\\\a.example', 'https://a.example/'],
  ])('%j', (text, url) => {
    expect(safeUrl(text)).toBe(url)
    expect(safeUrl(url)).toBe(url)
  })
})

test.each([
  '',
  ' ',
  '#',
  'tide.html',
  '../tide',
  '?p=12',
  'www.a.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'jav\tascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'javascript\t:alert(1)',
  'javascript&colon;alert(1)',
  'javascript://a.example/%0aalert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://a.example/x',
  'file:///etc/passwd',
  'ftp://a.example/',
  'about:blank',
  'view-source:https://a.example/',
  'https://user:password@a.example/',
  'https://bank.example@evil.example/',
  'https://',
  'https:a.example',
  'https://a b/',
  '/.//evil.example',
  '/x/..//evil.example',
  '/.\\/evil.example',
  'https://here.invalid//evil.example',
  `https://a.example/${'x'.repeat(4096)}`,
])('refused: %j', (text) => expect(safeUrl(text)).toBeUndefined())

test('what is taken once is taken again, unchanged', () => {
  const piece = fc.constantFrom(
    ...'/ // \\ # ? . .. : @ a javascript: https: mailto: tel: a.example \t \n % %2f & ü \u0000'.split(' '),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
      ),
      (text) => {
        const url = safeUrl(text)
        if (url === undefined) return
        expect(url).toMatch(/^(?:https?:\/\/[^/]|mailto:|tel:|\/(?!\/)|#.)/)
        expect(safeUrl(url)).toBe(url)
      },
    ),
    { numRuns: 1000 },
  )
})

test('the web at large is http and https alone', () => {
  expect(webAddress('http://a.example/')).toBe('http://a.example/')
  for (const text of ['mailto:a@a.example', 'tel:1', '/tide', '#tide']) expect(webAddress(text)).toBeUndefined()
})
