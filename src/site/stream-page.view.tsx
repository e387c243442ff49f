import type { Child } from 'hono/jsx'
import type { Card } from '../articles/card.ts'
import { StreamItem } from '../articles/stream-item.view.tsx'
import { formatCursor } from '../lib/cursor.ts'
import type { Picture } from '../media/picture.ts'
import { Layout } from '../web/layout.view.tsx'
import type { PageHead } from '../web/head.view.tsx'
import type { Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'
import { HouseAd } from './house-ads.view.tsx'

export interface StreamPageProps {
  paper: Paper
  now: number
  head: PageHead
  /** The list's own path, without the place in it. */
  path: string
  /** What stands above the items. */
  opening: Child
  cards: Card[]
  /** Whether older items follow. */
  hasOlder: boolean
  /** Whether this is the newest page. */
  isFirst: boolean
  /** Said under each item, such as why it was picked. */
  note?: (card: Card) => Child
  pictures: Map<number, Picture>
}

/** One page of a stream (Latest, a section, a tag, an author, Staff Picks), with the way to the older ones. */
export function StreamPage(props: StreamPageProps) {
  const { paper, now, head, path, opening, cards, hasOlder, isFirst, note, pictures } = props
  const t = wordsOf(paper.settings.language)
  const older = `${path}?before=${cards.length > 0 ? formatCursor(cards.at(-1)!.cursor) : ''}`
  return (
    <Layout paper={paper} now={now} head={head}>
      <div class="list">
        <header class="listhead">{opening}</header>
        {cards.length === 0 && <p class="empty">{t('stream.empty')}</p>}
        <div class="flow">
          {cards.map((card, n) => (
            <>
              {n === 3 && <HouseAd paper={paper} slot="stream" pictures={pictures} />}
              {note?.(card)}
              <StreamItem paper={paper} card={card} withPicture />
            </>
          ))}
        </div>
        <nav class="older" aria-label={head.title}>
          {!isFirst && <a href={path}>{t('stream.newest')}</a>}
          {hasOlder ? (
            <a href={older} rel="next" data-more={t('stream.loading')}>
              {t('stream.older')}
            </a>
          ) : (
            cards.length > 0 && <p>{t('stream.end')}</p>
          )}
        </nav>
      </div>
    </Layout>
  )
}
