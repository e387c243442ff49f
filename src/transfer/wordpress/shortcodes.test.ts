import { expect, test } from 'vitest'
import { expandShortcodes, type FindGallery } from './shortcodes.ts'

const picture = (name: string) => ({ src: `/${name}.jpg`, alt: name, caption: '' })
const gallery: FindGallery = (attributes) => {
  const wanted = attributes.get('ids')?.split(',') ?? ['a', 'b']
  const pictures = wanted.filter((name) => name !== 'gone').map(picture)
  return { pictures, missing: wanted.length - pictures.length }
}
const figure = (name: string) => `<figure class="wp-block-image"><img src="/${name}.jpg" alt="${name}"></figure>`
const galleryOf = (...names: string[]) => `<figure class="wp-block-gallery">${names.map(figure).join('')}</figure>`

const cases: [what: string, text: string, html: string, met: string[]][] = [
  [
    'a caption after its picture',
    '[caption id="attachment_1" align="alignleft" width="150"]<img src="a.jpg" /> By the <em>sea</em>[/caption]',
    '<figure class="wp-caption alignleft"><img src="a.jpg" /><figcaption>By the <em>sea</em></figcaption></figure>',
    ['caption imported'],
  ],
  [
    'a caption of the old kind, its picture in a link',
    '[caption caption="By the sea"]<a href="/x"><img src="a.jpg"></a>[/caption] and on',
    '<figure class="wp-caption "><a href="/x"><img src="a.jpg"></a><figcaption>By the sea</figcaption></figure> and on',
    ['caption imported'],
  ],
  ['a caption of nothing', '[caption]Words[/caption]', 'Words', ['caption changed']],
  ['a gallery', '[gallery]', galleryOf('a', 'b'), ['gallery imported']],
  ['a gallery of some', 'x [gallery columns=2 ids="c,d" ] y', `x ${galleryOf('c', 'd')} y`, ['gallery imported']],
  ['a gallery that misses some', "[gallery ids='c,gone']", galleryOf('c'), ['gallery changed']],
  ['a gallery that misses all', '[gallery ids=gone]', '', ['gallery left out']],
  ['two galleries', '[gallery][gallery ids="c"]', galleryOf('a', 'b') + galleryOf('c'), ['gallery imported', 'gallery imported']],
  [
    'an embed',
    '[embed width="600"]https://example.org/?a=1&amp;b=2[/embed]',
    '<figure class="wp-block-embed">https://example.org/?a=1&amp;b=2</figure>',
    ['embed imported'],
  ],
  ['an embed of no address', '[embed]javascript:alert(1)[/embed]', 'javascript:alert(1)', ['embed left out']],
  ['one that is shown, not meant', 'Write [[gallery]] here', 'Write [gallery] here', []],
  ['a plug-in’s, known by what it says', '[form id="7"]', '[form id="7"]', ['form not yet']],
  ['a plug-in’s, known by its end', 'a [box]b[/box]', 'a [box]b[/box]', ['box not yet']],
  ['a plug-in’s, known by its name', 'a [donation_form] b', 'a [donation_form] b', ['donation_form not yet']],
  [
    'a plug-in’s, known by its place',
    '<p>[donate]</p>\n[sitemap]',
    '<p>[donate]</p>\n[sitemap]',
    ['donate not yet', 'sitemap not yet'],
  ],
  ['WordPress’s own for sounds', '[audio https://a.example/b.mp3]', '[audio https://a.example/b.mp3]', ['audio not yet']],
  ['what people put in brackets', 'He [the mayor] said [sic] it [1] was his [ex-wife] […]', '', []],
  ['a bracket without an end', '[caption id="1" and on', '', []],
]

test.each(cases)('%s', (_what, text, html, met) => {
  const expanded = expandShortcodes(text, gallery)
  expect(expanded.html).toBe(html || (met.length === 0 ? text : ''))
  expect(expanded.met.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(met)
})

test('takes time that grows with the length', () => {
  for (const piece of ['[caption]', '[gallery ', '[gallery a="', '[embed', '[a]', '[/caption]', '[[gallery]']) {
    expandShortcodes(piece.repeat(20_000), gallery)
  }
})
