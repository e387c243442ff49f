import { ArticleField } from '../articles/arranging/article-field.view.tsx'
import { FRONT_PLACES, type FrontPlaceName } from '../articles/arranging/front.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import { Choice, TextField } from '../web/desk/fields.view.tsx'
import { typedText, type Errors, type Typed } from '../web/form.ts'
import type { DeskFrame } from '../web/desk/frame.ts'
import { Empty, PressForm, WrongForm } from '../web/desk/pieces.view.tsx'
import type { FrontPlan } from './front.ts'

export const PLACE_LABELS: Record<FrontPlaceName, string> = {
  lead: 'the lead',
  second: 'first beside the lead',
  third: 'second beside the lead',
}

interface Headline {
  id: number
  headline: string
  path: string
}

/** The top of the front page as the newsroom arranges it, and the order that readers see. */
export function FrontScreen(props: {
  frame: DeskFrame
  plan: FrontPlan<Headline>
  placed: { place: FrontPlaceName; headline: string; until: string }[]
  hasLine: boolean
  timeZone: string
  typed: Typed
  errors: Errors
}) {
  const { frame, plan, placed, hasLine, timeZone, typed, errors } = props
  const at = (name: string) => ({ name, value: typedText(typed, name), error: errors[name] })
  const zone = `By the clocks of ${timeZone}.`
  return (
    <DeskPage
      frame={frame}
      title="Front page"
      actions={
        <a href="/" data-turbo="false">
          See it as readers do
        </a>
      }
    >
      <WrongForm errors={errors} />
      <div class="columns">
        <section>
          <h2>Chosen by hand</h2>
          {placed.length === 0 ? (
            <p>Nothing: the whole page fills by itself.</p>
          ) : (
            <ul class="order">
              {placed.map(({ place, headline, until }) => (
                <li>
                  <div class="said">
                    <b>{headline}</b>
                    <p>
                      <small>
                        As {PLACE_LABELS[place]}, {until ? `until ${until}` : 'until it is removed'}
                      </small>
                    </p>
                  </div>
                  <PressForm action="/desk/front/clear" label="Remove" fields={{ place }} />
                </li>
              ))}
            </ul>
          )}
          <form method="post" action="/desk/front" class="sheet panel">
            <h2>Put an article at the top</h2>
            <ArticleField {...at('address')} label="Article" required />
            <Choice
              {...at('place')}
              label="As"
              options={FRONT_PLACES.map((place) => ({ value: place, label: capital(PLACE_LABELS[place]) }))}
            />
            <TextField
              {...at('until')}
              type="datetime-local"
              label="Until"
              required={false}
              hint={`${zone} Empty: until it is removed.`}
            />
            <button class="primary">Put it there</button>
          </form>
          <form method="post" action="/desk/front/line" class="sheet panel">
            <h2>Breaking news</h2>
            <TextField
              {...at('words')}
              label="Line"
              maxlength={160}
              required
              hint="Stands above everything else on the front page."
            />
            <TextField {...at('url')} label="Leads to" required={false} placeholder="/news/the-flood" />
            <TextField {...at('lineUntil')} type="datetime-local" label="Until" required={false} hint={zone} />
            <div class="actions">
              <button class="primary">{hasLine ? 'Save' : 'Show it'}</button>
              {hasLine && (
                <button formaction="/desk/front/line/clear" formnovalidate>
                  Remove it
                </button>
              )}
            </div>
          </form>
        </section>
        <Order plan={plan} />
      </div>
    </DeskPage>
  )
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)

function Order({ plan }: { plan: FrontPlan<Headline> }) {
  const parts: [name: string, articles: Headline[]][] = [
    ['Lead', plan.lead ? [plan.lead] : []],
    ['Beside it', plan.seconds],
    ['Below it', plan.under],
    ['Latest', plan.briefs],
    ['Staff Picks', plan.picks],
  ]
  return (
    <section>
      <h2>What readers see now</h2>
      {plan.lead ? (
        parts
          .filter(([, articles]) => articles.length > 0)
          .map(([name, articles]) => (
            <>
              <h3>{name}</h3>
              <ul>
                {articles.map(({ headline, path }) => (
                  <li>
                    <a href={path} data-turbo="false">
                      {headline}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          ))
      ) : (
        <Empty title="Nothing is published yet" />
      )}
      <p class="hint">
        What is not chosen by hand fills by itself: the lead with the newest staff pick of the last two days, or else the newest
        story with a picture; the rest in order of publication. Below stand the newest of each section.
      </p>
    </section>
  )
}
