import { PictureBox } from '../media/picture-box.view.tsx'
import { When } from '../web/pieces/when.view.tsx'
import type { Paper } from '../web/paper.ts'
import { Byline } from './byline.view.tsx'
import type { Card } from './card.ts'
import { Kicker } from './kicker.view.tsx'

/** How much of an article a page shows where it only leads to it. */
export type TeaserSize = 'lead' | 'second' | 'third' | 'brief'

const SIZES: Record<TeaserSize, string> = {
  lead: '(min-width:64em) 42rem,100vw',
  second: '(min-width:64em) 21rem,(min-width:40em) 50vw,100vw',
  third: '(min-width:64em) 18rem,(min-width:40em) 50vw,100vw',
  brief: '0px',
}

/** An article as the front page and section blocks show it. */
export function Teaser(props: { paper: Paper; card: Card; size: TeaserSize; plain?: boolean }) {
  const { paper, card, size, plain } = props
  const picture = size === 'brief' || plain ? undefined : card.picture
  const Heading = size === 'lead' || size === 'second' ? 'h2' : 'h3'
  return (
    <article class={`tease ${size}`} lang={card.language === paper.settings.language ? undefined : card.language}>
      {picture && (
        <a class="shot" href={card.path} tabindex={-1} aria-hidden="true">
          <PictureBox picture={picture} sizes={SIZES[size]} eager={size === 'lead'} />
        </a>
      )}
      {size !== 'brief' && <Kicker paper={paper} label={card.label} sectionId={card.sectionId} pick={card.pick} />}
      <Heading>
        <a href={card.path}>{card.headline}</a>
      </Heading>
      {card.standfirst && size !== 'brief' && <p class="stand">{card.standfirst}</p>}
      <p class="by">
        {size !== 'brief' && (
          <>
            <Byline paper={paper} authors={card.authors} />{' '}
          </>
        )}
        <When paper={paper} at={card.publishedAt} ago="instead" />
      </p>
    </article>
  )
}
