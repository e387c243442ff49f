import type { Child } from 'hono/jsx'
import type { Words } from '../../web/words/words.ts'

/** A button that asks for a passkey, or makes one, and sends its answer (`account.client.ts`). Only script can, so it is hidden until that runs. */
export function PasskeyForm(props: {
  action: string
  options: string
  makes?: boolean
  label: string
  script: string
  t: Words
  children?: Child
}) {
  const { action, options, makes = false, label, script, t, children } = props
  return (
    <form
      method="post"
      action={action}
      hidden
      data-passkey={options}
      data-makes={makes ? '' : undefined}
      data-cancelled={t('account.passkey.cancelled')}
      data-failed={t('account.passkey.failed')}
    >
      <input type="hidden" name="answer" value="" />
      {children}
      <button class="quiet">{label}</button>
      <p class="wrong" role="status"></p>
      <script type="module" src={script}></script>
    </form>
  )
}
