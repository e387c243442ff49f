import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes as Html } from 'parse5'
import { describe, expect, test } from 'vitest'
import { isElement } from '../articles/body/source.ts'
import { sources } from '../articles/body/sources.test-kit.ts'
import { commentHtml, commentOfTyped, quotedComment, typedOfComment } from './markup.ts'

const link = (url: string, words = url) => `<a href="${url}" rel="ugc nofollow">${words}</a>`

describe('what is typed', () => {
  test.each([
    ['One.\n\nTwo.\nThree.', '<p>One.</p>\n<p>Two.<br>Three.</p>'],
    ['> She said.\n> Twice.\n\nNo.', '<blockquote><p>She said.<br>Twice.</p></blockquote>\n<p>No.</p>'],
    ['> She said.\nNo.', '<blockquote><p>She said.</p></blockquote>\n<p>No.</p>'],
    ['> > Deep.\n>\n> Less.', '<blockquote><blockquote><p>Deep.</p></blockquote><p>Less.</p></blockquote>'],
    ['> > > > > Too deep.', `${'<blockquote>'.repeat(3)}<p>Too deep.</p>${'</blockquote>'.repeat(3)}`],
    ['*Never* say _so_.', '<p><strong>Never</strong> say <em>so</em>.</p>'],
    ['**Never** say *_so_*.', '<p><strong>Never</strong> say <strong><em>so</em></strong>.</p>'],
    ['5 * 3 * 2, a_b_c, *open and _open', '<p>5 * 3 * 2, a_b_c, *open and _open</p>'],
    ['(see https://a.example/b_(c)).', `<p>(see ${link('https://a.example/b_(c)')}).</p>`],
    [
      '*https://a.example/?b=1&c=2*',
      `<p>${link('https://a.example/?b=1&amp;c=2', '<strong>https://a.example/?b=1&amp;c=2</strong>')}</p>`,
    ],
    ['javascript:alert(1) ftp://a.example https://', '<p>javascript:alert(1) ftp://a.example https://</p>'],
    ['<b>no</b> & <script>', '<p>&lt;b&gt;no&lt;/b&gt; &amp; &lt;script&gt;</p>'],
    [' \n\u200B\n ', ''],
  ])('%j', (text, html) => expect(commentOfTyped(text)).toBe(html))
})

describe('what is imported', () => {
  test.each([
    ['plain', '<p>plain</p>'],
    ['<h2>A</h2><ul><li>b</li><li>c</li></ul>', '<p>A</p>\n<p>b</p>\n<p>c</p>'],
    ['<p>a<br><br>b</p>', '<p>a</p>\n<p>b</p>'],
    ['<blockquote cite="x">a</blockquote>', '<blockquote><p>a</p></blockquote>'],
    ['<b>a</b> <i onclick="x()">b</i>', '<p><strong>a</strong> <em>b</em></p>'],
    ['<a href="https://a.example" target=_blank rel=follow>a</a>', `<p>${link('https://a.example/', 'a')}</p>`],
    ['<a href="/here">a</a> <a href="javascript:x()">b</a> <a href="mailto:a@b.example">c</a>', '<p>a b c</p>'],
    ['<script>x()</script><style>p{}</style><svg><text>s</text></svg><iframe src="https://a.example"></iframe>', ''],
  ])('%j', (source, html) => expect(commentHtml(source)).toBe(html))
})

const often = { numRuns: 2000 }

test('what is canonical stays as it is', () =>
  fc.assert(
    fc.property(sources, (html) => {
      const once = commentHtml(html)
      expect(commentHtml(once)).toBe(once)
    }),
    often,
  ))

test('nothing is written but the few words of comments', () =>
  fc.assert(
    fc.property(sources, (html) => {
      const faults = (nodes: Html.ChildNode[]): string[] =>
        nodes.filter(isElement).flatMap(({ tagName, attrs, childNodes }) => {
          const attributes = attrs
            .map(({ name, value }) => `${name}=${value}`)
            .filter((text) => !/^href=https?:\/\/|^rel=ugc nofollow$/.test(text))
          const known =
            ['p', 'blockquote', 'br', 'strong', 'em', 'a'].includes(tagName) && (tagName === 'a' || attrs.length === 0)
          return [...(known ? [] : [tagName]), ...attributes, ...faults(childNodes)]
        })
      expect(faults(parseFragment(commentHtml(html)).childNodes)).toEqual([])
    }),
    often,
  ))

const PIECES = [
  'a',
  'b',
  ' ',
  '\n',
  '\n\n',
  '> ',
  '>',
  '*',
  '_',
  '**',
  '__',
  '(',
  ')',
  '.',
  '<b>',
  '&',
  'https://a.example/b',
  '\u00A0',
  'ü',
  '漢',
]
const typing = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((pieces) => pieces.join(''))
  .filter((text) => !/\*\*|__|[*_]{3}/.test(text))

test('what was typed can be changed and sent again as it was, where signs don’t crowd', () =>
  fc.assert(
    fc.property(typing, (text) => {
      const once = commentOfTyped(text)
      expect(commentOfTyped(typedOfComment(once))).toBe(once)
    }),
    often,
  ))

test('a quote of a comment says what it said', () => {
  expect(quotedComment('<p>a<br>b</p>\n<p>c</p>')).toBe('> a\n> b\n>\n> c\n\n')
})
