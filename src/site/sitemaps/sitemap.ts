import { xml, xmlDocument } from '../../lib/xml.ts'

/** Addresses are absolute, times epoch milliseconds. */
export interface SitemapEntry {
  url: string
  changedAt?: number
}

export interface NewsEntry {
  url: string
  title: string
  /** BCP 47. */
  language: string
  publishedAt: number
}

/** The most a sitemap may list (sitemaps.org), and the most and the age of a news sitemap (Google). */
export const MAX_ENTRIES = 50_000
export const MAX_NEWS = 1000
export const NEWS_AGE = 2 * 24 * 60 * 60 * 1000

const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The list of all sitemaps (sitemaps.org 0.9). */
export const writeSitemapIndex = (urls: string[]): string =>
  xmlDocument(xml`<sitemapindex xmlns="${SCHEMA}">
${urls.map((url) => xml`<sitemap><loc>${url}</loc></sitemap>\n`)}</sitemapindex>`)

/** A sitemap (sitemaps.org 0.9). */
export const writeSitemap = (entries: SitemapEntry[]): string =>
  xmlDocument(xml`<urlset xmlns="${SCHEMA}">
${entries.map(
  ({ url, changedAt }) =>
    xml`<url><loc>${url}</loc>${changedAt !== undefined && xml`<lastmod>${iso(changedAt)}</lastmod>`}</url>\n`,
)}</urlset>`)

/** A sitemap for news (Google's extension 0.9). */
export const writeNewsSitemap = (publication: { name: string }, entries: NewsEntry[]): string =>
  xmlDocument(xml`<urlset xmlns="${SCHEMA}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${entries.map(
  (entry) => xml`<url><loc>${entry.url}</loc><news:news>
<news:publication><news:name>${publication.name}</news:name><news:language>${newsLanguage(entry.language)}</news:language></news:publication>
<news:publication_date>${iso(entry.publishedAt)}</news:publication_date>
<news:title>${entry.title}</news:title>
</news:news></url>\n`,
)}</urlset>`)

/** Google takes ISO 639 codes of two or three letters, and two for Chinese. */
function newsLanguage(language: string): string {
  const [code = '', ...rest] = language.toLowerCase().split('-')
  if (code !== 'zh') return code
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-tw' : 'zh-cn'
}

const iso = (at: number) => new Date(at).toISOString()
