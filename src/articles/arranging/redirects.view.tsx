import { DeskPage } from '../../web/desk/desk.view.tsx'
import { TextField } from '../../web/desk/fields.view.tsx'
import { typedText, type Errors, type Typed } from '../../web/form.ts'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { Empty, Pager, PressForm, WrongForm } from '../../web/desk/pieces.view.tsx'
import { FindForm } from './find-form.view.tsx'

/** Which old addresses lead where, and a form for another one. */
export function RedirectsScreen(props: {
  frame: DeskFrame
  redirects: { from: string; to: string }[]
  begins: string
  next: string | undefined
  typed: Typed
  errors: Errors
}) {
  const { frame, redirects, begins, next, typed, errors } = props
  const at = (name: string) => ({ name, value: typedText(typed, name), error: errors[name] })
  return (
    <DeskPage frame={frame} title="Redirects">
      <form method="post" action="/desk/redirects" class="sheet panel">
        <h2>Lead an address somewhere else</h2>
        <WrongForm errors={errors} />
        <TextField {...at('from')} label="From" required placeholder="/old-page" />
        <TextField {...at('to')} label="To" required placeholder="/about" />
        <button class="primary">Add</button>
      </form>
      <FindForm action="/desk/redirects" label="Addresses that begin with" value={begins} />
      {redirects.length === 0 ? (
        <Empty title={begins ? `No redirect begins with “${begins}”` : 'There are no redirects'}>
          <p>Whatever moves within the paper leaves one by itself.</p>
        </Empty>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th>From</th>
              <th>To</th>
              <th></th>
            </tr>
          </thead>
          <tbody>
            {redirects.map(({ from, to }) => (
              <tr>
                <td>{from}</td>
                <td>{to}</td>
                <td>
                  <PressForm
                    action="/desk/redirects/remove"
                    label="Remove"
                    fields={{ from }}
                    confirm={`Nothing is found at “${from}” any more then. Remove it?`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager next={next} />
    </DeskPage>
  )
}
