import { Hono, type Context } from 'hono'
import { articleTag, LATEST } from '../../articles/article.ts'
import type { Db } from '../../db/schema.ts'
import { found } from '../../lib/refusal.ts'
import { PAGE_CACHING } from '../../web/answer.ts'
import type { WebEnv } from '../../web/env.ts'
import { PAPER_TAG, type Paper } from '../../web/paper.ts'
import { monthNames, parseMonth, spanOf } from './month.ts'
import { MAX_ENTRIES, MAX_NEWS, NEWS_AGE, writeNewsSitemap, writeSitemap, writeSitemapIndex } from './sitemap.ts'
import { articlesOf, collectionPaths, countArticles, mayHold, newestOfMonths, newsSince, publishedPages } from './sitemaps.sql.ts'

/** What search engines are told of: an index, one sitemap for the standing pages, one or more for each month, and one for news. */
export const sitemapRoutes = () =>
  new Hono<WebEnv>()
    .get('/sitemap.xml', async (c) => {
      const { db, paper } = c.var
      const names = ['pages', ...(await nameMonths(db)), 'news']
      return answerXml(c, writeSitemapIndex(names.map((name) => `${paper.origin}/sitemaps/${name}.xml`)), [LATEST])
    })
    .get('/sitemaps/pages.xml', answerPages)
    .get('/sitemaps/news.xml', answerNews)
    .get('/sitemaps/:file', answerMonth)

async function nameMonths(db: Db): Promise<string[]> {
  const months = await newestOfMonths(db)
  if (!(await mayHold(db, MAX_ENTRIES + 1))) return months.flatMap((at) => monthNames(at, 1))
  const names: string[] = []
  for (const at of months) names.push(...monthNames(at, Math.ceil((await countArticles(db, spanOf(at))) / MAX_ENTRIES)))
  return names
}

async function answerPages(c: Context<WebEnv>): Promise<Response> {
  const { db, paper } = c.var
  const [pages, collections] = await Promise.all([publishedPages(db, MAX_ENTRIES - 1000), collectionPaths(db)])
  const lists = ['/', '/latest', ...collections, ...paper.sections.map((section) => section.path)]
  const entries = [...lists.map((path) => ({ path, changedAt: undefined })), ...pages]
  const map = writeSitemap(entries.map(({ path, changedAt }) => ({ url: absolute(paper, path), changedAt })))
  return answerXml(
    c,
    map,
    pages.map(({ id }) => articleTag(id)),
  )
}

async function answerMonth(c: Context<WebEnv, '/sitemaps/:file'>): Promise<Response> {
  const { db, paper } = c.var
  const { span, part } = found(parseMonth(c.req.param('file')))
  const articles = await articlesOf(db, span, { skip: (part - 1) * MAX_ENTRIES, limit: MAX_ENTRIES })
  found(articles[0])
  const entries = articles.map(({ path, changedAt }) => ({ url: absolute(paper, path), changedAt }))
  return answerXml(c, writeSitemap(entries), [LATEST])
}

/** Not kept by the page cache: what is news goes out of date by itself. */
async function answerNews(c: Context<WebEnv>): Promise<Response> {
  const { db, paper, now } = c.var
  const news = await newsSince(db, now - NEWS_AGE, MAX_NEWS)
  const entries = news.map(({ path, headline, language, at }) => ({
    url: absolute(paper, path),
    title: headline,
    language,
    publishedAt: at,
  }))
  c.header('Cache-Control', 'public, max-age=60')
  return c.body(writeNewsSitemap({ name: paper.settings.name }, entries), 200, { 'Content-Type': XML })
}

function answerXml(c: Context<WebEnv>, xml: string, tags: string[]): Response {
  c.header('Cache-Control', PAGE_CACHING)
  c.header('Cache-Tag', [PAPER_TAG, ...tags].join(','))
  return c.body(xml, 200, { 'Content-Type': XML })
}

const XML = 'application/xml; charset=utf-8'

const absolute = (paper: Paper, path: string) => new URL(path, paper.origin).href
