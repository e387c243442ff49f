import { describe, expect, test } from 'vitest'
import { canonicalBody } from './canonical.ts'
import { tagsOf } from './markup.ts'
import { VOID } from './vocabulary.ts'

type Table = [source: string, canonical: string][]

const MEDIA: Record<string, number> = { '/ferry.jpg': 7, '/quay.jpg': 8, '/talk.mp3': 9, '/minutes.pdf': 10, '/boat.mp4': 11 }

function check(name: string, table: Table): void {
  describe(name, () => {
    test.each(table)('%j', (source, canonical) => {
      const written = canonicalBody(source, { media: (src) => MEDIA[src] })
      expect(written).toBe(canonical)
      expect(canonicalBody(written)).toBe(written)
    })
  })
}

check('paragraphs', [
  ['', ''],
  ['The tide turned.', '<p>The tide turned.</p>'],
  ['<p>One<p>Two', '<p>One</p>\n<p>Two</p>'],
  ['One<p>Two</p>three <b>four</b>', '<p>One</p>\n<p>Two</p>\n<p>three <strong>four</strong></p>'],
  ['One\n\nTwo\nthree', '<p>One</p>\n<p>Two three</p>'],
  ['<p>One\n\nstill one</p>', '<p>One still one</p>'],
  ['<p></p><p> \n </p><p>&nbsp;</p><p><b> </b></p><p>\u200B</p><p><br></p>', ''],
  [
    '<div>One<div>Two</div>Three</div><section><article>Four</article></section><center>Five</center>',
    '<p>One</p>\n<p>Two</p>\n<p>Three</p>\n<p>Four</p>\n<p>Five</p>',
  ],
  ['One<br>two<br><br>Three<br>', '<p>One<br>two</p>\n<p>Three</p>'],
  ['<p>One<br>\n<br>\n<br>Two</p>', '<p>One</p>\n<p>Two</p>'],
  ['<main><p lang="de" dir="ltr">Guten Tag</p></main>', '<p lang="de" dir="ltr">Guten Tag</p>'],
  [
    '<div lang="ar" dir="rtl"><p>مرحبا</p><p lang="fr">Salut</p></div>',
    '<p lang="ar" dir="rtl">مرحبا</p>\n<p lang="fr" dir="rtl">Salut</p>',
  ],
  ['<p lang="not a language" dir="up">x</p>', '<p>x</p>'],
  ['<p class="x" style="color:red" onclick="x()" data-y="z" hidden>x</p>', '<p>x</p>'],
  ['<p>a</p><hr><p>b</p>', '<p>a</p>\n<hr>\n<p>b</p>'],
  ['<address>Quay 4</address>', '<p>Quay 4</p>'],
])

