import type { FrontLine } from '../articles/arranging/front.ts'
import type { Card } from '../articles/card.ts'
import { Teaser } from '../articles/teaser.view.tsx'
import type { Picture } from '../media/picture.ts'
import { NewsletterBox } from '../newsletter/box.view.tsx'
import type { PageHead } from '../web/head.view.tsx'
import { Layout } from '../web/layout.view.tsx'
import type { Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'
import type { FrontPlan } from './front.ts'
import { HouseAd } from './house-ads.view.tsx'
import type { Places } from './places.view.ts'
import { VideoBox } from './video-box.view.tsx'

export interface FrontPageProps {
  paper: Paper
  now: number
  head: PageHead
  plan: FrontPlan<Card>
  pictures: Map<number, Picture>
  places: Places
  /** What the forms on it carry against robots. */
  token: string
  /** What is happening just now. */
  line?: FrontLine | undefined
}

/** The front page: a lead, what else is new, the newsroom's picks, and a block for each section. */
export function FrontPage({ paper, now, head, plan, pictures, places, token, line }: FrontPageProps) {
  const t = wordsOf(paper.settings.language)
  return (
    <Layout paper={paper} now={now} head={head}>
      {line && (
        <p class="breaking">
          <b>{t('front.breaking')}</b> {line.url ? <a href={line.url}>{line.words}</a> : line.words}
        </p>
      )}
      {plan.lead ? (
        <section class="top" aria-label={t('front.latest')}>
          <div>
            <Teaser paper={paper} card={plan.lead} size="lead" />
            <div class="below">
              {plan.under.map((card) => (
                <Teaser paper={paper} card={card} size="second" plain />
              ))}
            </div>
          </div>
          <div class="seconds">
            {plan.seconds.map((card) => (
              <Teaser paper={paper} card={card} size="second" />
            ))}
          </div>
          <div class="briefs">
            <h2>
              <a href="/latest">{t('front.latest')}</a>
            </h2>
            {plan.briefs.map((card) => (
              <Teaser paper={paper} card={card} size="brief" />
            ))}
            <p class="go">
              <a href="/latest">{t('front.allLatest')}</a>
            </p>
          </div>
        </section>
      ) : (
        <p class="empty">{t('front.empty')}</p>
      )}
      <Picks paper={paper} cards={plan.picks} />
      <div class="standing">
        {places.donation}
        <HouseAd paper={paper} slot="beside" pictures={pictures} />
        {places.trending}
        <VideoBox paper={paper} pictures={pictures} />
        <NewsletterBox paper={paper} token={token} />
      </div>
      <div class="blocks">
        {plan.blocks.map((block) => (
          <SectionBlock paper={paper} sectionId={block.sectionId} cards={block.cards} />
        ))}
      </div>
      {plan.lead && <p class="why">{t(plan.isByHand ? 'front.orderByHand' : 'front.order')}</p>}
    </Layout>
  )
}

function Picks({ paper, cards }: { paper: Paper; cards: Card[] }) {
  if (cards.length === 0) return null
  const t = wordsOf(paper.settings.language)
  return (
    <section class="picks">
      <h2>
        <a href="/staff-picks">{t('front.picks')}</a>
      </h2>
      <div class="row">
        {cards.map((card) => (
          <div>
            <Teaser paper={paper} card={{ ...card, pick: undefined }} size="third" />
            {card.pick && <p class="reason">{t('article.pick', { name: card.pick.by, reason: card.pick.reason })}</p>}
          </div>
        ))}
      </div>
    </section>
  )
}

function SectionBlock({ paper, sectionId, cards }: { paper: Paper; sectionId: number; cards: Card[] }) {
  const section = paper.sections.find((section) => section.id === sectionId)
  const [first, ...others] = cards
  if (!section || !first) return null
  return (
    <section class="block">
      <h2>
        <a href={section.path}>{section.name}</a>
      </h2>
      <Teaser paper={paper} card={first} size="third" />
      {others.map((card) => (
        <Teaser paper={paper} card={card} size="brief" />
      ))}
    </section>
  )
}
