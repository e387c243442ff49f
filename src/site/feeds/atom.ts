import { xml, xmlDocument } from '../../lib/xml.ts'
import type { Feed, FeedItem } from './feed.ts'
import { media } from './rss.ts'

/** A feed as Atom (RFC 4287), with the whole text and Media RSS. */
export const writeAtom = (feed: Feed): string =>
  xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${feed.language}">
<id>${feed.id}</id>
<title>${feed.title}</title>
<subtitle>${feed.description}</subtitle>
<updated>${rfc3339(feed.updatedAt)}</updated>
<author><name>${feed.publisher}</name></author>
<link rel="self" type="application/atom+xml" href="${feed.self}"/>
<link rel="alternate" type="text/html" href="${feed.home}"/>
${feed.items.map(entry)}</feed>`)

const entry = (item: FeedItem) => xml`<entry${item.language && xml` xml:lang="${item.language}"`}>
<id>${item.id}</id>
<title>${item.title}</title>
<link rel="alternate" type="text/html" href="${item.url}"/>
${item.original && xml`<link rel="via" href="${item.original}"/>\n`}<published>${rfc3339(item.publishedAt)}</published>
<updated>${rfc3339(item.updatedAt)}</updated>
${item.authors.map(({ name, url }) => xml`<author><name>${name}</name>${url && xml`<uri>${url}</uri>`}</author>\n`)}${item.categories.map(
  (name) => xml`<category term="${name}"/>\n`,
)}${item.picture && media(item.picture)}<summary>${item.summary}</summary>
<content type="html">${item.html}</content>
</entry>
`

const rfc3339 = (at: number) => new Date(at).toISOString()
