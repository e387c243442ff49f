import type { BuriedJob } from '../../jobs/job.ts'
import { datesOf } from '../../web/dates.ts'
import { DeskPage } from '../../web/desk/desk.view.tsx'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { Empty, PressForm } from '../../web/desk/pieces.view.tsx'
import type { Health } from './checks.ts'

const BADGES = {
  bad: { class: 'badge bad', words: 'Today' },
  warn: { class: 'badge warn', words: 'This week' },
  ok: { class: 'badge good', words: 'Fine' },
}

export function HealthScreen(props: { frame: DeskFrame; health: Health[]; buried: BuriedJob[]; mayRetry: boolean }) {
  const { frame, health, buried, mayRetry } = props
  return (
    <DeskPage frame={frame} title="Health">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">Wants somebody</th>
            <th scope="col">What</th>
            <th scope="col">How it is</th>
          </tr>
        </thead>
        <tbody>
          {health.map((one) => (
            <HealthRow {...one} />
          ))}
        </tbody>
      </table>
      <p class="hint">
        On the machine itself, <code>broadsheet doctor</code> says the same, and reads the whole data file through.
      </p>
      <h2 id="jobs">Buried jobs</h2>
      <BuriedJobs {...{ frame, buried, mayRetry }} />
    </DeskPage>
  )
}

const HealthRow = ({ name, state, words, whatToDo }: Health) => (
  <tr>
    <td>
      <span class={BADGES[state].class}>{BADGES[state].words}</span>
    </td>
    <td class="title">{name}</td>
    <td>
      {words}
      {whatToDo && <small class="hint"> {whatToDo}</small>}
    </td>
  </tr>
)

function BuriedJobs({ frame, buried, mayRetry }: { frame: DeskFrame; buried: BuriedJob[]; mayRetry: boolean }) {
  if (buried.length === 0) {
    return (
      <Empty title="None">
        <p>A job that fails is tried eight times in about a day. What fails even then is kept here until somebody looks.</p>
      </Empty>
    )
  }
  return (
    <>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">Job</th>
            <th scope="col">What it says</th>
            <th scope="col">Given up</th>
            {mayRetry && <th scope="col">Retry</th>}
          </tr>
        </thead>
        <tbody>
          {buried.map((job) => (
            <tr>
              <td class="title">{job.key}</td>
              <td>{job.error}</td>
              <td>
                <time datetime={new Date(job.buriedAt).toISOString()}>{datesOf(frame).minute(job.buriedAt)}</time>
              </td>
              {mayRetry && (
                <td>
                  <PressForm action={`/desk/health/jobs/${job.id}/retry`} label="Retry" />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {mayRetry && buried.length > 1 && <PressForm action="/desk/health/jobs/retry" label="Retry all of them" />}
    </>
  )
}
