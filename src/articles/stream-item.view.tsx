import { PictureBox } from '../media/picture-box.view.tsx'
import { trustedHtml } from '../web/html.ts'
import type { Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'
import { AttributionLine } from './attribution.view.tsx'
import { BylineAndDate } from './byline.view.tsx'
import type { Card } from './card.ts'
import { Kicker } from './kicker.view.tsx'
import { SupportBox } from './support.view.tsx'

/** An article in the continuous stream: its first paragraphs, and the way to the rest. */
export function StreamItem({ paper, card, withPicture }: { paper: Paper; card: Card; withPicture?: boolean }) {
  const t = wordsOf(paper.settings.language)
  return (
    <article class="item" lang={card.language === paper.settings.language ? undefined : card.language}>
      <Kicker paper={paper} label={card.label} sectionId={card.sectionId} pick={card.pick} />
      <h2>
        <a href={card.path}>{card.headline}</a>
      </h2>
      {card.standfirst && <p class="stand">{card.standfirst}</p>}
      <BylineAndDate paper={paper} authors={card.authors} at={card.publishedAt} />
      {withPicture && card.picture && (
        <a class="shot" href={card.path} tabindex={-1} aria-hidden="true">
          <PictureBox picture={card.picture} sizes="(min-width:40em) 40rem,100vw" />
        </a>
      )}
      {card.attribution && <AttributionLine paper={paper} attribution={card.attribution} />}
      <div class="text">{trustedHtml(card.opening)}</div>
      <p class="go">
        <a href={card.path} aria-label={t('article.continueAbout', { headline: card.headline })}>
          {t('article.continue')}
        </a>
      </p>
      <SupportBox paper={paper} />
    </article>
  )
}
