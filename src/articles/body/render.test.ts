import { describe, expect, test } from 'vitest'
import { canonicalBody } from './canonical.ts'
import { feedBody, renderBody, type PageParts } from './render.ts'

const PARTS: PageParts = {
  origin: 'https://lantern.example',
  picture: (id, shown) => (id === 404 ? '' : `[picture ${id} ${JSON.stringify(shown)}]`),
  file: (id, kind, { caption }) => `[${kind} ${id} ${caption}]`,
  words: { table: 'Table', backToText: (number) => `Back to mark ${number}` },
}

const page = (source: string, parts: Partial<PageParts> = {}) => renderBody(canonicalBody(source), { ...PARTS, ...parts })

test('text stands as it is', () => expect(page('<p>a &amp; <em>b</em></p>')).toBe('<p>a &amp; <em>b</em></p>'))

describe('links', () => {
  test.each([
    ['https://a.example/', '<a href="https://a.example/" rel="noopener">x</a>'],
    ['https://lantern.example.evil.example/', '<a href="https://lantern.example.evil.example/" rel="noopener">x</a>'],
    ['https://lantern.example/tide', '<a href="https://lantern.example/tide">x</a>'],
    ['/tide', '<a href="/tide">x</a>'],
    ['mailto:desk@lantern.example', '<a href="mailto:desk@lantern.example">x</a>'],
    ['#comments', '<a href="#comments">x</a>'],
  ])('%s', (href, link) => expect(page(`<p><a href="${href}">x</a></p>`)).toBe(`<p>${link}</p>`))
})

describe('headings', () => {
  test('get ids of their words, each once', () =>
    expect(page('<h2>The <em>Tide</em></h2><h3>The tide</h3><h2 id="the-tide-2">x</h2>')).toBe(
      '<h2 id="the-tide">The <em>Tide</em></h2>\n<h3 id="the-tide-3">The tide</h3>\n<h2 id="the-tide-2">x</h2>',
    ))

  test('keep theirs, also where bodies share a page', () =>
    expect(
      page('<h2 id="costs">Costs</h2><h3>Sums</h3><p><a href="#costs">a</a> <a href="#comments">b</a></p>', { prefix: 'b7-' }),
    ).toBe(
      '<h2 id="b7-costs">Costs</h2>\n<h3 id="b7-sums">Sums</h3>\n<p><a href="#b7-costs">a</a> <a href="#comments">b</a></p>',
    ))
})

describe('figures', () => {
  test('a picture is drawn by the page, its caption included', () =>
    expect(
      page(
        '<figure class="picture wide" data-media="7" data-alt="A &quot;ferry&quot;" id="p"><figcaption><a href="https://a.example/">x</a></figcaption></figure><p><a href="#p">y</a></p>',
      ),
    ).toBe(
      `[picture 7 ${JSON.stringify({ caption: '<a href="https://a.example/" rel="noopener">x</a>', alt: 'A "ferry"', place: 'wide', id: 'p' })}]\n<p><a href="#p">y</a></p>`,
    ))

  test('a gallery holds what is there of it', () => {
    const gallery = (...ids: number[]) =>
      `<figure class="gallery">${ids.map((id) => `<figure class="picture" data-media="${id}"></figure>`).join('')}<figcaption>Both</figcaption></figure><p>after</p>`
    const drawn = (id: number) => `[picture ${id} {"caption":""}]`
    expect(page(gallery(7, 404, 8))).toBe(
      `<figure class="gallery">${drawn(7)}${drawn(8)}<figcaption>Both</figcaption></figure>\n<p>after</p>`,
    )
    expect(page(gallery(404, 404)).trim()).toBe('<p>after</p>')
  })

  test('a picture of another site is a link, and never asked for', () =>
    expect(page('<img src="https://a.example/x.jpg" alt="X &lt; Y">')).toBe(
      '<figure class="elsewhere"><a href="https://a.example/x.jpg" rel="noopener">X &lt; Y</a></figure>',
    ))

  test('sound and files', () =>
    expect(page('<figure class="audio" data-media="9"><figcaption>Talk</figcaption></figure>')).toBe('[audio 9 Talk]'))

  test('an embed is a link with its player for a script', () =>
    expect(page('<iframe src="https://www.youtube.com/embed/abcdefghijk?start=90" title="Tide &amp; time"></iframe>')).toBe(
      '<figure class="embed" data-embed="https://www.youtube-nocookie.com/embed/abcdefghijk?start=90"><a href="https://www.youtube.com/watch?v=abcdefghijk&amp;t=90" rel="noopener"><strong>Tide &amp; time</strong> <span>YouTube</span></a></figure>',
    ))

  test('an embed of a stranger is only a link', () =>
    expect(page('<figure class="embed" data-url="https://www.a.example/x"><figcaption>y</figcaption></figure>')).toBe(
      '<figure class="embed"><a href="https://www.a.example/x" rel="noopener"><strong>a.example</strong></a><figcaption>y</figcaption></figure>',
    ))
})

