import type { Context } from 'hono'
import { articleTag, isPublic } from '../articles/article.ts'
import { findArticle } from '../articles/articles.sql.ts'
import { mediaIds } from '../articles/body/text.ts'
import { versionsOf } from '../articles/history/history.sql.ts'
import { parseSeq } from '../articles/history/version.ts'
import { found, Refusal } from '../lib/refusal.ts'
import { loadMedia } from '../media/media.sql.ts'
import { waitingTags } from '../media/picture.ts'
import { answerPage } from '../web/answer.ts'
import type { WebEnv } from '../web/env.ts'
import { HistoryPage } from './history-page.view.tsx'

/** Versions on one page. */
const PAGE = 20

/** Answers with an article's published versions, newest first, each with how it came of the one before. Of a piece that was taken down without a word of it. */
export async function answerHistory(c: Context<WebEnv>, id: number): Promise<Response> {
  const { db, paper, now } = c.var
  const article = found(await findArticle(db, id))
  if (!isPublic(article) && article.status !== 'taken down') throw new Refusal('not-found', 'There is nothing at this address.')
  const before = readSeq(c.req.query('before'))
  const versions = await versionsOf(db, id, before, PAGE + 1)
  if (versions.length === 0) throw new Refusal('not-found', 'There is nothing at this address.')
  const bodies = isPublic(article) ? versions.map(({ content }) => content?.body ?? '') : []
  const media = await loadMedia(db, [...new Set(bodies.flatMap(mediaIds))])
  const page = <HistoryPage {...media} {...{ paper, now, article, versions, size: PAGE, before }} />
  return answerPage(c, page, { tags: [articleTag(id), ...waitingTags(media.pictures.values())] })
}

/** The leaf before which a page of the record begins. */
export function readSeq(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const seq = parseSeq(text)
  if (seq === undefined) throw new Refusal('invalid', 'This address is not well formed.')
  return seq
}
