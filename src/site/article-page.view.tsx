import type { Child } from 'hono/jsx'
import { ArticleText, type WholeArticle } from '../articles/article.view.tsx'
import type { Card } from '../articles/card.ts'
import { StreamItem } from '../articles/stream-item.view.tsx'
import { formatCursor } from '../lib/cursor.ts'
import { NewsletterBox } from '../newsletter/box.view.tsx'
import { Layout } from '../web/layout.view.tsx'
import type { PageHead } from '../web/head.view.tsx'
import type { Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'
import { HouseAd } from './house-ads.view.tsx'
import type { Places } from './places.view.ts'
import { VideoBox } from './video-box.view.tsx'

export interface ArticlePageProps extends WholeArticle {
  paper: Paper
  now: number
  head: PageHead
  /** The articles published just before this one. */
  stream: Card[]
  places: Places
  /** The way to what readers say of it. */
  comments?: Child
  /** What the program adds below a page's own words. */
  below?: Child
  /** What the forms on it carry against robots. */
  token: string
  /** A line above the page, where it is not quite what readers see. */
  notice?: string
}

/** An article's own page: the piece, what follows it in the stream, and beside them the paper's standing boxes. */
export function ArticlePage(props: ArticlePageProps) {
  const { paper, now, head, stream, places, token, comments, below, pictures, notice } = props
  const isPage = props.article.kind === 'page'
  return (
    <Layout paper={paper} now={now} head={head}>
      {notice && <p class="demo">{notice}</p>}
      <div class={isPage ? 'sheet plain' : 'sheet'}>
        <ArticleText {...props} views={places.views} comments={comments} />
        {below}
        {!isPage && (
          <div class="side">
            {places.donation}
            <HouseAd paper={paper} slot="beside" pictures={pictures} />
            {places.trending}
            <VideoBox paper={paper} pictures={pictures} />
            <NewsletterBox paper={paper} token={token} />
          </div>
        )}
        {!isPage && <HouseAd paper={paper} slot="under" pictures={pictures} />}
        {stream.length > 0 && <FollowingStream paper={paper} stream={stream} pictures={pictures} />}
      </div>
    </Layout>
  )
}

function FollowingStream({ paper, stream, pictures }: Pick<ArticlePageProps, 'paper' | 'stream' | 'pictures'>) {
  const t = wordsOf(paper.settings.language)
  return (
    <section class="flow" aria-label={t('article.more')}>
      {stream.map((card, n) => (
        <>
          {n === 1 && <HouseAd paper={paper} slot="stream" pictures={pictures} />}
          <StreamItem paper={paper} card={card} />
        </>
      ))}
      <p class="older">
        <a href={`/latest?before=${formatCursor(stream.at(-1)!.cursor)}`} rel="next">
          {t('stream.older')}
        </a>
      </p>
    </section>
  )
}
