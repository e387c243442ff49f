import type { Paper } from '../../web/paper.ts'
import { AI_CRAWLERS } from './ai-crawlers.ts'

/** What crawlers may read, as robots.txt (RFC 9309): the paper but for the newsroom's desk, searches and the program's own paths, and less where its settings say so. */
export function robotsTxt({ origin, settings }: Paper): string {
  const { searchEngines, aiCrawlers } = settings.robots
  const groups = [
    group(['*'], searchEngines ? OPEN : CLOSED),
    ...(aiCrawlers ? [] : [group(AI_CRAWLERS, CLOSED)]),
    ...(searchEngines ? [`Sitemap: ${origin}/sitemap.xml\nSitemap: ${origin}/sitemaps/news.xml\n`] : []),
  ]
  return groups.join('\n')
}

/** What a page needs to be drawn stays open below the program's own paths. */
const OPEN = ['Disallow: /desk', 'Disallow: /search?', 'Disallow: /-/', 'Allow: /-/assets/']
const CLOSED = ['Disallow: /']

const group = (agents: readonly string[], rules: string[]) =>
  [...agents.map((agent) => `User-agent: ${agent}`), ...rules].map((line) => `${line}\n`).join('')
