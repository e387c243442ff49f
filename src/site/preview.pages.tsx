import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Article } from '../articles/article.ts'
import { loadAuthors } from '../articles/authors.sql.ts'
import { prepare } from '../articles/prepare.ts'
import { readPreviewToken } from '../articles/writing/preview-link.ts'
import { findWork } from '../articles/writing/work.sql.ts'
import type { Work } from '../articles/writing/work.ts'
import { found } from '../lib/refusal.ts'
import { loadMedia } from '../media/media.sql.ts'
import { loadTagsOf } from '../sections/sections.sql.ts'
import type { WebEnv } from '../web/env.ts'
import { formToken } from '../web/form-guard.ts'
import { wordsOf } from '../web/words/words.ts'
import { ArticlePage } from './article-page.view.tsx'
import { headOf } from './article.pages.tsx'
import { NoticePage } from './notices.view.tsx'
import { standingPictures } from './house-ads.view.tsx'

/** `/-/preview/TOKEN`: an article as readers will see it, for whoever was given the link, until its time is over. */
export const previewRoutes = (tokenKeys: Buffer[]) =>
  new Hono<WebEnv>().get('/-/preview/:token', async (c) => {
    const { articleId, until } = found(readPreviewToken(tokenKeys, c.req.param('token')))
    const work = found(await findWork(c.var.db, articleId))
    if (until >= c.var.now && work.status !== 'trash') return answerPreview(c, work, formToken(tokenKeys, c.var.now))
    c.header('Cache-Control', 'no-store')
    return c.html(<NoticePage {...c.var} title="preview.over.title" text="preview.over.text" />, 410)
  })

/** The newest version of an article on its own page, to the byte as readers would see it but for a line above. Nobody keeps it, no machine finds it. */
async function answerPreview(c: Context<WebEnv>, work: Work, token: string): Promise<Response> {
  const { db, paper, now } = c.var
  const article = articleOf(work, now)
  const shown = [article.leadId, article.social.pictureId, ...article.bodyMedia, ...standingPictures(paper)]
  const [authors, tags] = await Promise.all([loadAuthors(db, work.content.authorIds), loadTagsOf(db, work.content.tagIds)])
  const portraits = authors.map(({ portraitId }) => portraitId)
  const { pictures, files } = await loadMedia(
    db,
    [...shown, ...portraits].filter((id) => id !== null),
  )
  const whole = { article, authors, tags, pick: undefined, pictures, files }
  const head = { ...headOf(paper, whole), hidden: true, jsonLd: undefined }
  const notice = wordsOf(paper.settings.language)(work.status === 'published' ? 'preview.changes' : 'preview.draft')
  c.header('Cache-Control', 'no-store')
  c.header('Referrer-Policy', 'no-referrer')
  return c.html(<ArticlePage {...whole} {...{ paper, now, head, notice, token }} stream={[]} places={{}} />)
}

function articleOf(work: Work, now: number): Article {
  const { bodyRules: _rules, opening: _opening, ...content } = prepare(work.content)
  const { id, status, path, updatedAt, revision } = work
  return {
    ...content,
    id,
    status,
    path,
    updatedAt,
    revision,
    publishedAt: work.publishedAt ?? work.scheduled?.at ?? now,
    changes: [],
  }
}
