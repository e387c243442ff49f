import { describe, expect, test } from 'vitest'
import { canonicalBody } from './canonical.ts'
import { countWords, mediaIds, plainText, replaceMedia } from './text.ts'

const BODY = canonicalBody(
  '<h2>The tide</h2><p>Turns&nbsp;at <em>nine</em><a href="#n">1</a> &amp; <b>t</b>en<br>or so.</p><ul><li>one<ul><li>two</li></ul></li></ul>' +
    '<figure class="gallery"><figure class="picture" data-media="7"><figcaption>At dawn</figcaption></figure><figure class="picture" data-media="12"></figure></figure>' +
    '<figure class="picture left" data-media="7"></figure><figure class="audio" data-media="9"></figure><form>raw</form>' +
    '<p>&lt;figure class="picture" data-media="99"&gt;</p><ol class="footnotes"><li id="n">By the wall</li></ol>',
)

test('plain text is what a reader reads, one line a paragraph', () =>
  expect(plainText(BODY).split('\n')).toEqual([
    'The tide',
    'Turns at nine & ten',
    'or so.',
    'one',
    'two',
    'At dawn',
    '<figure class="picture" data-media="99">',
    'By the wall',
  ]))

describe('words', () => {
  test.each([
    ['', 0],
    ['<p>The tide turned — at 9.</p>', 5],
    ['<p>half-<em>way</em> there’s</p><p>no</p>', 3],
    ['<p>潮が変わった wow</p>', 7],
    ['<p>Прилив сменился</p>', 2],
  ])('%s', (source, words) => expect(countWords(canonicalBody(source))).toBe(words))
})

test('media are named once, in their order, and none that the text only speaks of', () =>
  expect(mediaIds(BODY)).toEqual([7, 12, 9]))

test('media are exchanged, those alone that the map names', () => {
  const replaced = replaceMedia(
    BODY,
    new Map([
      [7, 12],
      [12, 700],
      [99, 1],
    ]),
  )
  expect(mediaIds(replaced)).toEqual([12, 700, 9])
  expect(replaced).toContain('data-media="99"')
  expect(canonicalBody(replaced)).toBe(replaced)
})
