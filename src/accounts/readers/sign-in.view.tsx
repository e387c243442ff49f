import type { Words } from '../../web/words/words.ts'
import { PasskeyForm } from './passkey-form.view.tsx'

/** The two ways in: a link by mail, or a passkey. */
export const SignIn = (props: { email: string; returnTo: string; error: string | undefined; script: string; t: Words }) => {
  const { email, returnTo, error, script, t } = props
  return (
    <>
      <p>{t('account.signIn.lead')}</p>
      <form method="post" action="/account/sign-in">
        <input type="hidden" name="return" value={returnTo} />
        <label for="email">{t('form.address')}</label>
        <input
          id="email"
          name="email"
          type="email"
          required
          autocomplete="email"
          maxlength={254}
          value={email}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? 'email-error' : undefined}
        />
        {error && (
          <p class="wrong" id="email-error">
            {error}
          </p>
        )}
        <button>{t('account.signIn.send')}</button>
      </form>
      <PasskeyForm
        action="/account/passkey"
        options="/account/passkey/options"
        label={t('account.passkey.signIn')}
        script={script}
        t={t}
      >
        <input type="hidden" name="return" value={returnTo} />
      </PasskeyForm>
    </>
  )
}

/** What a mailed link does, once its button is pressed. */
export const PressToGoOn = ({ action, words, label }: { action: string; words: string; label: string }) => (
  <form method="post" action={action}>
    <p>{words}</p>
    <button>{label}</button>
  </form>
)
