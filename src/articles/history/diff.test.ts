import fc from 'fast-check'
import { parseFragment, serialize, type DefaultTreeAdapterTypes as Html } from 'parse5'
import { describe, expect, test } from 'vitest'
import { canonicalBody } from '../body/canonical.ts'
import { sources } from '../body/sources.test-kit.ts'
import { diffBlocks, diffText, diffWords } from './diff.ts'

describe('the difference between two bodies', () => {
  test.each([
    ['nothing', '<p>One two.</p>', '<p>One two.</p>', '<p>One two.</p>'],
    ['a word', '<p>It opened in 1917.</p>', '<p>It opened in 1907.</p>', '<p>It opened in <del>1917</del><ins>1907</ins>.</p>'],
    [
      'several words in a row, as one change',
      '<p>He said the old iron bridge was safe.</p>',
      '<p>He said a new stone bridge was safe.</p>',
      '<p>He said <del>the old iron</del><ins>a new stone</ins> bridge was safe.</p>',
    ],
    [
      'a number and a word with its apostrophe, each whole',
      '<p>The town’s bill is 1,200.50 a year.</p>',
      '<p>The towns’ bill is 1,300.50 a year.</p>',
      '<p>The <del>town’s</del><ins>towns’</ins> bill is <del>1,200.50</del><ins>1,300.50</ins> a year.</p>',
    ],
    [
      'an emphasis alone',
      '<p>She was very late that day.</p>',
      '<p>She was <em>very</em> late that day.</p>',
      '<p>She was <del>very</del><ins><em>very</em></ins> late that day.</p>',
    ],
    [
      'where a link leads',
      '<p>Read <a href="/a">the report</a> on it all.</p>',
      '<p>Read <a href="/b">the report</a> on it all.</p>',
      '<p>Read <del><a href="/a">the report</a></del><ins><a href="/b">the report</a></ins> on it all.</p>',
    ],
    [
      'a word within a link',
      '<p>Read <a href="/a">the long report</a> now.</p>',
      '<p>Read <a href="/a">the short report</a> now.</p>',
      '<p>Read <a href="/a">the </a><del><a href="/a">long</a></del><ins><a href="/a">short</a></ins><a href="/a"> report</a> now.</p>',
    ],
    [
      'a paragraph more',
      '<p>One.</p>\n<p>Three.</p>',
      '<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>',
      '<p>One.</p>\n<p><ins>Two.</ins></p>\n<p>Three.</p>',
    ],
    ['a paragraph less', '<p>One.</p>\n<p>Two.</p>', '<p>Two.</p>', '<p><del>One.</del></p>\n<p>Two.</p>'],
    [
      'a paragraph that has nothing in common with the one in its place',
      '<p>Rain is expected.</p>',
      '<p>The ferry sails at noon.</p>',
      '<p><del>Rain is expected.</del></p>\n<p><ins>The ferry sails at noon.</ins></p>',
    ],
    [
      'what is no paragraph any more',
      '<p>The ferry</p>',
      '<h2>The ferry</h2>',
      '<p><del>The ferry</del></p>\n<h2><ins>The ferry</ins></h2>',
    ],
    [
      'an item of a list',
      '<ul><li>bread</li><li>milk</li></ul>',
      '<ul><li>bread</li><li>honey</li><li>milk</li></ul>',
      '<ul><li>bread</li><li><ins>honey</ins></li><li>milk</li></ul>',
    ],
    [
      'a cell of a table, in its column',
      '<table><tbody><tr><td>North</td><td>7</td><td>9</td></tr></tbody></table>',
      '<table><tbody><tr><td>North</td><td>7</td><td>8</td></tr></tbody></table>',
      '<table><tbody><tr><td>North</td><td>7</td><td><del>9</del><ins>8</ins></td></tr></tbody></table>',
    ],
    [
      'a picture and its words',
      '<figure class="picture" data-media="7"><figcaption>The pier</figcaption></figure>',
      '<figure class="picture" data-media="7"><figcaption>The quay</figcaption></figure>',
      '<figure class="picture" data-media="7"><figcaption>The <del>pier</del><ins>quay</ins></figcaption></figure>',
    ],
    [
      'one picture for another',
      '<figure class="picture" data-media="7"></figure>',
      '<figure class="picture" data-media="8"></figure>',
      '<del><figure class="picture" data-media="7"></figure></del>\n<ins><figure class="picture" data-media="8"></figure></ins>',
    ],
    ['a heading’s id, which nobody sees', '<h2 id="a">A</h2>', '<h2 id="b">A</h2>', '<h2>A</h2>'],
  ])('marks %s', (_, before, after, marked) => {
    for (const body of [before, after]) expect(canonicalBody(body)).toBe(body)
    expect(diffWords(before, after)).toBe(marked)
  })

  test('tells which blocks are the same', () => {
    const blocks = diffBlocks('<p>One.</p>\n<p>Two a b c.</p>', '<p>One.</p>\n<p>Two a b d.</p>\n<hr>')
    expect(blocks.map(({ isChanged }) => isChanged)).toEqual([false, true, true])
  })

  test('is found soon even between two long bodies that share nothing', () => {
    const long = (word: string) => `<p>${Array.from({ length: 20_000 }, (_, n) => word + n).join(' ')}</p>`
    expect(diffWords(long('a'), long('b'))).toMatch(/^<p><del>a0 .* a19999<\/del><\/p>\n<p><ins>b0 .* b19999<\/ins><\/p>$/)
  })
})

