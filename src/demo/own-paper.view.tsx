import { DeskPage } from '../web/desk/desk.view.tsx'
import { Choice, TextField } from '../web/desk/fields.view.tsx'
import type { Errors, Typed } from '../web/form.ts'
import { typedText } from '../web/form.ts'
import type { DeskFrame } from '../web/desk/frame.ts'
import { WrongForm } from '../web/desk/pieces.view.tsx'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]

export function OwnPaperScreen({ frame, typed, errors }: { frame: DeskFrame; typed: Typed; errors: Errors }) {
  const field = (name: string) => ({ name, error: errors[name], value: typedText(typed, name) })
  return (
    <DeskPage frame={frame} title="Start my own paper">
      <WrongForm errors={errors} />
      <p class="notice warn">
        Everything of the demo goes: its articles, pictures, people and what you have tried out in it. That cannot be undone. What
        you have then is an empty paper of your own, at this address.
      </p>
      <form method="post" action="/desk/own-paper" class="sheet">
        <fieldset>
          <legend>The paper</legend>
          <TextField {...field('name')} label="Name" required maxlength={80} autofocus />
          <TextField {...field('motto')} label="Motto" required={false} maxlength={160} hint="A line below the name." />
          <TextField {...field('language')} label="Language" required hint="Such as en, en-GB, de or pt-BR." />
          <Choice
            {...field('timeZone')}
            label="Time zone"
            required
            hint="Dates and scheduled times go by it."
            options={ZONES.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          />
        </fieldset>
        <fieldset>
          <legend>You, its owner</legend>
          <TextField {...field('owner')} label="Your name" required maxlength={80} autocomplete="name" />
          <TextField {...field('email')} type="email" label="E-mail address" required autocomplete="username" />
          <TextField
            {...field('password')}
            value=""
            type="password"
            label="Password"
            required
            autocomplete="new-password"
            hint="At least 12 characters; a short sentence is easy to keep in mind."
          />
        </fieldset>
        <button class="danger">Empty the demo and start my paper</button>
      </form>
    </DeskPage>
  )
}