test('tables can be scrolled by keyboard, and say what they are', () => {
  const table = (caption: string) => `<table>${caption}<tr><td>a</td><td>b</td></tr></table>`
  const body = '<tbody><tr><td>a</td><td>b</td></tr></tbody></table></div>'
  expect(page(table('<caption>Costs <em>&amp; sums</em></caption>') + table(''))).toBe(
    `<div class="table" role="region" tabindex="0" aria-label="Costs &amp; sums"><table><caption>Costs <em>&amp; sums</em></caption>${body}\n` +
      `<div class="table" role="region" tabindex="0" aria-label="Table"><table>${body}`,
  )
})

test('code can be scrolled by keyboard; verse is as narrow as its lines', () =>
  expect(page('<pre>x</pre><pre class="verse">y</pre>')).toBe(
    '<pre tabindex="0"><code>x</code></pre>\n<pre class="verse">y</pre>',
  ))

test('footnotes lead there and back, also where bodies share a page', () => {
  const source = '<p>a<a href="#note-1">1</a></p><ol class="footnotes"><li id="note-1">N</li></ol>'
  expect(page(source)).toBe(
    '<p>a<sup class="footnote"><a id="ref-1" href="#note-1" role="doc-noteref">1</a></sup></p>\n' +
      '<ol class="footnotes"><li id="note-1"><p>N <a href="#ref-1" role="doc-backlink" aria-label="Back to mark 1">↩</a></p></li></ol>',
  )
  expect(page(source, { prefix: 'x-' })).toBe(
    '<p>a<sup class="footnote"><a id="x-ref-1" href="#x-note-1" role="doc-noteref">1</a></sup></p>\n' +
      '<ol class="footnotes"><li id="x-note-1"><p>N <a href="#x-ref-1" role="doc-backlink" aria-label="Back to mark 1">↩</a></p></li></ol>',
  )
})

test('a raw block is shown only as an editor approved it', () => {
  const source = '<p>a</p><form><b>x</b></form><p>b</p>'
  expect(page(source)).toBe('<p>a</p>\n\n<p>b</p>')
  expect(page(source, { raw: (html) => `[${html}]` })).toBe('<p>a</p>\n[<form><b>x</b></form>]\n<p>b</p>')
})

test('a feed can be read anywhere', () => {
  const source =
    '<h2 id="c">C</h2><p><a href="/tide?a=1&amp;b=2">a</a> <a href="#c">b</a> <a href="https://a.example/">c</a> d<a href="#n">1</a></p>' +
    '<img src="/x.jpg"><figure class="picture" data-media="7"><figcaption><a href="/y">y</a></figcaption></figure>' +
    '<figure class="picture" data-media="404"></figure><form></form><p>https://vimeo.com/123456</p><ol class="footnotes"><li id="n">N</li></ol>'
  expect(feedBody(canonicalBody(source), { ...PARTS, address: 'https://lantern.example/news?x&y' }).split('\n')).toEqual([
    '<h2>C</h2>',
    '<p><a href="https://lantern.example/tide?a=1&amp;b=2">a</a> <a href="https://lantern.example/news?x&amp;y#c">b</a> <a href="https://a.example/">c</a> d<sup class="footnote"><a href="https://lantern.example/news?x&amp;y#note-1">1</a></sup></p>',
    '<figure><a href="https://lantern.example/x.jpg">/x.jpg</a></figure>',
    `[picture 7 ${JSON.stringify({ caption: '<a href="https://lantern.example/y">y</a>' })}]`,
    '',
    '',
    '<figure><a href="https://vimeo.com/123456" rel="noopener"><strong>Vimeo</strong></a></figure>',
    '<ol class="footnotes"><li><p>N <a href="https://lantern.example/news?x&amp;y#ref-1">↩</a></p></li></ol>',
  ])
})
