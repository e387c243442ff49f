import type { Context } from 'hono'
import { articleTag, isPublic, LATEST } from '../articles/article.ts'
import type { WholeArticle } from '../articles/article.view.tsx'
import { findArticle, loadTags } from '../articles/articles.sql.ts'
import { loadCards } from '../articles/cards.sql.ts'
import { streamPage } from '../articles/streams.sql.ts'
import { threadTag } from '../comments/comment.ts'
import { threadOf } from '../comments/comments.sql.ts'
import { ruleOf } from '../comments/thread/thread-rule.ts'
import { WayIn } from '../comments/thread/way-in.view.tsx'
import { Refusal } from '../lib/refusal.ts'
import { ogPicture, waitingTags } from '../media/picture.ts'
import { lineage } from '../sections/section.ts'
import { answerPage } from '../web/answer.ts'
import type { WebEnv } from '../web/env.ts'
import { formToken } from '../web/form-guard.ts'
import type { PageHead } from '../web/head.view.tsx'
import type { Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'
import { ArticlePage } from './article-page.view.tsx'
import { standingPictures } from './house-ads.view.tsx'
import type { SiteParts } from './places.view.ts'
import { PRIVACY_PATH } from './privacy.pages.tsx'
import { PrivacyTables } from './privacy.view.tsx'
import { articleJsonLd } from './structured-data.ts'

/** How many further articles follow below one. */
const FOLLOWING = 3

/** Answers with an article, the older ones of the stream below it, and what the places hold. Refuses what readers may not see. */
export async function answerArticle(
  c: Context<WebEnv>,
  id: number,
  { places, tokenKeys, readerParts }: SiteParts,
): Promise<Response> {
  const { db, paper, now } = c.var
  const article = await findArticle(db, id)
  if (article?.status === 'taken down') throw new Refusal('gone', 'This piece was taken down.')
  if (!article || !isPublic(article) || article.publishedAt === null)
    throw new Refusal('not-found', 'There is nothing at this address.')
  const isPage = article.kind === 'page'
  const [tags, thread, following] = await Promise.all([
    loadTags(db, id),
    threadOf(db, id),
    isPage ? [] : streamPage(db, LATEST, { at: article.publishedAt, id }, FOLLOWING),
  ])
  const shown = [article.leadId, article.social.pictureId, ...article.bodyMedia, ...standingPictures(paper)]
  const { cards, bylines, picks, pictures, files } = await loadCards(db, following, { articleId: id, mediaIds: shown })
  const whole = { article, authors: bylines.get(id)!, tags, pick: picks.get(id), pictures, files }
  const around = { paper, now, head: headOf(paper, whole, thread.count), stream: cards, places, token: formToken(tokenKeys, now) }
  const rule = ruleOf({ ...article, rule: thread.rule }, paper.settings, now)
  const t = wordsOf(paper.settings.language)
  const comments = <WayIn path={article.path} count={thread.count} rule={rule} t={t} />
  const isPrivacy = isPage && article.path === PRIVACY_PATH
  const below = isPrivacy && (
    <div class="art">
      <PrivacyTables paper={paper} readerParts={readerParts} />
    </div>
  )
  const page = <ArticlePage {...whole} {...around} comments={comments} below={below} />
  return answerPage(c, page, {
    tags: [articleTag(id), threadTag(id), ...cards.map((card) => articleTag(card.id)), ...waitingTags(pictures.values())],
  })
}

/** What an article's page says of itself; `comments` is how many readers see. */
export function headOf(paper: Paper, whole: WholeArticle, comments = 0): PageHead {
  const { article, pictures } = whole
  const pictureId = article.social.pictureId ?? article.leadId
  const picture = pictureId === null ? undefined : pictures.get(pictureId)
  const [section] = lineage(paper.sections, article.sectionId)
  return {
    title: article.search.title ?? article.headline,
    description: article.search.description ?? article.standfirst,
    path: article.path,
    canonical: article.attribution?.url,
    kind: 'article',
    social: { title: article.social.title ?? article.headline, description: article.social.description },
    picture: picture && ogPicture(picture),
    feed: section?.path,
    jsonLd: article.kind === 'page' ? undefined : articleJsonLd(paper, { ...whole, comments }),
  }
}
