import { describe, expect, test } from 'vitest'
import { canonicalBody } from './canonical.ts'
import { openingOf } from './opening.ts'

describe('the opening', () => {
  test.each<[source: string, words: number, opening: string]>([
    ['', 9, ''],
    ['<p>one two</p>', 9, '<p>one two</p>'],
    ['<p>one two</p><p>three four</p><p>five</p>', 3, '<p>one two</p>\n<p>three…</p>'],
    ['<p>one two</p><p>three</p>', 2, '<p>one two</p>'],
    ['<p>one two, three</p>', 2, '<p>one two…</p>'],
    ['<p>one <em>two</em> <b>three</b></p>', 2, '<p>one <em>two…</em></p>'],
    ['<p>one <a href="/x">two <em>three four</em> five</a></p>', 3, '<p>one <a href="/x">two <em>three…</em></a></p>'],
    [
      '<h2>Title</h2><img src="/x.jpg"><p>one</p><table><tr><td>a</td><td>b</td></tr></table><hr><pre>x</pre><p>two</p>',
      9,
      '<p>one</p>\n<p>two</p>',
    ],
    ['<ul><li>one<ul><li>two three</li></ul></li></ul>', 2, '<ul><li>one<ul><li>two…</li></ul></li></ul>'],
    [
      '<ul><li><figure><img src="/x.jpg"></figure></li><li><p>one</p><figure><img src="/x.jpg"></figure></li></ul>',
      9,
      '<ul><li>one</li></ul>',
    ],
    [
      '<blockquote><p>one</p><footer>two</footer></blockquote><blockquote class="pull"><p>pull</p></blockquote>',
      9,
      '<blockquote><p>one</p><footer>two</footer></blockquote>',
    ],
    [
      '<p>one<sup><a href="#n">1</a></sup> two <a href="#h">three</a></p><h2 id="h">h</h2><ol class="footnotes"><li id="n">note</li></ol>',
      9,
      '<p>one two three</p>',
    ],
    ['<p>a &lt;b&gt; &amp; c d</p>', 3, '<p>a &lt;b&gt; &amp; c…</p>'],
  ])('%s', (source, words, opening) => {
    const cut = openingOf(canonicalBody(source), words)
    expect(cut).toBe(opening)
    expect(canonicalBody(cut)).toBe(cut)
  })
})
