import { xml, xmlDocument } from '../../lib/xml.ts'
import type { Feed, FeedItem, FeedPicture } from './feed.ts'

/** A feed as RSS 2.0, with the whole text (`content:encoded`) and Media RSS. */
export const writeRss = (feed: Feed): string =>
  xmlDocument(xml`<rss version="2.0"
 xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${feed.title}</title>
<link>${feed.home}</link>
<description>${asHtml(feed.description)}</description>
<language>${feed.language}</language>
<lastBuildDate>${rfc822(feed.updatedAt)}</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="${feed.self}"/>
${feed.items.map(item)}</channel>
</rss>`)

const item = (item: FeedItem) => xml`<item>
<title>${item.title}</title>
<link>${item.url}</link>
<guid isPermaLink="false">${item.id}</guid>
<pubDate>${rfc822(item.publishedAt)}</pubDate>
<atom:updated>${new Date(item.updatedAt).toISOString()}</atom:updated>
${item.authors.map(({ name }) => xml`<dc:creator>${name}</dc:creator>\n`)}${
  item.language && xml`<dc:language>${item.language}</dc:language>\n`
}${item.original && xml`<dc:source>${item.original}</dc:source>\n`}${item.categories.map(
  (name) => xml`<category>${name}</category>\n`,
)}${item.picture && media(item.picture)}<description>${asHtml(item.summary)}</description>
<content:encoded>${item.html}</content:encoded>
</item>
`

/** The lead picture (Media RSS 1.5.1); its description is what a reader hears who can't see it. */
export const media = (picture: FeedPicture) => xml`<media:content url="${picture.url}" type="image/jpeg" medium="image" width="${
  picture.width
}" height="${picture.height}">
${picture.credit && xml`<media:credit>${picture.credit}</media:credit>\n`}${
  picture.alt && xml`<media:description type="plain">${picture.alt}</media:description>\n`
}</media:content>
`

/** RFC 822 with the four-digit year of RFC 1123. */
const rfc822 = (at: number) => new Date(at).toUTCString()

/** Descriptions are HTML by the format's own words, so plain text is escaped once more. */
const asHtml = (text: string) => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))
