import { datesOf } from '../web/dates.ts'
import type { Errors } from '../web/form.ts'
import { TextField, Tick } from '../web/desk/fields.view.tsx'
import { PressForm, WrongForm } from '../web/desk/pieces.view.tsx'
import { hasFactor, type Factors } from './factors.ts'
import type { Passkey } from './passkeys.ts'
import { PasskeyForm } from './passkey.view.tsx'
import type { Session } from './session.ts'
import { NOTICES, type Notice, type Staff } from './staff.ts'

const NOTICE_WORDS: Record<Notice, string> = {
  assigned: 'An article is assigned to me',
  returned: 'An article of mine is returned',
  'scheduling failed': 'A scheduled article could not be published',
}

export interface Account {
  staff: Staff
  byline: string | undefined
  factors: Factors
  passkeys: Passkey[]
  sessions: Session[]
  /** The session of this browser. */
  current: number
  timeZone: string
  language: string
}

/** Everything of one's own account on one screen. */
export function Me({ account, typed, errors }: { account: Account; typed: { name: string }; errors: Errors }) {
  const { staff, byline } = account
  return (
    <>
      <form method="post" action="/desk/me">
        <WrongForm errors={errors} />
        <TextField name="name" label="Name" value={typed.name} error={errors.name} required autocomplete="name" />
        <p>
          You sign in as <strong>{staff.email}</strong>. <a href="/desk/me/email">Change the address</a>
        </p>
        <p>{byline ? `You write as ${byline}.` : 'You have no byline. Whoever manages the staff can give you one.'}</p>
        <fieldset>
          <legend>Write me a letter when</legend>
          {NOTICES.map((notice) => (
            <Tick name="notices" value={notice} label={NOTICE_WORDS[notice]} checked={!staff.noticesOff.includes(notice)} />
          ))}
        </fieldset>
        <button class="primary">Save</button>
      </form>
      <SigningIn account={account} />
      <Sessions account={account} />
    </>
  )
}

function SigningIn({ account }: { account: Account }) {
  const { factors, passkeys } = account
  const dates = datesOf(account)
  return (
    <section>
      <h2>Signing in</h2>
      <p>
        <a href="/desk/me/password">Change my password</a>
      </p>
      <h3>Passkeys</h3>
      <p>A passkey lets you in with your face, your finger or a PIN, and nobody can guess or steal it.</p>
      <ul>
        {passkeys.map(({ id, name, createdAt, usedAt }) => (
          <li>
            {name}, since {dates.day(createdAt)}
            {usedAt !== null && `, last used ${dates.day(usedAt)}`}{' '}
            <PressForm action={`/desk/me/passkeys/${id}/remove`} label="Remove" danger />
          </li>
        ))}
      </ul>
      <PasskeyForm action="/desk/me/passkeys" options="/desk/me/passkeys/options" label="Add a passkey of this device" makes />
      <h3>Code app</h3>
      {factors.codeApp ? (
        <>
          <p>After your password, you are asked for a code of the app on your phone.</p>
          <PressForm action="/desk/me/code-app/remove" label="Remove the code app" danger />
        </>
      ) : (
        <p>
          <a href="/desk/me/code-app">Set up a code app on my phone</a>
        </p>
      )}
      {hasFactor(factors) && (
        <>
          <h3>Recovery codes</h3>
          <p>You have {factors.recoveryCodes} left. Making new ones makes the old worthless.</p>
          <form method="post" action="/desk/me/recovery-codes" data-turbo="false">
            <button>Make new recovery codes</button>
          </form>
        </>
      )}
    </section>
  )
}

function Sessions({ account }: { account: Account }) {
  const { sessions, current } = account
  const dates = datesOf(account)
  return (
    <section>
      <h2>Where I am signed in</h2>
      <ul>
        {sessions.map(({ id, device, createdAt, seenAt }) => (
          <li>
            <strong>{device}</strong> {id === current && '(this browser)'} since {dates.minute(createdAt)}, last used{' '}
            {dates.minute(seenAt)} {id !== current && <PressForm action={`/desk/me/sessions/${id}/end`} label="Sign out there" />}
          </li>
        ))}
      </ul>
      <PressForm action="/desk/me/sessions/end" label="Sign out everywhere" danger />
    </section>
  )
}
