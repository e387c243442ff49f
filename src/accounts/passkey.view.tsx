import type { Child } from 'hono/jsx'

/** A button that asks for a passkey, or makes one, and sends its answer. Only script can, so it is hidden until that runs. */
export function PasskeyForm(props: {
  action: string
  options: string
  label: string
  makes?: boolean
  next?: string
  children?: Child
}) {
  const { action, options, label, makes, next, children } = props
  return (
    <form
      method="post"
      action={action}
      hidden
      data-turbo="false"
      data-controller="passkey"
      data-action="passkey#ask"
      data-passkey-options-value={options}
      data-passkey-makes-value={makes ? 'true' : 'false'}
    >
      <input type="hidden" name="answer" value="" data-passkey-target="answer" />
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      {children}
      <button>{label}</button>
      <p class="error" role="status" data-passkey-target="problem"></p>
    </form>
  )
}
