import type { Errors } from '../web/form.ts'
import { TextField } from '../web/desk/fields.view.tsx'

/** A new password, for the person who signs in with this address. */
export function NewPasswordField({ email, error }: { email: string; error: string | undefined }) {
  return (
    <>
      {/* A password manager wants to know whose it is. */}
      {email && <input type="email" value={email} autocomplete="username" hidden readonly />}
      <TextField
        name="password"
        label="New password"
        type="password"
        hint="At least 12 characters. A short sentence is easy to keep in mind; a password manager keeps anything."
        error={error}
        required
        autocomplete="new-password"
      />
    </>
  )
}

export const Reset = ({ action, name, email, errors }: { action: string; name: string; email: string; errors: Errors }) => (
  <form method="post" action={action}>
    <p>{name}, set a new password. You are then signed out everywhere else.</p>
    <NewPasswordField email={email} error={errors.password} />
    <button class="primary">Set the password</button>
  </form>
)

/** Joining the newsroom by an invitation, or as its first owner, who says under which address. */
export function Join(props: { action: string; role: string; name: string; email: string; isFirst: boolean; errors: Errors }) {
  const { action, role, name, email, isFirst, errors } = props
  return (
    <form method="post" action={action}>
      <p>
        {isFirst ? 'You become the owner of this paper: you may do everything, and invite the others.' : `You join as ${role}.`}
      </p>
      <TextField
        name="name"
        label="Your name"
        hint="As it stands under what you write."
        value={name}
        error={errors.name}
        required
        autocomplete="name"
      />
      {isFirst ? (
        <TextField
          name="email"
          label="Your e-mail address"
          type="email"
          value={email}
          error={errors.email}
          required
          autocomplete="username"
        />
      ) : (
        <p>
          You sign in as <strong>{email}</strong>.
        </p>
      )}
      <NewPasswordField email={isFirst ? '' : email} error={errors.password} />
      <button class="primary">Open the desk</button>
    </form>
  )
}
