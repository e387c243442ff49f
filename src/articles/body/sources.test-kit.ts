import fc from 'fast-check'
import { VOCABULARY, type Name } from './vocabulary.ts'

const WORDS = [
  'word',
  'x',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\u00A0',
  '&amp;',
  '&lt;b&gt;',
  '&quot;',
  '&#13;',
  '&#1;',
  '\u200B',
  'ü',
  '漢字',
  '\u{1F600}',
  '\uD800',
]

const TAGS =
  'p div h1 h2 h3 h4 h6 ul ol li dl dt dd blockquote footer cite pre code table caption thead tbody tr th td figure figcaption aside details ' +
  'summary section center a b strong i em u s sup sub span q bdi bdo abbr time mark small kbd font foo x-y svg math form iframe script style'

const ATTRIBUTES = [
  'class="pull"',
  'class="verse"',
  'class="box"',
  'class="raw" data-html="<b>x"',
  'class="picture wide" data-media="7"',
  'class="gallery"',
  'class="embed" data-url="https://youtu.be/abcdefghijk"',
  'class="footnotes"',
  'class="footnote"',
  'class="wp-block-pullquote"',
  'class="alignleft"',
  'id="a"',
  'id="b"',
  'id="note-1"',
  'id="ref-1"',
  'name="c"',
  'href="#a"',
  'href="#b"',
  'href="#c"',
  'href="#note-1"',
  'href="#ref-1"',
  'href="https://example.org/?a=1&amp;b=2"',
  'href="javascript:alert(1)"',
  'href="/path"',
  'title="a &quot;b&quot; \n c"',
  'lang="fr"',
  'dir="rtl"',
  'style="font-weight:bold"',
  'style="font-weight:400"',
  'style="font-style:italic;text-decoration:underline"',
  'datetime="2024-01-02"',
  'start="3"',
  'reversed',
  'colspan="2"',
  'rowspan="900"',
  'scope="row"',
  'onclick="alert(1)"',
  'src="https://example.org/a.jpg"',
  'alt="Alt"',
  'src="https://www.youtube.com/embed/abcdefghijk"',
]

export const startTag = fc
  .tuple(fc.constantFrom(...TAGS.split(' ')), fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 2 }))
  .map(([name, attributes]) => `<${[name, ...attributes].join(' ')}>`)
const endTag = fc.constantFrom(...TAGS.split(' ')).map((name) => `</${name}>`)
const voidTag = fc.constantFrom(
  '<br>',
  '<hr>',
  '<img src="https://example.org/a.jpg" alt="A">',
  '<img src="/1.jpg" class="alignright">',
  '<!-- c -->',
  '<input>',
)

/** Tags and text in any order, as no writer of HTML would have them. */
const soup = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: startTag }, { weight: 3, arbitrary: endTag }, voidTag, {
      weight: 4,
      arbitrary: fc.constantFrom(...WORDS),
    }),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''))

/** Trees in the words of the vocabulary, nested as they may not be too. */
const tree = fc.letrec<{ piece: string; element: string }>((tie) => ({
  piece: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constantFrom(...WORDS), tie('element')),
  element: fc
    .tuple(
      fc.constantFrom(...(Object.keys(VOCABULARY) as Name[])),
      fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 2 }),
      fc.array(tie('piece'), { maxLength: 4 }),
    )
    .map(([name, attributes, children]) => `<${[name, ...attributes].join(' ')}>${children.join('')}</${name}>`),
})).piece

/** HTML as nobody should write it, for laws that must hold of any. */
export const sources = fc.oneof(
  soup,
  fc.array(tree, { maxLength: 5 }).map((parts) => parts.join('')),
)
