import { datesOf } from '../web/dates.ts'
import type { DeskFrame } from '../web/desk/frame.ts'
import { Field, TextArea, Tick } from '../web/desk/fields.view.tsx'
import { PressForm } from '../web/desk/pieces.view.tsx'
import { doneOf, type ListImport, type Report } from './import.ts'

/** Asks for a file, and shows what was brought before. */
export function BringScreen({ frame, imports, error }: { frame: DeskFrame; imports: ListImport[]; error?: string | undefined }) {
  return (
    <>
      <form method="post" action="/desk/newsletter/import" enctype="multipart/form-data" class="sheet">
        <p>
          A CSV file as other newsletter services export it. Its first line names the columns: <code>email</code>, and if you have
          them <code>name</code> and <code>subscribed at</code>. You see what it comes to before anybody is on the list.
        </p>
        <Field name="file" label="The file" error={error} required>
          {(control) => <input type="file" accept=".csv,.txt,text/csv,text/plain" {...control} />}
        </Field>
        <button class="primary">Read the file</button>
      </form>
      {imports.length > 0 && (
        <>
          <h2>Brought before</h2>
          <table class="list">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">By</th>
                <th scope="col">When</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {imports.map(({ id, fileName, by, at, state, report }) => (
                <tr>
                  <td class="title">
                    <a href={`/desk/newsletter/imports/${id}`}>{fileName}</a>
                  </td>
                  <td>{by}</td>
                  <td>{datesOf(frame).minute(at)}</td>
                  <td>{state === 'done' ? `${number(report.added)} came onto the list` : STATE[state]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  )
}

const STATE: Record<ListImport['state'], string> = {
  reading: 'Is being read',
  read: 'Waits for your yes',
  running: 'Is being taken in',
  done: 'Done',
  dropped: 'Thrown away',
}

/** A list that was brought: what it comes to, how far it is, or what has become of it. */
export function ImportScreen({
  frame,
  list,
  typed = '',
  errors = {},
}: {
  frame: DeskFrame
  list: ListImport
  typed?: string
  errors?: { consent?: string; sure?: string }
}) {
  const { id, state, report, by, at, consent, doneAt } = list
  const date = datesOf(frame)
  return (
    <>
      {state === 'running' && <Progress report={report} />}
      {state === 'done' && doneAt !== null && (
        <p class="notice good">
          Done on {date.minute(doneAt)}: {number(report.added)} came onto the list.
        </p>
      )}
      {state === 'dropped' && <p class="notice">This list was thrown away. Nobody is on the list by it.</p>}
      {state === 'reading' && <p class="notice">This file is being read, or was never read to its end.</p>}
      {consent !== null && (
        <p>
          Imported by {by} on {date.minute(at)}, who said: “{consent}”
        </p>
      )}
      <Counts report={report} isOver={state === 'done' || state === 'running'} />
      <Wrong report={report} />
      {state === 'read' && report.added > 0 && <ConsentForm {...{ id, report, typed, errors }} />}
      {state === 'read' && <PressForm action={`/desk/newsletter/imports/${id}/drop`} label="Throw this list away" />}
    </>
  )
}

function ConsentForm(props: { id: number; report: Report; typed: string; errors: { consent?: string; sure?: string } }) {
  const { id, report, typed, errors } = props
  return (
    <form method="post" action={`/desk/newsletter/imports/${id}/begin`} class="sheet" data-turbo="false">
      <h2>Take them in</h2>
      <TextArea
        name="consent"
        label="Where and how did these people agree to get the newsletter?"
        hint="It is kept as the proof for each of them, with your name and today’s date."
        value={typed}
        rows={2}
        maxlength={1000}
        required
        {...(errors.consent && { error: errors.consent })}
      />
      <Tick name="sure" label="Each of them has agreed, and I can show it" checked={false} />
      {errors.sure && <p class="error">{errors.sure}</p>}
      <button class="primary">Put {number(report.added)} on the list</button>
    </form>
  )
}

function Progress({ report }: { report: Report }) {
  const done = doneOf(report)
  return (
    <section class="notice" role="status">
      <p>
        <label for="progress">
          {number(done)} of {number(report.entries)} addresses are done.
        </label>{' '}
        <progress id="progress" max={report.entries} value={done}></progress>
      </p>
      <p>
        This goes on by itself, also without you. <a href="">Look again</a>
      </p>
    </section>
  )
}

const Counts = ({ report, isOver }: { report: Report; isOver: boolean }) => (
  <table class="import-counts">
    <tbody>
      <Count words={isOver ? 'Came onto the list' : 'Are new: they come onto the list'} count={report.added} />
      <Count words="Are on the list already, and stay as they are" count={report.here} />
      <Count words="Have asked and not said yes yet: they are left to say it themselves" count={report.waiting} />
      <Count words="Have left the list, and are not brought back" count={report.left} />
      <Count words="Get no letters of any kind: they bounced, complained or asked for none" count={report.suppressed} />
      <Count words="Stand in the file more than once" count={report.twice} />
      <Count words="Are not subscribed, says the file" count={report.notSubscribed} />
      <Count words="Could not be read" count={report.malformed} />
      <Count words="Lines in all" count={report.lines} />
    </tbody>
  </table>
)

const Count = ({ words, count }: { words: string; count: number }) => (
  <tr>
    <th scope="row">{words}</th>
    <td>{number(count)}</td>
  </tr>
)

const Wrong = ({ report: { wrong, malformed } }: { report: Report }) =>
  wrong.length > 0 && (
    <details class="panel">
      <summary>
        {malformed > wrong.length
          ? `The first ${wrong.length} of the lines that could not be read`
          : 'Lines that could not be read'}
      </summary>
      <ul>
        {wrong.map(({ line, why }) => (
          <li>
            Line {line}: {why}
          </li>
        ))}
      </ul>
    </details>
  )

const number = (count: number) => count.toLocaleString('en-GB')
