import { TextField } from '../web/desk/fields.view.tsx'
import { ROLES } from './roles.ts'
import { PasskeyForm } from './passkey.view.tsx'

/** At a demo, one press each. */
export function DemoEntry({ next }: { next: string }) {
  return (
    <form method="post" action="/desk/enter" class="entry">
      <p>This is a demo newsroom on your own machine: come in as whoever you like.</p>
      <input type="hidden" name="next" value={next} />
      {ROLES.map((role) => (
        <button name="role" value={role}>
          Enter as {role}
        </button>
      ))}
    </form>
  )
}

export function SignIn({ next, email, error }: { next: string; email?: string; error?: string | undefined }) {
  return (
    <>
      <form method="post" action="/desk/sign-in">
        {error && (
          <p class="notice bad" role="alert">
            {error}
          </p>
        )}
        <input type="hidden" name="next" value={next} />
        <TextField name="email" label="E-mail address" type="email" value={email} required autocomplete="username webauthn" />
        <TextField name="password" label="Password" type="password" required autocomplete="current-password" />
        <button class="primary">Sign in</button>
      </form>
      <PasskeySignIn next={next} />
      <p>
        <a href="/desk/forgotten">I forgot my password</a>
      </p>
    </>
  )
}

export const PasskeySignIn = ({ next, action = '/desk/sign-in/passkey' }: { next: string; action?: string }) => (
  <PasskeyForm action={action} options="/desk/sign-in/passkey/options" label="Use a passkey" next={next} />
)

/** The second factor: a code, or a passkey in its place. */
export function SecondFactor({ next, error }: { next: string; error?: string | undefined }) {
  return (
    <>
      <form method="post" action="/desk/sign-in/second">
        <input type="hidden" name="next" value={next} />
        <TextField
          name="code"
          label="Code"
          hint="The six digits of the code app on your phone, or one of your recovery codes."
          error={error}
          required
          autofocus
          autocomplete="one-time-code"
        />
        <button class="primary">Go on</button>
      </form>
      <PasskeySignIn next={next} />
    </>
  )
}

/** Asks for the address of who forgot their password. */
export function Forgotten({ email, error }: { email?: string; error?: string | undefined }) {
  return (
    <form method="post" action="/desk/forgotten">
      <p>We send you a letter with a link that sets a new password. It works once, for ten minutes.</p>
      <TextField name="email" label="E-mail address" type="email" value={email} error={error} required autocomplete="username" />
      <button class="primary">Send me the link</button>
    </form>
  )
}
