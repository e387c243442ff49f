import { datesOf } from '../web/dates.ts'
import { Choice, TextField } from '../web/desk/fields.view.tsx'
import type { DeskFrame } from '../web/desk/frame.ts'
import { Empty, WrongForm } from '../web/desk/pieces.view.tsx'
import { typedText, type Errors, type Typed } from '../web/form.ts'
import { SUPPRESSION_REASONS, type Suppression, type SuppressionReason } from './suppression.ts'

const REASONS: Record<SuppressionReason, string> = {
  bounced: 'Nobody gets mail there',
  complained: 'They complained',
  asked: 'They asked for it',
}

/** What became of the search for an address. */
export interface Looked {
  address: string
  found: Suppression | undefined
}

/** The addresses without letters: a search, what was found, and the latest. */
export function SuppressedScreen(props: {
  frame: DeskFrame
  latest: Suppression[]
  looked: Looked | undefined
  typed: Typed
  errors: Errors
}) {
  const { frame, latest, looked, typed, errors } = props
  const at = (name: string) => ({ name, value: typedText(typed, name), error: errors[name] })
  return (
    <>
      <p>
        No letters of a list go to these addresses, and none that ask for a yes. What somebody waits for, such as a link to sign
        in by, still goes. The paper keeps no address here, only a mark by which it knows one again: to find one, type it.
      </p>
      <div class="columns">
        <form method="post" action="/desk/mail/suppressed/look" class="panel" data-turbo="false">
          <h2>Look for an address</h2>
          <TextField
            name="look"
            label="Address"
            required
            value={looked?.address ?? typedText(typed, 'look')}
            error={errors.look}
            autocomplete="off"
          />
          <button>Look</button>
          {looked && <Answer frame={frame} looked={looked} />}
        </form>
        <form method="post" action="/desk/mail/suppressed" class="panel">
          <h2>Send an address no more letters</h2>
          {!('look' in errors) && <WrongForm errors={errors} />}
          <TextField {...at('address')} label="Address" required autocomplete="off" />
          <Choice
            {...at('reason')}
            label="Because"
            options={SUPPRESSION_REASONS.map((value) => ({ value, label: REASONS[value] })).toReversed()}
          />
          <TextField {...at('why')} label="What happened" required maxlength={300} hint="It is written into the audit log." />
          <button class="primary">Send no more</button>
        </form>
      </div>
      <h2>The latest</h2>
      {latest.length === 0 ? (
        <Empty title="Every address may get letters">
          <p>An address is struck off by itself when its mail server says that nobody gets mail there.</p>
        </Empty>
      ) : (
        <Latest frame={frame} latest={latest} />
      )}
    </>
  )
}

const Answer = ({ frame, looked: { address, found } }: { frame: DeskFrame; looked: Looked }) => (
  <p role="status" class="letter-found">
    {found ? (
      <>
        No letters go to {address} since {datesOf(frame).minute(found.at)}: {REASONS[found.reason].toLowerCase()} ({found.detail}
        ). <a href={pathOf(found)}>Let it have letters again</a>
      </>
    ) : (
      <>{address} may get letters.</>
    )}
  </p>
)

const Latest = ({ frame, latest }: { frame: DeskFrame; latest: Suppression[] }) => (
  <table class="list">
    <thead>
      <tr>
        <th scope="col">Since</th>
        <th scope="col">Why</th>
        <th scope="col">What happened</th>
        <th scope="col">
          <span class="sr">What to do</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {latest.map((one) => (
        <tr>
          <td>
            <time datetime={new Date(one.at).toISOString()}>{datesOf(frame).minute(one.at)}</time>
          </td>
          <td>{REASONS[one.reason]}</td>
          <td>{one.detail}</td>
          <td>
            <a href={pathOf(one)}>Let it have letters again</a>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** Asks why an address is to get letters again. */
export function LetBackScreen(props: { frame: DeskFrame; one: Suppression; typed: Typed; errors: Errors }) {
  const { frame, one, typed, errors } = props
  return (
    <form method="post" action={pathOf(one)} class="sheet panel">
      <p>
        No letters go there since {datesOf(frame).minute(one.at)}: {REASONS[one.reason].toLowerCase()} ({one.detail}).
      </p>
      <TextField
        name="why"
        label="Why it may get letters again"
        required
        maxlength={300}
        value={typedText(typed, 'why')}
        error={errors.why}
        hint="It is written into the audit log."
      />
      <button class="primary">Let it have letters again</button>
    </form>
  )
}

const pathOf = ({ addressHash }: Suppression) => `/desk/mail/suppressed/${addressHash}`
