import { closeSync, openSync, writeSync } from 'node:fs'

const WORDS = (
  'the council has voted to close old harbour bridge after a survey found cracks in its piers and nobody knows who will pay ' +
  'for repairs that engineers say cannot wait until spring because ferry crews already carry twice as many people as last year ' +
  'while shops on both banks report fewer customers residents asked why warnings from two earlier studies were kept in a drawer'
).split(' ')

const AUTHORS = 20
const SECTIONS = 12
const TAGS = 200

/** Writes an export of a paper with so many posts of so many words: half of them from each editor, with links, headings and quotes. */
export function writeExport(file: string, posts: number, words: number): void {
  const out = openSync(file, 'w')
  writeSync(out, head())
  for (let n = 1; n <= posts; n++) writeSync(out, item(n, words))
  writeSync(out, '</channel>\n</rss>\n')
  closeSync(out)
}

const range = (length: number) => Array.from({ length }, (_, n) => n + 1)

const head = () => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Measured Herald</title>
<link>https://herald.example</link>
<language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://herald.example</wp:base_blog_url>
${range(AUTHORS)
  .map(
    (n) =>
      `<wp:author><wp:author_login>author${n}</wp:author_login><wp:author_display_name>Author ${n}</wp:author_display_name></wp:author>`,
  )
  .join('\n')}
${range(SECTIONS)
  .map(
    (n) =>
      `<wp:category><wp:term_id>${n}</wp:term_id><wp:category_nicename>desk-${n}</wp:category_nicename><wp:category_parent>${n > 6 ? `desk-${n - 6}` : ''}</wp:category_parent><wp:cat_name>Desk ${n}</wp:cat_name></wp:category>`,
  )
  .join('\n')}
${range(TAGS)
  .map(
    (n) =>
      `<wp:tag><wp:term_id>${n + 100}</wp:term_id><wp:tag_slug>place-${n}</wp:tag_slug><wp:tag_name>Place ${n}</wp:tag_name></wp:tag>`,
  )
  .join('\n')}
`

function item(n: number, words: number): string {
  const day = new Date(Date.UTC(2010, 0, 1) + n * 8 * 3_600_000).toISOString()
  const date = `${day.slice(0, 10)} ${day.slice(11, 19)}`
  const tag = (k: number) => `<category domain="post_tag" nicename="place-${k}"><![CDATA[Place ${k}]]></category>`
  const desk = (n % SECTIONS) + 1
  return `<item>
<title>${sentence(n, 9)}</title>
<link>https://herald.example/${day.slice(0, 10).replaceAll('-', '/')}/report-${n}/</link>
<dc:creator>author${(n % AUTHORS) + 1}</dc:creator>
<content:encoded><![CDATA[${n % 2 === 0 ? classic(n, words) : blocks(n, words)}]]></content:encoded>
<excerpt:encoded><![CDATA[${n % 3 === 0 ? sentence(n, 20) : ''}]]></excerpt:encoded>
<wp:post_id>${n + 1000}</wp:post_id>
<wp:post_date>${date}</wp:post_date>
<wp:post_date_gmt>${date}</wp:post_date_gmt>
<wp:post_name>report-${n}</wp:post_name>
<wp:status>publish</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:post_type>post</wp:post_type>
<wp:is_sticky>0</wp:is_sticky>
<category domain="category" nicename="desk-${desk}"><![CDATA[Desk ${desk}]]></category>
${[7, 31, 101].map((step) => tag(((n * step) % TAGS) + 1)).join('\n')}
<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value><![CDATA[1]]></wp:meta_value></wp:postmeta>
</item>
`
}

const PARAGRAPH = 60

const paragraphs = (n: number, words: number) =>
  range(Math.ceil(words / PARAGRAPH)).map((p) =>
    linked(sentence(n * 31 + p * 7, Math.min(PARAGRAPH, words - (p - 1) * PARAGRAPH)), n),
  )

const linked = (text: string, n: number) =>
  text
    .replace(/ (\w+ bridge)/, ` <a href="https://herald.example/?p=${n + 999}">$1</a>`)
    .replace(/ (cannot|twice) /, ' <em>$1</em> ')

const classic = (n: number, words: number) => paragraphs(n, words).join('\n\n')

const blocks = (n: number, words: number) =>
  paragraphs(n, words)
    .map((text, i) => {
      const block = (name: string, html: string) => `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->`
      if (i === 4)
        return block('heading', `<h2 class="wp-block-heading">${sentence(n, 5)}</h2>`) + block('paragraph', `<p>${text}</p>`)
      if (i === 7)
        return block('quote', `<blockquote class="wp-block-quote"><p>${text}</p><cite>${sentence(n, 2)}</cite></blockquote>`)
      return block('paragraph', `<p>${text}</p>`)
    })
    .join('\n\n')

/** So many words, others for each seed. */
function sentence(seed: number, words: number): string {
  let state = (seed * 2_654_435_761) % 4_294_967_296
  const chosen = range(words).map(() => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return WORDS[state % WORDS.length]!
  })
  return `${chosen.join(' ')}.`.replace(/^./, (first) => first.toUpperCase())
}