check('white space and characters', [
  ['  a \n\t b  ', '<p>a b</p>'],
  ['<p>a <em> b </em> c</p>', '<p>a <em>b</em> c</p>'],
  ['<p><strong>a </strong>b</p>', '<p><strong>a</strong> b</p>'],
  ['<p><strong>a</strong> <strong>b</strong></p>', '<p><strong>a</strong> <strong>b</strong></p>'],
  ['<p><strong>a<br>b</strong></p>', '<p><strong>a<br>b</strong></p>'],
  ['<p><strong>a</strong><br><strong>b</strong></p>', '<p><strong>a</strong><br><strong>b</strong></p>'],
  [
    '<p>a&nbsp;b &lt; c &amp;&amp; d &gt; e "f" &#39;g&#39; &hellip; &eacute;</p>',
    '<p>a&nbsp;b &lt; c &amp;&amp; d &gt; e "f" \'g\' … é</p>',
  ],
  ['<p>a&#0;b&#1;c&#x85;d\u0007\uFFFE</p>', '<p>a�bc…d</p>'],
  ['<p>\uD800x</p>', '<p>�x</p>'],
  ['<p title="x">&lt;script&gt;alert(1)&lt;/script&gt;</p>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
])

check('headings', [
  [
    '<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>',
    '<h2>a</h2>\n<h2>b</h2>\n<h3>c</h3>\n<h4>d</h4>\n<h4>e</h4>\n<h4>f</h4>',
  ],
  ['<h2><b>All bold</b></h2><h2><b>Half</b> bold</h2>', '<h2>All bold</h2>\n<h2><strong>Half</strong> bold</h2>'],
  ['<h2><img src="/ferry.jpg">Title</h2>', '<figure class="picture" data-media="7"></figure>\n<h2>Title</h2>'],
  ['<h2><p>Title</p></h2>', '<h2>Title</h2>'],
  ['<h2></h2><h3> <br> </h3>', ''],
  [
    '<h2 id="costs">Costs</h2><h3 id="h.x1y2z3">From Docs</h3><h3 id="_Toc12">From Word</h3>',
    '<h2 id="costs">Costs</h2>\n<h3>From Docs</h3>\n<h3>From Word</h3>',
  ],
])

check('ids that links lead to', [
  ['<p id="a">x</p><p id="b">y</p><p><a href="#a">z</a></p>', '<p id="a">x</p>\n<p>y</p>\n<p><a href="#a">z</a></p>'],
  ['<a name="top"></a><p>x</p><p><a href="#top">up</a></p>', '<p id="top">x</p>\n<p><a href="#top">up</a></p>'],
  ['<p>x <span id="here">y</span></p><p><a href="#here">z</a></p>', '<p id="here">x y</p>\n<p><a href="#here">z</a></p>'],
  ['<p id="a">x</p><p id="a">y</p><a href="#a">z</a>', '<p id="a">x</p>\n<p>y</p>\n<p><a href="#a">z</a></p>'],
  ['<h2 id="Größe">G</h2><a href="#Gr%C3%B6%C3%9Fe">z</a>', '<h2 id="Größe">G</h2>\n<p><a href="#Gr%C3%B6%C3%9Fe">z</a></p>'],
  ['<h2 id="a b">x</h2><h2 id=\'"><script>\'>y</h2><h2 id="note-1">z</h2>', '<h2>x</h2>\n<h2>y</h2>\n<h2>z</h2>'],
  ['<p><a href="#_Toc1">x</a></p><h2><a name="_Toc1">y</a></h2>', '<p><a href="#_Toc1">x</a></p>\n<h2 id="_Toc1">y</h2>'],
  ['<p><a href="#note-1">no such note</a></p>', '<p>no such note</p>'],
  ['<p id="x">a</p><noscript><a href="#x">b</a></noscript>', '<p>a</p>'],
])

check('what stands in a line', [
  [
    '<b>a</b> <i>b</i> <strike>c</strike> <del>d</del> <ins>e</ins> <tt>f</tt> <acronym title="G">g</acronym>',
    '<p><strong>a</strong> <em>b</em> <s>c</s> <s>d</s> <u>e</u> <code>f</code> <abbr title="G">g</abbr></p>',
  ],
  ['<font color="red">a</font><big>b</big><nobr>c</nobr><foo>d</foo>', '<p>abcd</p>'],
  ['<em><a href="https://a.example/">x</a></em>', '<p><a href="https://a.example/"><em>x</em></a></p>'],
  ['<em>a</em><em>b</em><em>c <em>d</em></em>', '<p><em>abc d</em></p>'],
  ['<kbd>Ctrl</kbd> <kbd>C</kbd> <q>a</q> <q>b</q>', '<p><kbd>Ctrl</kbd> <kbd>C</kbd> <q>a</q> <q>b</q></p>'],
  [
    'H<sub>2</sub>O x<sup>2</sup> <small>s</small> <mark>m</mark> <cite>c</cite> <bdi>b</bdi>',
    '<p>H<sub>2</sub>O x<sup>2</sup> <small>s</small> <mark>m</mark> <cite>c</cite> <bdi>b</bdi></p>',
  ],
  [
    '<i lang="la">carpe diem</i> <span lang="fr">ça</span> <span>x</span> <bdo dir="rtl">y</bdo> <bdo>z</bdo>',
    '<p><span lang="la"><em>carpe diem</em></span> <span lang="fr">ça</span> x <bdo dir="rtl">y</bdo> z</p>',
  ],
  [
    '<time datetime="2024-05-01">May Day</time> <time>May</time> <time datetime="<x>">y</time> <abbr>z</abbr>',
    '<p><time datetime="2024-05-01">May Day</time> May y z</p>',
  ],
  [
    '<a href="/tide" title=" The &quot;tide&quot; " target="_blank" rel="nofollow" onclick="x()">x</a>',
    '<p><a href="/tide" title="The &quot;tide&quot;">x</a></p>',
  ],
  [
    '<a href="javascript:alert(1)">a</a> <a href="jav&#9;ascript:alert(1)">b</a> <a href="tide.html">c</a> <a>d</a> <a href="#">e</a>',
    '<p>a b c d e</p>',
  ],
  [
    '<a href="https://a.example/"><h2>Title</h2><p>Text</p></a>',
    '<h2><a href="https://a.example/">Title</a></h2>\n<p><a href="https://a.example/">Text</a></p>',
  ],
  ['<strong>a<p>b</p>c</strong>', '<p><strong>a</strong></p>\n<p><strong>b</strong></p>\n<p><strong>c</strong></p>'],
  ['<p>a <img class="emoji" alt="🙂" src="https://s.w.org/x.svg"> b</p>', '<p>a 🙂 b</p>'],
  ['<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '<p>漢(kan)</p>'],
  ['<constructor>a</constructor><toString>b</toString>', '<p>ab</p>'],
])

check('lists', [
  ['<ul><li>a<li><p>b</p><li><p>c</p><p>d</p></ul>', '<ul><li>a</li><li>b</li><li><p>c</p><p>d</p></li></ul>'],
  ['<ol start="4" type="a" reversed><li>a</li></ol>', '<ol start="4" reversed=""><li>a</li></ol>'],
  ['<ol start="1"><li>a</li></ol><ol start="x"><li>a</li></ol>', '<ol><li>a</li></ol>\n<ol><li>a</li></ol>'],
  ['<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li></ul>', '<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li></ul>'],
  ['<ul><li>a</li><ul><li>b</li></ul></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ['<ul>text<li></li><li>a</li></ul><ul></ul>', '<ul><li>text</li><li>a</li></ul>'],
  ['<ul><li><p lang="fr">a</p><ul><li>b</li></ul></li></ul>', '<ul><li><p lang="fr">a</p><ul><li>b</li></ul></li></ul>'],
  ['<ul><li><p lang="fr">a</p></li></ul>', '<ul><li lang="fr">a</li></ul>'],
  [
    '<ul><li>a<figure><img src="/ferry.jpg"></figure></li></ul>',
    '<ul><li><p>a</p><figure class="picture" data-media="7"></figure></li></ul>',
  ],
  ['<b><ul><li>a</li></ul></b>', '<ul><li><strong>a</strong></li></ul>'],
  [
    '<dl><dt>a</dt><dd>b</dd><div><dt>c</dt><dd><p>d</p><p>e</p></dd></div></dl>',
    '<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd><p>d</p><p>e</p></dd></dl>',
  ],
  ['<li>a</li>', '<p>a</p>'],
])

check('quotes, verse, code, boxes', [
  ['<blockquote cite="https://x.example/">a</blockquote>', '<blockquote><p>a</p></blockquote>'],
  ['<blockquote><p>a</p><footer>Mara</footer></blockquote>', '<blockquote><p>a</p><footer>Mara</footer></blockquote>'],
  ['<blockquote><footer>Mara</footer><p>a</p></blockquote>', '<blockquote><p>a</p><footer>Mara</footer></blockquote>'],
  [
    '<blockquote class="wp-block-quote"><p>a</p><cite>Mara</cite></blockquote>',
    '<blockquote><p>a</p><footer>Mara</footer></blockquote>',
  ],
  ['<blockquote><p>see <cite>The Tides</cite></p></blockquote>', '<blockquote><p>see <cite>The Tides</cite></p></blockquote>'],
  ['<blockquote class="pull"><p>a</p></blockquote>', '<blockquote class="pull"><p>a</p></blockquote>'],
  [
    '<figure class="wp-block-pullquote"><blockquote><p>a</p><cite>b</cite></blockquote></figure>',
    '<blockquote class="pull"><p>a</p><footer>b</footer></blockquote>',
  ],
  ['<blockquote></blockquote><blockquote><footer>x</footer></blockquote>', '<p>x</p>'],
  ['<pre class="wp-block-verse">\n\nO <em>tide</em>,\n  turn\n</pre>', '<pre class="verse">O <em>tide</em>,\n  turn</pre>'],
  ['<pre class="verse">a<br>b</pre>', '<pre class="verse">a\nb</pre>'],
  ['<pre>if (a &lt; b)\n\treturn</pre>', '<pre><code>if (a &lt; b)\n\treturn</code></pre>'],
  ['<pre><code class="language-js"><span>a</span><br>b\n</code></pre><pre> </pre>', '<pre><code>a\nb</code></pre>'],
  [
    '<aside><h2>Facts</h2><p>a</p><ul><li>b</li></ul></aside>',
    '<aside class="box"><h3>Facts</h3><p>a</p><ul><li>b</li></ul></aside>',
  ],
  ['<div class="kg-card kg-callout-card"><div class="kg-callout-text">a</div></div>', '<aside class="box"><p>a</p></aside>'],
  ['<aside>a<aside>b</aside></aside>', '<aside class="box"><p>a</p><p>b</p></aside>'],
  [
    '<details open><summary><b>Who</b></summary>Mara</details>',
    '<details><summary><strong>Who</strong></summary><p>Mara</p></details>',
  ],
  ['<details><p>a</p></details><details><summary>b</summary></details>', '<p>a</p>\n<p>b</p>'],
])

check('tables', [
  [
    '<table border=1 width="100%"><tr><th>a<th>b<tr><td bgcolor=red>1<td>2</table>',
    '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
  ],
  [
    '<table><tfoot><tr><td>sum<td>3</tfoot><thead><tr><td>a<td>b</thead><tbody><tr><th>x<td>3</tbody></table>',
    '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">x</th><td>3</td></tr><tr><td>sum</td><td>3</td></tr></tbody></table>',
  ],
  [
    '<table><caption>Costs <b>2024</b></caption><colgroup><col></colgroup><tr><td colspan="2" rowspan="999" align=right>a</table>',
    '<table><caption>Costs <strong>2024</strong></caption><tbody><tr><td colspan="2" rowspan="100">a</td></tr></tbody></table>',
  ],
  ['<table><tr><td><p>only a frame</p><p>for this</p></td></tr></table>', '<p>only a frame</p>\n<p>for this</p>'],
  [
    '<table><tr><th>a<th>b<tr><th>c<th>d</table>',
    '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">c</th><th scope="row">d</th></tr></tbody></table>',
  ],
  ['<table><tr><td></td><td> </td></tr></table>', ''],
  [
    '<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>',
    '<table><tbody><tr><td><p>a</p><table><tbody><tr><td>b</td><td>c</td></tr></tbody></table></td><td>d</td></tr></tbody></table>',
  ],
  [
    '<figure class="wp-block-table"><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table><figcaption>Costs</figcaption></figure>',
    '<table><caption>Costs</caption><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
  ],
  ['<tr><td>a</td></tr>', '<p>a</p>'],
])

check('pictures', [
  ['<img src="/ferry.jpg" alt=" The  ferry ">', '<figure class="picture" data-media="7" data-alt="The ferry"></figure>'],
  [
    '<p>before <img src="/ferry.jpg" alt=""> after</p>',
    '<p>before</p>\n<figure class="picture" data-media="7"></figure>\n<p>after</p>',
  ],
  ['<a href="/ferry-large.jpg"><img src="/ferry.jpg"></a>', '<figure class="picture" data-media="7"></figure>'],
  [
    '<figure><picture><source srcset="x.webp"><img src="/ferry.jpg"></picture><figcaption>The <i>ferry</i></figcaption></figure>',
    '<figure class="picture" data-media="7"><figcaption>The <em>ferry</em></figcaption></figure>',
  ],
  [
    '<img src="https://a.example/x.jpg" alt="A">',
    '<figure class="picture" data-src="https://a.example/x.jpg" data-alt="A"></figure>',
  ],
  ['<img src="javascript:alert(1)"><img src="data:image/png;base64,AA"><img><img src="pixel.gif" width=1>', ''],
  ['<img src="data:image/gif;base64,AA" data-src="/ferry.jpg">', '<figure class="picture" data-media="7"></figure>'],
  [
    '<img class="alignleft" src="/ferry.jpg"><img align="right" src="/quay.jpg">',
    '<figure class="picture left" data-media="7"></figure>\n<figure class="picture right" data-media="8"></figure>',
  ],
  [
    '<figure class="wp-block-image alignwide"><img src="/ferry.jpg"></figure>',
    '<figure class="picture wide" data-media="7"></figure>',
  ],
  [
    '<div class="wp-caption alignright"><img src="/ferry.jpg"><p class="wp-caption-text">At dawn</p></div>',
    '<figure class="picture right" data-media="7"><figcaption>At dawn</figcaption></figure>',
  ],
  [
    '<figure class="wp-block-gallery"><figure class="alignleft"><img src="/ferry.jpg"></figure><figure><img src="/quay.jpg"><figcaption>Quay</figcaption></figure><figcaption>Two</figcaption></figure>',
    '<figure class="gallery"><figure class="picture" data-media="7"></figure><figure class="picture" data-media="8"><figcaption>Quay</figcaption></figure><figcaption>Two</figcaption></figure>',
  ],
  [
    '<figure class="gallery"><figure class="picture" data-media="7"></figure></figure>',
    '<figure class="picture" data-media="7"></figure>',
  ],
  [
    '<figure class="picture" data-media="7" data-alt="x"><figcaption><p>a</p><p>b</p></figcaption></figure>',
    '<figure class="picture" data-media="7" data-alt="x"><figcaption>a<br>b</figcaption></figure>',
  ],
  ['<figure class="picture" data-media="7; x"></figure><figure class="picture" data-src="javascript:x"></figure>', ''],
  ['<figure>Only words<figcaption>and a caption</figcaption></figure>', '<p>Only words</p>\n<p>and a caption</p>'],
])

check('sound, files, embeds', [
  [
    '<audio src="/talk.mp3" controls></audio><video><source src="/boat.mp4"></video>',
    '<figure class="audio" data-media="9"></figure>\n<figure class="video" data-media="11"></figure>',
  ],
  ['<audio src="https://a.example/x.mp3"></audio>', '<figure class="embed" data-url="https://a.example/x.mp3"></figure>'],
  [
    '<div class="wp-block-file"><a href="/minutes.pdf">Minutes</a><a class="wp-block-file__button" href="/minutes.pdf">Download</a></div>',
    '<figure class="file" data-media="10"><figcaption>Minutes</figcaption></figure>',
  ],
  [
    '<div class="wp-block-file"><a href="/x.pdf">Minutes</a><a class="wp-block-file__button" href="/x.pdf">Download</a></div>',
    '<p><a href="/x.pdf">Minutes</a></p>',
  ],
  [
    '<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0" title="The tide" allow="x"></iframe>',
    '<figure class="embed" data-url="https://www.youtube.com/watch?v=abcdefghijk" data-title="The tide"></figure>',
  ],
  [
    '<p>https://youtu.be/abcdefghijk</p><p>See https://youtu.be/abcdefghijk</p>',
    '<figure class="embed" data-url="https://www.youtube.com/watch?v=abcdefghijk"></figure>\n<p>See https://youtu.be/abcdefghijk</p>',
  ],
  [
    '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://a.example/page\n</div><figcaption>A page</figcaption></figure>',
    '<figure class="embed" data-url="https://a.example/page"><figcaption>A page</figcaption></figure>',
  ],
  [
    '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://a.example/page"><div class="kg-bookmark-title">A page</div><img src="/x.ico"></a><figcaption>Read it</figcaption></figure>',
    '<figure class="embed" data-url="https://a.example/page" data-title="A page"><figcaption>Read it</figcaption></figure>',
  ],
  ['<figure class="embed" data-url="javascript:alert(1)" data-title="x"><figcaption>y</figcaption></figure>', '<p>y</p>'],
])

check('raw blocks and what vanishes', [
  [
    '<iframe src="https://a.example/map"></iframe>',
    '<div class="raw" data-html="&lt;iframe src=&quot;https://a.example/map&quot;&gt;&lt;/iframe&gt;"></div>',
  ],
  [
    '<p>a<svg><circle r="1"/></svg>b</p>',
    '<p>a</p>\n<div class="raw" data-html="&lt;svg&gt;&lt;circle r=&quot;1&quot;&gt;&lt;/circle&gt;&lt;/svg&gt;"></div>\n<p>b</p>',
  ],
  [
    '<form action="/x"><input name="y"></form>',
    '<div class="raw" data-html="&lt;form action=&quot;/x&quot;&gt;&lt;input name=&quot;y&quot;&gt;&lt;/form&gt;"></div>',
  ],
  [
    '<tide-chart port="ellery"></tide-chart>',
    '<div class="raw" data-html="&lt;tide-chart port=&quot;ellery&quot;&gt;&lt;/tide-chart&gt;"></div>',
  ],
  [
    '<div class="raw" data-html="&lt;b&gt;">not this</div><div class="raw" data-html=" "></div>',
    '<div class="raw" data-html="&lt;b&gt;"></div>',
  ],
  [
    '<script>x</script><style>x</style><!-- x --><template>x</template><noscript>x</noscript><button>x</button><link><meta><title>x</title>',
    '',
  ],
  ['<p><svg aria-hidden="true"></svg>a</p>', '<p>a</p>'],
])

check('footnotes', [
  [
    '<p>b<sup class="footnote"><a href="#note-2">x</a></sup>, a<sup class="footnote"><a href="#note-1">y</a></sup>.</p><ol class="footnotes"><li id="note-1"><p>A <a href="#ref-9">↩</a></p></li><li id="note-2"><p>B</p></li></ol>',
    '<p>b<sup class="footnote"><a id="ref-1" href="#note-1">1</a></sup>, a<sup class="footnote"><a id="ref-2" href="#note-2">2</a></sup>.</p>\n<ol class="footnotes"><li id="note-1"><p>B <a href="#ref-1">↩</a></p></li><li id="note-2"><p>A <a href="#ref-2">↩</a></p></li></ol>',
  ],
  [
    '<p>a<sup data-fn="u1" class="fn"><a href="#u1" id="u1-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="u1">WordPress <a href="#u1-link">↩︎</a></li></ol><p>b</p>',
    '<p>a<sup class="footnote"><a id="ref-1" href="#note-1">1</a></sup></p>\n<p>b</p>\n<ol class="footnotes"><li id="note-1"><p>WordPress <a href="#ref-1">↩</a></p></li></ol>',
  ],
  [
    '<p>a<sup id="fnref:1"><a href="#fn:1">1</a></sup> b<sup id="fnref2:1"><a href="#fn:1">1</a></sup></p><div class="footnotes"><hr><ol><li id="fn:1"><p>Markdown <a href="#fnref:1">back</a></p></li></ol></div>',
    '<p>a<sup class="footnote"><a id="ref-1" href="#note-1">1</a></sup> b<sup class="footnote"><a id="ref-1-2" href="#note-1">1</a></sup></p>\n<ol class="footnotes"><li id="note-1"><p>Markdown <a href="#ref-1">↩</a></p></li></ol>',
  ],
  [
    '<ol class="footnotes"><li>No mark<ul><li>x</li></ul></li></ol>',
    '<ol class="footnotes"><li id="note-1"><p>No mark</p><ul><li>x</li></ul></li></ol>',
  ],
])

check('word processors', [
  [
    '<p>a<a id="r1" href="#n1">1</a> b<a id="r2" href="#n2">2</a></p><div><p><a id="n1" href="#r1">1</a> A</p><p><a id="n2" href="#r2">2</a> B</p></div>',
    '<p>a<sup class="footnote"><a id="ref-1" href="#note-1">1</a></sup> b<sup class="footnote"><a id="ref-2" href="#note-2">2</a></sup></p>\n<ol class="footnotes"><li id="note-1"><p>A <a href="#ref-1">↩</a></p></li><li id="note-2"><p>B <a href="#ref-2">↩</a></p></li></ol>',
  ],
  [
    '<p>a <a id="x" href="#z">1</a></p><p><a id="y" href="#x">Back</a> to it</p>',
    '<p id="x">a <a href="#z">1</a></p>\n<p><a href="#x">Back</a> to it</p>',
  ],
  [
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Bold</span><span style="font-style:italic"> it</span></p><br><ul><li dir="ltr"><p dir="ltr">A</p></li><ul><li><p>B</p></li></ul></ul></b>',
    '<p><strong>Bold</strong> <em>it</em></p>\n<ul><li>A<ul><li>B</li></ul></li></ul>',
  ],
  [
    '<p>a<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Docs</p></div>',
    '<p>a<sup class="footnote"><a id="ref-1" href="#note-1">1</a></sup></p>\n<ol class="footnotes"><li id="note-1"><p>Docs <a href="#ref-1">↩</a></p></li></ol>',
  ],
  [
    "<p class=MsoNormal style='mso-x:y'><span lang=EN-GB>Text<o:p>&nbsp;</o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>",
    '<p>Text&nbsp;</p>',
  ],
  [
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·&nbsp;</span><![endif]>One</p>\n<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a) </span>Sub</p>\n<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Two</p><p class=MsoNormal>End</p>",
    '<ul><li>One<ol><li>Sub</li></ol></li><li>Two</li></ul>\n<p>End</p>',
  ],
  [
    '<a href="https://a.example/"><span style="text-decoration:underline">x</span></a> <span style="text-decoration:underline">y</span>',
    '<p><a href="https://a.example/">x</a> <u>y</u></p>',
  ],
])

test('line ends can be meant as such', () => {
  const source = 'One\ntwo\n\nThree <b>four\nfive</b>\n<ul>\n<li>a\nb</li>\n</ul>\n<pre>x\ny</pre>'
  const canonical =
    '<p>One<br>two</p>\n<p>Three <strong>four<br>five</strong></p>\n<ul><li>a<br>b</li></ul>\n<pre><code>x\ny</code></pre>'
  expect(canonicalBody(source, { lineBreaks: true })).toBe(canonical)
})

test('reports what it could not keep as it was', () => {
  const reports: string[] = []
  canonicalBody('<script>x</script><form></form><img src="https://a.example/x.jpg"><img src="x.jpg"><audio></audio>', {
    report: (what) => reports.push(what),
  })
  expect(reports).toEqual([
    'dropped script',
    'raw form',
    'picture https://a.example/x.jpg',
    'picture without an address',
    'audio without an address',
  ])
})

describe('whatever is nested without end', () => {
  const many = 20_000
  test.each([
    '<div>',
    '<blockquote>',
    '<ul><li>',
    '<table><tr><td>',
    '<b>',
    '<em>a<strong>',
    '<aside>',
    '<figure>',
    '<details><summary>x</summary>',
    '<sup>',
    '<svg>',
    '<x-y>',
    '<dl><dd>',
  ])('%s', (tags) => {
    const once = canonicalBody(`${tags.repeat(many)}tide`)
    expect(once).toContain('tide')
    expect(deepest(once)).toBeLessThanOrEqual(100)
    expect(canonicalBody(once)).toBe(once)
  })

  test('nor do unclosed tags that browsers repeat multiply', () => {
    const source = Array.from({ length: 5000 }, (_, i) => `<p><b title="${i}">tide`).join('')
    expect(canonicalBody(source)).toBe(Array(5000).fill('<p>tide</p>').join('\n'))
  })

  test('a very long body is only long', () => {
    const paragraphs = Array(150_000).fill('<p>tide</p>')
    expect(canonicalBody(`<div class="MsoNormal" lang="fr"><div>${paragraphs.join('')}</div></div>`)).toBe(paragraphs.join('\n'))
  })

  test('and what is too long is refused', () => expect(() => canonicalBody('x'.repeat(10_000_001))).toThrow(RangeError))
})

/** How many elements stand in one another. */
function deepest(canonical: string): number {
  let depth = 0
  let most = 0
  for (const { name, isEnd } of tagsOf(canonical)) {
    if (!VOID.has(name)) depth += isEnd ? -1 : 1
    most = Math.max(most, depth)
  }
  return most
}