test('headlines are compared as text', () => {
  expect(diffText('Fish & <chips>', 'Fish & <peas>')).toBe('Fish &amp; &lt;<del>chips</del><ins>peas</ins>&gt;')
})

/** Two canonical bodies: one, and what it became by leaving out, doubling and adding words and blocks. */
const twoVersions = fc.tuple(sources, sources, fc.array(fc.nat(), { maxLength: 6 })).map(([one, other, places]) => {
  const words = one.split(/(?<=>)|(?<= )/)
  for (const place of places) words.splice(place % (words.length + 1), place % 3, ...other.split(/(?<=>)/).slice(0, 2))
  return [canonicalBody(one), canonicalBody(words.join(''))] as const
})

const either = fc.oneof(
  twoVersions,
  fc.tuple(
    sources.map((html) => canonicalBody(html)),
    sources.map((html) => canonicalBody(html)),
  ),
)

describe('of any two bodies', () => {
  test('the old one is there without what is new, the new one without what is gone', () =>
    fc.assert(
      fc.property(either, ([before, after]) => {
        const marked = diffWords(before, after)
        expect(textOf(marked, 'ins')).toBe(textOf(before))
        expect(textOf(marked, 'del')).toBe(textOf(after))
      }),
      { numRuns: 2000 },
    ))

  test('browsers read the marked one as it was written', () =>
    fc.assert(
      fc.property(either, ([before, after]) => {
        const marked = diffWords(before, after)
        expect(serialize(parseFragment(marked))).toBe(marked)
      }),
      { numRuns: 2000 },
    ))

  test('what did not change is not marked', () =>
    fc.assert(
      fc.property(sources, (html) => {
        const body = canonicalBody(html)
        expect(diffWords(body, body)).not.toMatch(/<(ins|del)>/)
      }),
      { numRuns: 500 },
    ))
})

/** All text of a body but what an element of this name holds. Line ends between blocks are nobody's text. */
function textOf(html: string, without?: string): string {
  const visit = (node: Html.ChildNode): string => {
    if ('value' in node) return node.value
    return node.nodeName === without || !('childNodes' in node) ? '' : node.childNodes.map(visit).join('')
  }
  return parseFragment(html)
    .childNodes.filter((node) => node.nodeName !== '#text')
    .map(visit)
    .join('')
}
