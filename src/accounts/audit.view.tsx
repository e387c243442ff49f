import { datesOf } from '../web/dates.ts'
import { Choice, TextField } from '../web/desk/fields.view.tsx'
import { Empty, Pager } from '../web/desk/pieces.view.tsx'
import type { AuditEntry, AuditFilter } from './audit.ts'
import type { Staff } from './staff.ts'

/** The audit log, its latest entry first. */
export function AuditList(props: {
  entries: AuditEntry[]
  filter: AuditFilter
  before: number | undefined
  /** The last entry shown, where more follow. */
  last: number | undefined
  actions: string[]
  staff: Staff[]
  language: string
  timeZone: string
}) {
  const { entries, filter, before, last, actions, staff, ...place } = props
  const dates = datesOf(place)
  const query = (more: Record<string, string> = {}) => {
    const asked = { staff: filter.staffId?.toString(), action: filter.action, subject: filter.subject, ...more }
    return new URLSearchParams(Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]))).toString()
  }
  return (
    <>
      <form method="get" action="/desk/audit" class="filters">
        <Choice
          name="staff"
          label="Who"
          options={[ANYBODY, ...staff.map(({ id, name }) => ({ value: id, label: name }))]}
          value={filter.staffId}
        />
        <Choice
          name="action"
          label="What"
          options={[ANYTHING, ...actions.map((value) => ({ value, label: value }))]}
          value={filter.action}
        />
        <TextField name="subject" label="Of what" placeholder="staff 3" value={filter.subject} />
        <button>Show</button>
      </form>
      {entries.length === 0 ? (
        <Empty title="Nothing was noted">
          <p>Nothing here fits what you asked for.</p>
        </Empty>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">Of what</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ at, who, action, subject, detail }) => (
              <tr>
                <td>{dates.minute(at)}</td>
                <td>{who}</td>
                <td>{action}</td>
                <td>
                  {subject} <small>{words(detail)}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager
        next={last === undefined ? undefined : `/desk/audit?${query({ before: String(last) })}`}
        first={before === undefined ? undefined : `/desk/audit?${query()}`}
      />
      <p>
        Take it along: <a href={`/desk/audit.csv?${query()}`}>CSV</a> or <a href={`/desk/audit.ndjson?${query()}`}>NDJSON</a>.
      </p>
    </>
  )
}

const ANYBODY = { value: '', label: 'Anybody' }
const ANYTHING = { value: '', label: 'Anything' }

const words = (detail: AuditEntry['detail']) =>
  Object.entries(detail)
    .map(([name, value]) => `${name}: ${value ?? 'none'}`)
    .join(', ')
