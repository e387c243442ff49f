import { datesOf } from '../web/dates.ts'
import type { Errors, Typed } from '../web/form.ts'
import { typedText } from '../web/form.ts'
import { Choice, TextField, Tick } from '../web/desk/fields.view.tsx'
import { PressForm, WrongForm } from '../web/desk/pieces.view.tsx'
import type { Link } from './link.ts'
import { mayGive, ROLES, type Role } from './roles.ts'
import type { Staff } from './staff.ts'

const rolesOf = (who: Staff) => ROLES.filter((role) => mayGive(who, role)).map((role) => ({ value: role, label: role }))

/** Everybody who works here, and who was asked to. */
export function StaffList(props: { who: Staff; staff: Staff[]; invitations: Link[]; timeZone: string; language: string }) {
  const { who, staff, invitations, ...place } = props
  const dates = datesOf(place)
  return (
    <>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">E-mail address</th>
          </tr>
        </thead>
        <tbody>
          {staff.map((person) => (
            <tr>
              <td class="title">
                {mayGive(who, person.role) ? <a href={`/desk/staff/${person.id}`}>{person.name}</a> : person.name}
              </td>
              <td>
                {person.role} {person.state === 'suspended' && <span class="badge">suspended</span>}
              </td>
              <td>{person.email}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {invitations.length > 0 && (
        <section>
          <h2>Invited</h2>
          <ul>
            {invitations.map(({ id, name, email, role, expiresAt }) => (
              <li>
                {name} ({email}) as {role}, until {dates.day(expiresAt)}{' '}
                {mayGive(who, role) && <PressForm action={`/desk/staff/invitations/${id}/take-back`} label="Take back" danger />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Which roles don't get in with a password alone. */
export const FactorRules = ({ roles }: { roles: Role[] }) => (
  <form method="post" action="/desk/staff/factors" class="panel">
    <fieldset>
      <legend>More than a password is needed by</legend>
      {ROLES.map((role) => (
        <Tick name="roles" value={role} label={role} checked={roles.includes(role)} />
      ))}
    </fieldset>
    <p class="hint">Whoever has no code app and no passkey yet sets one up at the next sign-in.</p>
    <button>Save</button>
  </form>
)

export const InvitationForm = ({ who, typed, errors }: { who: Staff; typed: Typed; errors: Errors }) => (
  <form method="post" action="/desk/staff/invite" data-turbo="false">
    <WrongForm errors={errors} />
    <TextField name="name" label="Name" value={typedText(typed, 'name')} error={errors.name} required />
    <TextField name="email" label="E-mail address" type="email" value={typedText(typed, 'email')} error={errors.email} required />
    <Choice
      name="role"
      label="Role"
      options={rolesOf(who)}
      value={typedText(typed, 'role') || 'author'}
      error={errors.role}
      required
    />
    <p>
      <a href="/desk/roles">What each role may do</a>
    </p>
    <button class="primary">Invite</button>
  </form>
)

/** Shown once, for whoever would rather hand the link over themselves. */
export const Invited = ({ name, email, url }: { name: string; email: string; url: string }) => (
  <>
    <p class="notice good" role="status">
      A letter is on its way to {email}.
    </p>
    <p>You can also give {name} this link yourself. It works once, within seven days, for whoever has it:</p>
    <p>
      <input type="text" value={url} readonly aria-label="The link of the invitation" />
    </p>
    <p>
      <a href="/desk/staff">To the staff</a>
    </p>
  </>
)

/** One person, as whoever manages the staff sees them. */
export function Person({ who, person, bylines }: { who: Staff; person: Staff; bylines: { id: number; name: string }[] }) {
  const path = `/desk/staff/${person.id}`
  const isSuspended = person.state === 'suspended'
  return (
    <>
      <form method="post" action={path}>
        <p>{person.email}</p>
        <Choice
          name="role"
          label="Role"
          hint="A change signs them out; they come back with the new role."
          options={rolesOf(who)}
          value={person.role}
          required
        />
        <Choice
          name="author"
          label="Byline"
          hint="What stands under this byline is theirs to edit, and with the role of an author to publish."
          options={[{ value: '', label: 'None' }, ...bylines.map(({ id, name }) => ({ value: id, label: name }))]}
          value={person.authorId}
          required={false}
        />
        <button class="primary">Save</button>
      </form>
      {isSuspended ? (
        <PressForm action={`${path}/bring-back`} label="Bring back" />
      ) : (
        <PressForm
          action={`${path}/suspend`}
          label="Suspend"
          danger
          confirm={`Sign ${person.name} out everywhere, and let them in no more? What they wrote stays.`}
        />
      )}
      <p>
        <a href={`/desk/audit?staff=${person.id}`}>What {person.name} did</a>
      </p>
    </>
  )
}
