import type { Context } from 'hono'
import { articleTag } from '../../articles/article.ts'
import { commentPath, threadPath, threadTag } from '../../comments/comment.ts'
import { newestPublished } from '../../comments/thread/thread.sql.ts'
import { openThread } from '../../comments/thread/thread.pages.tsx'
import { PAGE_CACHING } from '../../web/answer.ts'
import type { WebEnv } from '../../web/env.ts'
import { PAPER_TAG } from '../../web/paper.ts'
import { wordsOf } from '../../web/words/words.ts'
import { FEED_LENGTH, type Feed } from './feed.ts'
import { FORMATS, type FeedFormat } from './formats.ts'

/** Answers with the comments on an article that were published last. */
export async function answerThreadFeed(c: Context<WebEnv>, articleId: number, format: FeedFormat): Promise<Response> {
  const { db, paper, now } = c.var
  const thread = await openThread(db, articleId)
  const comments = await newestPublished(db, articleId, FEED_LENGTH)
  const { name, language } = paper.settings
  const t = wordsOf(language)
  const absolute = (path: string) => new URL(path, paper.origin).href
  const items = comments.map((comment) => {
    const publishedAt = comment.publishedAt ?? comment.createdAt
    return {
      id: absolute(commentPath(comment.id)),
      url: absolute(commentPath(comment.id)),
      title: t('comments.by', { name: comment.name }),
      summary: '',
      html: comment.body,
      language: undefined,
      publishedAt,
      updatedAt: comment.editedAt ?? publishedAt,
      authors: [{ name: comment.name }],
      categories: [],
      picture: undefined,
      original: undefined,
    }
  })
  const title = t('comments.title', { headline: thread.headline })
  const feed: Feed = {
    id: `${paper.origin}/-/thread/${articleId}`,
    title: `${title} — ${name}`,
    description: title,
    language,
    publisher: name,
    home: absolute(threadPath(thread.path)),
    self: absolute(`${threadPath(thread.path)}/feed.${format}`),
    updatedAt: Math.max(...items.map((item) => item.updatedAt), thread.publishedAt ?? now),
    items,
  }
  const { type, write } = FORMATS[format]
  return c.body(write(feed), 200, {
    'Content-Type': type,
    'Cache-Control': PAGE_CACHING,
    'Cache-Tag': [PAPER_TAG, threadTag(articleId), articleTag(articleId)].join(','),
  })
}
