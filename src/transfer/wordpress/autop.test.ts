import { expect, test } from 'vitest'
import { autop } from './autop.ts'

const cases: [what: string, html: string, paragraphs: string][] = [
  ['nothing', '', ''],
  ['only blanks', ' \n\n \n', ''],
  ['one line', 'One.', '<p>One.</p>'],
  ['blank lines part paragraphs', 'One.\n\nTwo.', '<p>One.</p><p>Two.</p>'],
  ['any number of blank lines, with blanks in them', 'One.\n \n\t\n\nTwo.', '<p>One.</p><p>Two.</p>'],
  ['line ends of Windows and old Macs', 'One.\r\n\r\nTwo.\r\rThree.', '<p>One.</p><p>Two.</p><p>Three.</p>'],
  ['a line end is a break', 'One,\ntwo.', '<p>One,<br />\ntwo.</p>'],
  ['a break before a line end is one break', 'One,<br>\ntwo.<br />\nThree.', '<p>One,<br />\ntwo.<br />\nThree.</p>'],
  ['two breaks are a blank line', 'One.<br /><br>Two.', '<p>One.</p><p>Two.</p>'],
  [
    'inline elements stand in the text',
    'An <em>old</em>\n<a href="/x">link</a>.',
    '<p>An <em>old</em><br />\n<a href="/x">link</a>.</p>',
  ],
  ['a picture is a paragraph', '<img src="a.jpg">\n\nText', '<p><img src="a.jpg"></p><p>Text</p>'],
  ['a heading is none', '<h2>Head</h2>\nText', '<h2>Head</h2><p>Text</p>'],
  ['a heading has no paragraphs in it', '<h2>One\n\ntwo</h2>', '<h2>One<br />\ntwo</h2>'],
  ['a quotation holds paragraphs', '<blockquote>One.\n\nTwo.</blockquote>', '<blockquote><p>One.</p><p>Two.</p></blockquote>'],
  ['so does a division', '<div class="x">One.\n<h3>Two</h3></div>', '<div class="x"><p>One.</p><h3>Two</h3></div>'],
  ['a list item holds a line', '<ul>\n<li>One</li>\n\n<li>Two</li>\n</ul>', '<ul><li>One</li><li>Two</li></ul>'],
  ['or several paragraphs', '<ol><li>One\n\nTwo</li></ol>', '<ol><li><p>One</p><p>Two</p></li></ol>'],
  ['a list in a list', '<ul><li>One<ul><li>In</li></ul></li></ul>', '<ul><li>One<ul><li>In</li></ul></li></ul>'],
  [
    'a table has lines in its cells',
    '<table>\n<tr>\n<td>a\nb</td>\n</tr>\n</table>',
    '<table><tr><td>a<br />\nb</td></tr></table>',
  ],
  ['a paragraph that is one stays one', '<p class="x">One.</p>\n<p>Two.</p>', '<p class="x">One.</p><p>Two.</p>'],
  ['a blank line in it parts it', '<p>One.\n\nTwo.</p>', '<p>One.</p><p>Two.</p>'],
  ['a block ends it', '<p>One.<div>Two.</div></p>', '<p>One.</p><div><p>Two.</p></div>'],
  ['preformatted text stays as it is', 'A\n<pre>one\n\n  two</pre>\nB', '<p>A</p><pre>one\n\n  two</pre><p>B</p>'],
  [
    'scripts and players stay as they are',
    '<video src="a">\n\n<source>\n</video>',
    '<p><video src="a">\n\n<source>\n</video></p>',
  ],
  ['what has no end is text', 'A <pre>b\n\nc', '<p>A <pre>b</p><p>c</p>'],
  ['a rule stands alone', 'One.\n<hr />\nTwo.', '<p>One.</p><hr /><p>Two.</p>'],
  [
    'a figure holds no paragraph',
    '<figure><img src="a">\n<figcaption>One\ntwo</figcaption></figure>',
    '<figure><img src="a"><figcaption>One<br />\ntwo</figcaption></figure>',
  ],
  ['comments are left out', 'One.\n\n<!--more-->\n\nTwo.<!-- \n\n -->', '<p>One.</p><p>Two.</p>'],
  ['a comment without an end takes the rest', 'One.<!-- two', '<p>One.</p>'],
  ['halves of a link around a block are no paragraphs', '<a href="/x"><h2>One</h2></a>', '<h2>One</h2>'],
  ['a sign that begins no tag', '1 < 2\n\n3 > 2', '<p>1 < 2</p><p>3 > 2</p>'],
  ['a tag within quotes is none', 'a <img alt="<p>" src="x"> b', '<p>a <img alt="<p>" src="x"> b</p>'],
]

test.each(cases)('%s', (_what, html, paragraphs) => {
  expect(autop(html)).toBe(paragraphs)
})

test('what has its paragraphs comes out with the same', () => {
  for (const [, html] of cases) expect(autop(autop(html))).toBe(autop(html))
})

test('takes time that grows with the length, whatever is unclosed', () => {
  for (const piece of ['<pre>', '<!--', '<a "', "<p title='", '<video>', '\n\n', '<br>', '</p>', '<li>']) {
    expect(autop(piece.repeat(100_000)).length).toBeLessThan(5_000_000)
  }
})
