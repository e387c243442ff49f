import { expect, test } from 'vitest'
import { embedLoneAddresses, expandShortcodes, type FindGallery } from './shortcodes.ts'

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
  [
    'a sound',
    '[audio https://a.example/b.mp3?x=1&amp;y=2]',
    '<audio src="https://a.example/b.mp3?x=1&amp;y=2"></audio>',
    ['audio imported'],
  ],
  [
    'a film in formats',
    '[video width="4" mp4="/a.mp4" webm="/a.webm"][/video]',
    '<video src="/a.mp4"></video>',
    ['video imported'],
  ],
  ['a sound of no address', '[audio]', '', ['audio left out']],
  ['a list of sounds', '[playlist ids="1,2"]', '[playlist ids="1,2"]', ['playlist not yet']],
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

test('a few letters do not unfold into all memory', () => {
  const many: FindGallery = () => ({ pictures: Array.from({ length: 10_000 }, () => picture('a')), missing: 0 })
  expect(expandShortcodes('[gallery]'.repeat(1_000), many).html.length).toBeLessThan(20_000_000)
})

test.each([
  ['https://twitter.com/a/status/1', '<figure class="wp-block-embed">https://twitter.com/a/status/1</figure>'],
  [
    'One.\n  https://www.instagram.com/p/x/?a=1&amp;b=2 \nTwo.',
    'One.\n<figure class="wp-block-embed">https://www.instagram.com/p/x/?a=1&amp;b=2</figure>\nTwo.',
  ],
  [
    '<p>https://bsky.app/profile/a/post/1</p>',
    '<p><figure class="wp-block-embed">https://bsky.app/profile/a/post/1</figure></p>',
  ],
  ['See https://twitter.com/a/status/1', 'See https://twitter.com/a/status/1'],
  ['https://example.org/twitter.com/a', 'https://example.org/twitter.com/a'],
  ['https://youtu.be/abcdefghijk', 'https://youtu.be/abcdefghijk'],
])('an address alone on its line: %s', (text, html) => expect(embedLoneAddresses(text)).toBe(html))
