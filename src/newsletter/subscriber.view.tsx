import { datesOf } from '../web/dates.ts'
import type { DeskFrame } from '../web/desk/frame.ts'
import { TextField } from '../web/desk/fields.view.tsx'
import { STATE_WORDS, StateBadge } from './list.view.tsx'
import type { KeptStep, Subscriber } from './subscriber.ts'

/** Somebody on the list, with the proof of how they came there. */
export function SubscriberScreen(props: { frame: DeskFrame; subscriber: Subscriber; steps: KeptStep[]; error?: string }) {
  const { frame, subscriber, steps, error } = props
  const { id, email, name, state } = subscriber
  return (
    <>
      <dl class="letter-facts">
        <dt>Address</dt>
        <dd>{email ?? 'Forgotten'}</dd>
        <dt>Name</dt>
        <dd>{name || 'None was given'}</dd>
        <dt>State</dt>
        <dd>
          <StateBadge state={state} /> {STATE_WORDS[state].meaning}
        </dd>
      </dl>
      <h2>What has happened, and the proof of it</h2>
      <ol class="steps">
        {steps.map((step) => (
          <li>
            <time datetime={new Date(step.at).toISOString()}>{datesOf(frame).minute(step.at)}</time>
            <Told step={step} frame={frame} />
          </li>
        ))}
      </ol>
      {state !== 'ended' && (
        <form method="post" action={`/desk/newsletter/${id}/end`} class="sheet">
          <h2>Take them off the list</h2>
          <TextField
            name="reason"
            label="Reason"
            hint="Such as: asked for it by telephone. It is kept with the subscription and in the audit log."
            error={error}
            required
            maxlength={300}
          />
          <button class="danger">End the subscription</button>
        </form>
      )}
    </>
  )
}

function Told({ step, frame }: { step: KeptStep; frame: DeskFrame }) {
  switch (step.what) {
    case 'asked':
      return (
        <div>
          Asked on <a href={step.detail.page}>{step.detail.page}</a>, beside the words “{step.detail.words}”.
          {step.network && (
            <small>
              {' '}
              Network <code>{step.network}</code>, forgotten after thirty days.
            </small>
          )}
        </div>
      )
    case 'confirmed':
      return (
        <div>
          {step.detail.how === 'letter'
            ? 'Said yes by the button in the letter.'
            : 'Was signed in with this address, so there was nothing to confirm.'}
        </div>
      )
    case 'imported':
      return (
        <div>
          Was brought along with <a href={`/desk/newsletter/imports/${step.detail.importId}`}>a list from elsewhere</a>
          {step.detail.subscribedAt !== null && `, where they subscribed on ${datesOf(frame).day(step.detail.subscribedAt)}`}.
        </div>
      )
    case 'ended':
      return <div>{endedWords(step.detail)}</div>
    case 'kept':
      return <div>Took the ending back.</div>
  }
}

function endedWords(detail: (KeptStep & { what: 'ended' })['detail']): string {
  if (detail.by === 'staff') return `Was taken off the list by ${detail.name}: ${detail.reason}`
  return detail.by === 'reader' ? 'Ended it with the link in a letter.' : 'Ended since letters don’t arrive there.'
}
