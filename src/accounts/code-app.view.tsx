import type { Child } from 'hono/jsx'
import { TextField } from '../web/desk/fields.view.tsx'
import { codeAppUri } from './one-time-code.ts'
import { QrCode } from './qr.view.tsx'

/** Shows a new secret to a code app, and asks for its first code. `sealed` brings the secret back with it. */
export function CodeAppSetUp(props: {
  action: string
  secret: string
  sealed: string
  paper: string
  email: string
  error?: string | undefined
  children?: Child
}) {
  const { action, secret, sealed, paper, email, error, children } = props
  return (
    <form method="post" action={action} data-turbo="false">
      <p>Read this picture with an app for such codes on your phone, or type its key there.</p>
      <QrCode text={codeAppUri(secret, { paper, email })} label="The key as a picture, for your code app" />
      <p>
        Key: <code>{secret.match(/.{4}/g)!.join(' ')}</code>
      </p>
      <input type="hidden" name="sealed" value={sealed} />
      {children}
      <TextField name="code" label="The six digits it shows now" error={error} required autocomplete="one-time-code" />
      <button class="primary">Set it up</button>
    </form>
  )
}

/** Shown once: they are nowhere to be read again. */
export function RecoveryCodes({ codes, next }: { codes: string[]; next: string }) {
  return (
    <>
      <p>
        Should your phone be gone one day, one of these codes lets you in; each works once. Print them or write them down now:
        they are not shown again.
      </p>
      <ol class="codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <a class="button primary" href={next}>
          I have kept them
        </a>
      </p>
    </>
  )
}
