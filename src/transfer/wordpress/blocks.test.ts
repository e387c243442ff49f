import { expect, test } from 'vitest'
import { hasBlocks, htmlOfBlocks } from './blocks.ts'

const cases: [what: string, content: string, html: string, met: string[]][] = [
  ['a paragraph', '<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->', '\n<p>One.</p>\n', ['paragraph imported']],
  [
    'blocks in blocks, with attributes',
    '<!-- wp:group {"layout":{"type":"flex"}} --><div><!-- wp:core/heading {"level":3} --><h3>A</h3><!-- /wp:core/heading --></div><!-- /wp:group -->',
    '<div><h3>A</h3></div>',
    ['heading imported', 'group imported'],
  ],
  [
    'text outside of blocks',
    'One.\n\nTwo.<!-- wp:separator --><hr/><!-- /wp:separator -->',
    '<p>One.</p><p>Two.</p><hr/>',
    ['separator imported'],
  ],
  ['the classic block', '<!-- wp:freeform -->One.\n\nTwo.<!-- /wp:freeform -->', '<p>One.</p><p>Two.</p>', ['freeform imported']],
  [
    'text after a block in a block',
    '<!-- wp:group --><!-- wp:quote --><p>A</p><!-- /wp:quote -->B\n\nC<!-- /wp:group -->',
    '<p>A</p>B\n\nC',
    ['quote imported', 'group imported'],
  ],
  ['what WordPress makes anew', '<!-- wp:latest-posts {"postsToShow":3} /-->', '', ['latest-posts left out']],
  [
    'what holds nothing but such',
    '<!-- wp:group --><div class="x"><!-- wp:calendar /--></div><!-- /wp:group -->',
    '',
    ['calendar left out', 'group left out'],
  ],
  ['the end of the teaser', '<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->', '', ['more left out']],
  ['a page break', '<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->', '', ['nextpage changed']],
  [
    'a plug-in’s block that saved its HTML',
    '<!-- wp:acme/quote --><p>A</p><!-- /wp:acme/quote -->',
    '<p>A</p>',
    ['acme/quote changed'],
  ],
  ['a plug-in’s block that did not', '<!-- wp:acme/form {"id":1} /-->', '', ['acme/form not yet']],
  ['a pattern', '<!-- wp:block {"ref":12} /-->', '', ['block not yet']],
  [
    'an embed without its address in the HTML',
    '<!-- wp:core-embed/youtube {"url":"https://youtu.be/a?b=1\\u0026c=2"} /-->',
    '<figure class="wp-block-embed">https://youtu.be/a?b=1&amp;c=2</figure>',
    ['core-embed/youtube imported'],
  ],
  [
    'a cover with its picture in a style',
    '<!-- wp:cover {"url":"a.jpg"} --><div style="background-image:url(a.jpg)"><p>A</p></div><!-- /wp:cover -->',
    '<img src="a.jpg"><div style="background-image:url(a.jpg)"><p>A</p></div>',
    ['cover imported'],
  ],
  [
    'footnotes',
    '<!-- wp:footnotes /-->',
    '<ol class="wp-block-footnotes"><li id="n1">See <em>there</em>. <a href="#n1-link">↩</a></li></ol>',
    ['footnotes imported'],
  ],
  ['attributes that are no JSON', '<!-- wp:paragraph {"a" --><p>A</p><!-- /wp:paragraph -->', '<p>A</p>', ['paragraph imported']],
  ['a block without an end', '<!-- wp:quote --><p>A</p>', '<p>A</p>', ['quote imported']],
  ['an end without a beginning', '<p>A</p><!-- /wp:quote -->', '<p>A</p>', []],
  [
    'ends in the wrong order',
    '<!-- wp:a --><!-- wp:b --><p>A</p><!-- /wp:a --><!-- /wp:b -->',
    '<p>A</p>',
    ['b imported', 'a imported'],
  ],
]

test.each(cases)('%s', (_what, content, html, met) => {
  const written = htmlOfBlocks(content, '[{"id":"n1","content":"See <em>there</em>."}]')
  expect(written.html).toBe(html)
  expect(written.met.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(met)
})

test('tells the two editors apart', () => {
  expect(hasBlocks('<!-- wp:paragraph -->')).toBe(true)
  expect(hasBlocks('One. <!--more--> wp:two')).toBe(false)
})

test('takes time that grows with the length', () => {
  for (const piece of ['<!-- wp:a ', '<!-- wp:a {', '<!-- wp:a -->', '<!-- /wp:a -->', '<!-- wp:a -->x']) {
    expect(htmlOfBlocks(piece.repeat(20_000), '').html.length).toBeLessThan(1_000_000)
  }
})
