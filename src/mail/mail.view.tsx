import { webAddress } from '../lib/url.ts'
import { datesOf } from '../web/dates.ts'
import type { DeskFrame } from '../web/desk/frame.ts'
import { Empty, Pager, PressForm } from '../web/desk/pieces.view.tsx'
import { LETTER_STATES, type Letter, type LetterState } from './letter.ts'

const BADGES: Record<LetterState, { class: string; words: string; meaning: string }> = {
  waiting: { class: 'badge', words: 'Waiting', meaning: 'It goes out in a moment.' },
  sent: { class: 'badge good', words: 'Sent', meaning: 'It has been handed over.' },
  failed: {
    class: 'badge warn',
    words: 'Not yet',
    meaning: 'It couldn’t be sent. It is tried again by itself, less and less often, for about a day.',
  },
  refused: {
    class: 'badge bad',
    words: 'Refused',
    meaning: 'It will not be taken. Look at the address, and at the last answer.',
  },
}

/** Every letter of the paper, the newest first, in all states or one. */
export function LetterList(props: {
  frame: DeskFrame
  letters: Letter[]
  state: LetterState | undefined
  next: string | undefined
}) {
  const { frame, letters, state, next } = props
  return (
    <>
      <nav class="letter-states" aria-label="States">
        <a href="/desk/mail" aria-current={state === undefined ? 'page' : undefined}>
          All
        </a>
        {LETTER_STATES.map((one) => (
          <a href={`/desk/mail?state=${one}`} aria-current={one === state ? 'page' : undefined}>
            {BADGES[one].words}
          </a>
        ))}
      </nav>
      {letters.length === 0 ? <NoLetters state={state} /> : <Letters frame={frame} letters={letters} />}
      <Pager next={next} />
    </>
  )
}

const NoLetters = ({ state }: { state: LetterState | undefined }) =>
  state === undefined ? (
    <Empty title="The paper has written to nobody yet">
      <p>Invitations, links to sign in by and notices to the staff are listed here from the moment they are posted.</p>
    </Empty>
  ) : (
    <Empty title="No letter is in this state">
      <p>
        <a href="/desk/mail">Show all letters</a>
      </p>
    </Empty>
  )

const Letters = ({ frame, letters }: { frame: DeskFrame; letters: Letter[] }) => (
  <table class="list">
    <thead>
      <tr>
        <th scope="col">Subject</th>
        <th scope="col">To</th>
        <th scope="col">Kind</th>
        <th scope="col">State</th>
        <th scope="col">Posted</th>
      </tr>
    </thead>
    <tbody>
      {letters.map((letter) => (
        <tr>
          <td class="title">
            <a href={`/desk/mail/${letter.id}`}>{letter.subject}</a>
          </td>
          <td>{letter.to || <Forgotten />}</td>
          <td>{letter.kind}</td>
          <td>
            <StateBadge state={letter.state} />
          </td>
          <td>
            <Moment frame={frame} at={letter.createdAt} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** One letter: where it is, and what it says where that may be seen. */
export function LetterPage({ frame, letter, isOpen }: { frame: DeskFrame; letter: Letter; isOpen: boolean }) {
  const { id, to, kind, state, answer, createdAt, sentAt, body } = letter
  return (
    <>
      <dl class="letter-facts">
        <dt>To</dt>
        <dd>{to || <Forgotten />}</dd>
        <dt>Kind</dt>
        <dd>{kind}</dd>
        <dt>State</dt>
        <dd>
          <StateBadge state={state} /> {BADGES[state].meaning}
        </dd>
        <dt>Posted</dt>
        <dd>
          <Moment frame={frame} at={createdAt} />
        </dd>
        {sentAt !== null && (
          <>
            <dt>Sent</dt>
            <dd>
              <Moment frame={frame} at={sentAt} />
            </dd>
          </>
        )}
        {answer !== null && (
          <>
            <dt>Last answer</dt>
            <dd>{answer}</dd>
          </>
        )}
      </dl>
      {(state === 'failed' || state === 'refused') && body && <PressForm action={`/desk/mail/${id}/again`} label="Try again" />}
      {!body && <p class="notice">What this letter said, and to whom, was erased thirty days after it was posted.</p>}
      {body && !isOpen && (
        <p class="notice">This letter holds a link that is for its reader alone, so the desk does not show what it says.</p>
      )}
      {body && isOpen && (
        <div class="columns">
          <section class="panel">
            <h2>As text</h2>
            <pre class="letter-text">
              <LinkedText text={body.text} />
            </pre>
          </section>
          <section class="panel">
            <h2>As HTML</h2>
            <iframe
              class="letter-html"
              src={`/desk/mail/${id}/html`}
              title="The letter as its reader sees it"
              sandbox=""
            ></iframe>
          </section>
        </div>
      )}
    </>
  )
}

const Forgotten = () => <span class="hint">forgotten</span>

const StateBadge = ({ state }: { state: LetterState }) => <span class={BADGES[state].class}>{BADGES[state].words}</span>

const Moment = ({ frame, at }: { frame: DeskFrame; at: number }) => (
  <time datetime={new Date(at).toISOString()}>{datesOf(frame).minute(at)}</time>
)

/** Text in which addresses on the web can be followed, as mail programs show it. */
const LinkedText = ({ text }: { text: string }) => (
  <>
    {text.split(/(https?:\/\/\S+)/).map((piece, n) => {
      const url = n % 2 === 1 ? webAddress(piece) : undefined
      return url === undefined ? piece : <a href={url}>{piece}</a>
    })}
  </>
)
