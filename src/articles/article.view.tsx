import type { Child } from 'hono/jsx'
import type { LoadedMedia } from '../media/media.ts'
import { PictureBox } from '../media/picture-box.view.tsx'
import type { Picture } from '../media/picture.ts'
import type { Tag } from '../sections/section.ts'
import { trustedHtml } from '../web/html.ts'
import type { Paper } from '../web/paper.ts'
import { When } from '../web/pieces/when.view.tsx'
import { wordsOf } from '../web/words/words.ts'
import { AboutAuthors, Portrait } from './about-authors.view.tsx'
import type { Article } from './article.ts'
import { AttributionLine } from './attribution.view.tsx'
import type { Author } from './author.ts'
import { bodyHtml } from './body-html.view.tsx'
import { Byline } from './byline.view.tsx'
import { Credit } from './credit.view.tsx'
import { ArticleChanges, Retraction } from './history/changes.view.tsx'
import { Kicker } from './kicker.view.tsx'
import type { Pick } from './pick.ts'
import { ShareLinks } from './share.view.tsx'
import { SupportBox } from './support.view.tsx'

/** An article with everything that was loaded for it. */
export interface WholeArticle extends LoadedMedia {
  article: Omit<Article, 'authorIds' | 'tagIds'>
  authors: Author[]
  tags: Tag[]
  pick: Pick | undefined
}

/** The article itself, in the order in which a reader meets its parts. */
export function ArticleText(props: WholeArticle & { paper: Paper; views?: Child; comments?: Child }) {
  const { paper, article, authors, tags, pick, pictures, files, views, comments } = props
  const lead = article.leadId === null ? undefined : pictures.get(article.leadId)
  return (
    <article class="art" lang={article.language === paper.settings.language ? undefined : article.language}>
      <header>
        <Retraction paper={paper} changes={article.changes} />
        <Kicker paper={paper} label={article.label} sectionId={article.sectionId} pick={pick} />
        <h1>{article.headline}</h1>
        {article.standfirst && <p class="stand">{article.standfirst}</p>}
        {article.kind === 'article' && (
          <Dateline paper={paper} article={article} authors={authors} pictures={pictures} views={views} />
        )}
        <ArticleChanges paper={paper} article={article} />
      </header>
      {lead && <LeadPicture picture={lead} caption={article.leadCaption} />}
      {article.label === 'sponsored' && <p class="via">{wordsOf(paper.settings.language)('article.sponsoredNotice')}</p>}
      {article.attribution && <AttributionLine paper={paper} attribution={article.attribution} />}
      <div class="text">{trustedHtml(bodyHtml(paper, article.body, { pictures, files }))}</div>
      {article.disclosure && <Disclosure paper={paper} text={article.disclosure} />}
      <SupportBox paper={paper} />
      <footer>
        <TagLinks paper={paper} tags={tags} />
        {article.kind === 'article' && <ShareLinks paper={paper} url={paper.origin + article.path} headline={article.headline} />}
        <AboutAuthors paper={paper} authors={authors} pictures={pictures} />
      </footer>
      {comments}
    </article>
  )
}

function Dateline(props: Omit<WholeArticle, 'tags' | 'pick' | 'files'> & { paper: Paper; views?: Child }) {
  const { paper, article, authors, pictures, views } = props
  const t = wordsOf(paper.settings.language)
  const minutes = Math.max(1, Math.round(article.words / 230))
  return (
    <div class="line">
      {authors.slice(0, 3).map((author) => (
        <Portrait author={author} pictures={pictures} />
      ))}
      <div>
        <p class="by">
          <Byline paper={paper} authors={authors} />
        </p>
        <p class="facts">
          {t('article.readingTime', { minutes })}
          {views && <> · {views}</>}
          {article.publishedAt !== null && (
            <>
              {' · '}
              <When paper={paper} at={article.publishedAt} ago="beside" />
            </>
          )}
        </p>
      </div>
    </div>
  )
}

function LeadPicture({ picture, caption }: { picture: Picture; caption: string | null }) {
  return (
    <figure class="leadpic">
      <PictureBox picture={picture} sizes="(min-width:64em) 56rem,100vw" eager />
      <Credit caption={caption ?? picture.caption} picture={picture} />
    </figure>
  )
}

function Disclosure({ paper, text }: { paper: Paper; text: string }) {
  return (
    <aside class="discl">
      <p>
        <b>{wordsOf(paper.settings.language)('article.disclosure')}</b> {text}
      </p>
    </aside>
  )
}

function TagLinks({ paper, tags }: { paper: Paper; tags: Tag[] }) {
  if (tags.length === 0) return null
  return (
    <nav class="tags" aria-label={wordsOf(paper.settings.language)('article.tags')}>
      <ul>
        {tags.map((tag) => (
          <li>
            <a href={tag.path} rel="tag">
              {tag.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
