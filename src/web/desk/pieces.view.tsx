import type { Child } from 'hono/jsx'

/** Says at the top of a form that it was not taken, and which fields want another look. */
export function WrongForm({ errors }: { errors: Record<string, string> }) {
  const entries = Object.entries(errors)
  if (entries.length === 0) return null
  return (
    <div class="notice bad" role="alert">
      <p>Nothing was saved yet. Please look again at:</p>
      <ul>
        {entries.map(([name, words]) => (
          <li>{name === FORM ? words : <a href={`#${name}`}>{words}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

/** The name of what is wrong with a form as a whole. */
export const FORM = ''

/** What a list says that has nothing to show: why, and what can be done about it. */
export function Empty({ title, children }: { title: string; children?: Child }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** A button that is a whole form: one press, one change. */
export function PressForm(props: {
  action: string
  label: string
  danger?: boolean
  fields?: Record<string, string | number>
  confirm?: string
}) {
  const { action, label, danger, fields = {}, confirm } = props
  return (
    <form method="post" action={action} class="press" data-turbo-confirm={confirm}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class={danger ? 'danger' : undefined}>{label}</button>
    </form>
  )
}

/** Leads to the next keyset page of a list, where there is one. */
export function Pager({ next, first }: { next: string | undefined; first?: string | undefined }) {
  if (!next && !first) return null
  return (
    <nav class="pager" aria-label="Pages">
      {first && <a href={first}>Back to the start</a>}
      {next && (
        <a href={next} rel="next">
          Next page
        </a>
      )}
    </nav>
  )
}
