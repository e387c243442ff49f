import { datesOf } from '../web/dates.ts'
import type { DeskFrame } from '../web/desk/frame.ts'
import { TextField } from '../web/desk/fields.view.tsx'
import { Empty, Pager } from '../web/desk/pieces.view.tsx'
import { Plot } from './plot.view.tsx'
import { STATES, type State, type Subscriber, type Week } from './subscriber.ts'

export const STATE_WORDS: Record<State, { class: string; words: string; meaning: string }> = {
  unconfirmed: { class: 'badge warn', words: 'Unconfirmed', meaning: 'Asked, and has not pressed the button in the letter yet.' },
  active: { class: 'badge good', words: 'Subscribed', meaning: 'Gets the newsletter.' },
  ended: { class: 'badge', words: 'Left', meaning: 'Was on the list once, and gets nothing.' },
}

/** Says on each screen of the list what it can't do yet. */
export const NotYet = () => (
  <p class="notice">This is the list. Sending comes with a later version: nobody gets a newsletter from here yet.</p>
)

export function ListScreen(props: {
  frame: DeskFrame
  subscribers: Subscriber[]
  counts: Record<State, number>
  weeks: Week[]
  state: State | undefined
  next: string | undefined
  isFirst: boolean
}) {
  const { frame, subscribers, counts, weeks, state, next, isFirst } = props
  const all = STATES.reduce((sum, one) => sum + counts[one], 0)
  return (
    <>
      <NotYet />
      {all > 0 && isFirst && <Weeks weeks={weeks} />}
      <SearchForm typed="" />
      <nav class="letter-states" aria-label="States">
        <StateLink state={undefined} words="All" count={all} current={state} />
        {STATES.map((one) => (
          <StateLink state={one} words={STATE_WORDS[one].words} count={counts[one]} current={state} />
        ))}
      </nav>
      {subscribers.length > 0 ? (
        <Subscribers frame={frame} subscribers={subscribers} />
      ) : state === undefined ? (
        <Empty title="Nobody has subscribed yet">
          <p>
            Readers subscribe beside every article once the newsletter is <a href="/desk/settings/newsletter">offered</a>. If you
            have a list elsewhere, <a href="/desk/newsletter/import">bring it along</a>.
          </p>
        </Empty>
      ) : (
        <Empty title={`Nobody is “${STATE_WORDS[state].words.toLowerCase()}”`}>
          <p>
            <a href="/desk/newsletter">Show everybody</a>
          </p>
        </Empty>
      )}
      <Pager next={next} first={isFirst ? undefined : pathOf(state)} />
    </>
  )
}

/** Whom a search has found: by address, and by name. */
export function FoundScreen(props: {
  frame: DeskFrame
  typed: string
  byAddress: Subscriber[]
  byName: Subscriber[]
  most: number
}) {
  const { frame, typed, byAddress, byName, most } = props
  const isMore = byAddress.length > most || byName.length > most
  return (
    <>
      <SearchForm typed={typed} />
      {byAddress.length + byName.length === 0 && (
        <Empty title={`Nobody’s address or name begins with “${typed}”`}>
          <p>
            <a href="/desk/newsletter">Show everybody</a>
          </p>
        </Empty>
      )}
      {byAddress.length > 0 && (
        <>
          <h2>Address begins with “{typed}”</h2>
          <Subscribers frame={frame} subscribers={byAddress.slice(0, most)} />
        </>
      )}
      {byName.length > 0 && (
        <>
          <h2>Name begins with “{typed}”</h2>
          <Subscribers frame={frame} subscribers={byName.slice(0, most)} />
        </>
      )}
      {isMore && <p class="hint">There are more. Type more letters to find whom you look for.</p>}
    </>
  )
}

const SearchForm = ({ typed }: { typed: string }) => (
  <form class="subscriber-search" method="get" action="/desk/newsletter">
    <TextField name="find" label="Find by the beginning of an address or a name" type="search" value={typed} maxlength={254} />
    <button>Find</button>
  </form>
)

const StateLink = (props: { state: State | undefined; words: string; count: number; current: State | undefined }) => (
  <a href={pathOf(props.state)} aria-current={props.state === props.current ? 'page' : undefined}>
    {props.words} <small>{props.count.toLocaleString('en-GB')}</small>
  </a>
)

const pathOf = (state: State | undefined) => (state === undefined ? '/desk/newsletter' : `/desk/newsletter?state=${state}`)

const Subscribers = ({ frame, subscribers }: { frame: DeskFrame; subscribers: Subscriber[] }) => (
  <table class="list">
    <thead>
      <tr>
        <th scope="col">Address</th>
        <th scope="col">Name</th>
        <th scope="col">State</th>
        <th scope="col">Since</th>
      </tr>
    </thead>
    <tbody>
      {subscribers.map(({ id, email, name, state, createdAt, confirmedAt, endedAt }) => (
        <tr>
          <td class="title">
            <a href={`/desk/newsletter/${id}`}>{email ?? 'Address forgotten'}</a>
          </td>
          <td>{name}</td>
          <td>
            <StateBadge state={state} />
          </td>
          <td>{datesOf(frame).day((state === 'ended' ? endedAt : state === 'active' ? confirmedAt : createdAt) ?? createdAt)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const StateBadge = ({ state }: { state: State }) => (
  <span class={STATE_WORDS[state].class}>{STATE_WORDS[state].words}</span>
)

function Weeks({ weeks }: { weeks: Week[] }) {
  const latest = weeks.slice(-6).toReversed()
  return (
    <section class="panel weeks-panel">
      <figure>
        <figcaption>
          Week by week: <span class="came">came</span>, <span class="went">left</span>
        </figcaption>
        <Plot weeks={weeks} />
      </figure>
      <table>
        <thead>
          <tr>
            <th scope="col">Week of</th>
            <th scope="col">Came</th>
            <th scope="col">Left</th>
          </tr>
        </thead>
        <tbody>
          {latest.map(({ week, came, went }) => (
            <tr>
              <td>
                <time datetime={week}>{datesOf({ language: 'en', timeZone: 'UTC' }).day(Date.parse(week))}</time>
              </td>
              <td>{came.toLocaleString('en-GB')}</td>
              <td>{went.toLocaleString('en-GB')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
