import { expect, test } from 'vitest'
import { isOnlyPicture, loneAddress, pastedBody } from './paste.ts'

const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style></head>
<body lang=EN-GB link="#0563C1" style='tab-interval:36.0pt'><!--StartFragment-->
<h1><span lang=EN-US>The quay<o:p></o:p></span></h1>
<p class=MsoNormal><b><span style='color:#C00000'>Port Ellery.</span></b> The <i>harbour</i>
master said&nbsp;so.<span style='mso-spacerun:yes'>  </span><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>One<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>Within<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Two<o:p></o:p></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=301 style='width:225.4pt;border:solid windowtext 1.0pt'><p class=MsoNormal>Boats<o:p></o:p></p></td><td><p class=MsoNormal>12<o:p></o:p></p></td></tr></table>
<p class=MsoNormal>Left<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[1]</span></span></a> at dawn.<o:p></o:p></p>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> By the log.<o:p></o:p></p></div></div>
<!--EndFragment--></body></html>`

const DOCS = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-8f0b1c2d-7fff-1a2b-3c4d"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;white-space:pre-wrap;">The ferry</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;font-style:normal;white-space:pre-wrap;">Calls at </span><span style="font-weight:700;white-space:pre-wrap;">noon</span><span style="font-style:italic;white-space:pre-wrap;"> sharp</span><span style="font-weight:400;white-space:pre-wrap;">, says </span><a href="https://www.google.com/url?q=https://ferry.example/times?a%3D1%26b%3D2&amp;sa=D&amp;ust=1" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;white-space:pre-wrap;">the timetable</span></a><span style="font-weight:400;">.</span></p><br /><ul style="margin-top:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">First</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;">Below</span></p></li></ul></ul></b><br class="Apple-interchange-newline">`

const WORDPRESS = `<!-- wp:paragraph {"dropCap":true} -->
<p class="has-drop-cap">The <a href="https://example.org/" target="_blank" rel="noreferrer noopener">council</a> met.</p>
<!-- /wp:paragraph -->

<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>Enough.</p><cite>The mayor</cite></blockquote></figure><!-- /wp:pullquote -->
<!-- wp:embed {"url":"https://youtu.be/abcdefghijk"} --><figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">
https://youtu.be/abcdefghijk
</div><figcaption>The sitting</figcaption></figure><!-- /wp:embed -->`

test('Word', () => {
  expect(pastedBody(WORD).split('\n')).toEqual([
    '<h2>The quay</h2>',
    '<p><strong>Port Ellery.</strong> The <em>harbour</em> master said&nbsp;so.</p>',
    '<ul><li>One<ul><li>Within</li></ul></li><li>Two</li></ul>',
    '<table><tbody><tr><td>Boats</td><td>12</td></tr></tbody></table>',
    '<p>Left<sup class="footnote"><a id="ref-1" href="#note-1">1</a></sup> at dawn.</p>',
    '<ol class="footnotes"><li id="note-1"><p>By the log. <a href="#ref-1">↩</a></p></li></ol>',
  ])
})

test('Google Docs', () => {
  expect(pastedBody(DOCS).split('\n')).toEqual([
    '<h2>The ferry</h2>',
    '<p>Calls at <strong>noon</strong> <em>sharp</em>, says <a href="https://ferry.example/times?a=1&amp;b=2">the timetable</a>.</p>',
    '<ul><li>First<ul><li>Below</li></ul></li></ul>',
  ])
})

test('WordPress', () => {
  expect(pastedBody(WORDPRESS).split('\n')).toEqual([
    '<p>The <a href="https://example.org/">council</a> met.</p>',
    '<blockquote class="pull"><p>Enough.</p><footer>The mayor</footer></blockquote>',
    '<figure class="embed" data-url="https://www.youtube.com/watch?v=abcdefghijk"><figcaption>The sitting</figcaption></figure>',
  ])
})

test('what stands around the copied part is not copied', () => {
  expect(pastedBody('<body><nav>Menu</nav><!--StartFragment--><p>Words</p><!--EndFragment--><p>More</p></body>')).toBe(
    '<p>Words</p>',
  )
})

test('nothing that acts comes in', () => {
  expect(pastedBody('<p onclick="x()">a<script>x()</script><a href="javascript:x()">b</a></p><style>p{}</style>')).toBe(
    '<p>ab</p>',
  )
})

test('a link past Google that leads nowhere stays as it is', () => {
  const link = '<p><a href="https://www.google.com/url?q=javascript%3Ax">a</a></p>'
  expect(pastedBody(link)).toBe(link)
})

test.each([
  ['<img src="https://example.org/a.jpg">', true],
  ['<!--StartFragment--><a href="/b"><img src="a.jpg" alt="Boat"></a>&nbsp;<!--EndFragment-->', true],
  ['<p>Words</p><img src="a.jpg">', false],
  ['<table><tr><td><img src="a.jpg"></td></tr></table>', false],
  ['<p>Words</p>', false],
])('%s is only a picture: %s', (html, isOnly) => {
  expect(isOnlyPicture(html)).toBe(isOnly)
})

test.each([
  ['https://example.org/a?b', 'https://example.org/a?b'],
  [' https://example.org/ \n', 'https://example.org/'],
  ['see https://example.org/', undefined],
  ['https://a.example/ https://b.example/', undefined],
  ['javascript:alert(1)', undefined],
])('%j is a lone address: %s', (text, address) => {
  expect(loneAddress(text)).toBe(address)
})
