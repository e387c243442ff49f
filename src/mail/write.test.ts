import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { parseSettings } from '../web/settings.ts'
import { contrastOf, inkOn, readableOn } from './colours.ts'
import { DAY, NIGHT } from './letter-style.ts'
import { button, heading, paragraph, quote, small } from './parts.ts'
import { WIDTH } from './plain.ts'
import { writeLetter } from './write.ts'

const paper = { settings: parseSettings({ name: 'The Harbour Courier', accent: '#a33c1f' }), origin: 'https://courier.example' }
const REASON = 'You get this because Ines Calloway invited you.'

test('a letter is written once and reads well as plain text', () => {
  const { subject, text } = writeLetter(paper, {
    subject: 'Come and write for us',
    parts: [
      heading('You are invited'),
      paragraph(
        'Ines Calloway would like you to write for The Harbour Courier, and has made an account for you at its newsroom desk.',
      ),
      button(
        'Set up your account',
        'https://courier.example/desk/invitation/3f2a91bc3f2a91bc3f2a91bc3f2a91bc3f2a91bc3f2a91bc?x=1',
      ),
      quote('We need someone for the harbour.\nPlease do.', 'Ines'),
      small('The link works once, for seven days.'),
    ],
    reason: REASON,
  })
  expect(subject).toBe('Come and write for us')
  expect(text).toBe(`The Harbour Courier
===================

You are invited
---------------

Ines Calloway would like you to write for The Harbour Courier, and has made
an account for you at its newsroom desk.

Set up your account:
https://courier.example/desk/invitation/3f2a91bc3f2a91bc3f2a91bc3f2a91bc3f2a91bc3f2a91bc?x=1

> We need someone for the harbour.
> Please do.
> — Ines

The link works once, for seven days.

-- 
You get this because Ines Calloway invited you.
https://courier.example
`)
})

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"',
        "'",
        '&lt;',
        '</style>',
        '<!--',
        ']]>',
        '\0',
        '\r\n',
        '\u2028',
        '\ud800',
        ' ',
      ),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('漢字', 'word ', 'https://courier.example/'.repeat(5), 'x'.repeat(200), '😀'),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''))

test('whatever is said stays text: in lines that fit, and without an element of its own', () => {
  const shape = (html: string) => html.match(/<\/?[a-z0-9]+/g)?.filter((tag) => tag !== '<br')
  const letter = (said: string) =>
    writeLetter(
      { ...paper, settings: { ...paper.settings, name: said || 'x' } },
      {
        subject: said,
        parts: [heading(said), paragraph(said), button(said, 'https://a.example/'), quote(said, said), small(said)],
        reason: said,
      },
    )
  const usual = shape(letter('plain').html)
  fc.assert(
    fc.property(hostile, (said) => {
      const { subject, text, html } = letter(said)
      expect(subject).not.toMatch(/\p{Cc}/u)
      expect(text + html).not.toMatch(/[\p{Cc}--[\n]]/v)
      expect((text + html).isWellFormed()).toBe(true)
      const lines = text.split('\n').filter((line) => !/(^| )https?:\/\//.test(line))
      expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(WIDTH)
      expect(shape(html)).toEqual(usual)
    }),
    { numRuns: 300 },
  )
})

test('nothing in the HTML comes from elsewhere, and no style stands in an attribute', () => {
  const { html } = writeLetter(paper, { subject: 'x', parts: [button('Go', 'https://a.example/?a=1&b="')], reason: REASON })
  expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr">/)
  expect(html).not.toMatch(/\s(src|style|on\w+)=|@import|url\(/i)
  expect(html).toContain('href="https://a.example/?a=1&amp;b=%22"')
  expect(JSON.stringify(parseFragment(html), (key, value) => (key === 'parentNode' ? undefined : value))).toContain(
    'The Harbour Courier',
  )
})

test('a letter in a language that runs from right to left does so', () => {
  const settings = { ...paper.settings, language: 'ar' }
  expect(writeLetter({ ...paper, settings }, { subject: 'x', parts: [], reason: '' }).html).toContain(
    '<html lang="ar" dir="rtl">',
  )
})

test.each([
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  '/desk',
  '//',
  'mailto:a@b.org',
  'https://a:b@c.org',
])('no button leads to “%s”', (url) => {
  expect(() => button('Go', url)).toThrow('no web address')
})

test('every accent leaves the button and the quote’s line in sight, by day and by night', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, (accent) => {
      expect(contrastOf(accent, inkOn(accent))).toBeGreaterThanOrEqual(4.5)
      for (const { ground } of [DAY, NIGHT]) expect(contrastOf(readableOn(ground, accent), ground)).toBeGreaterThanOrEqual(4.5)
    }),
  )
  expect([contrastOf('#000000', '#ffffff'), readableOn(DAY.ground, '#a33c1f')]).toEqual([21, '#a33c1f'])
})

test('the inks can be read', () => {
  for (const { ground, ink, soft } of [DAY, NIGHT]) {
    expect(contrastOf(ink, ground)).toBeGreaterThan(7)
    expect(contrastOf(soft, ground)).toBeGreaterThan(4.5)
  }
})
