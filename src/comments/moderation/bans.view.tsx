import { Choice, TextField } from '../../web/desk/fields.view.tsx'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { Empty, PressForm } from '../../web/desk/pieces.view.tsx'
import { BAN_TIME_WORDS, BAN_TIMES, type Ban, type BanTime } from './ban.ts'
import { Moment } from './case.view.tsx'

/** Everybody who was ever kept out, and until when. */
export function BanList({ frame, bans, now }: { frame: DeskFrame; bans: Ban[]; now: number }) {
  if (bans.length === 0)
    return (
      <Empty title="Nobody is banned">
        <p>Whoever wrote a comment can be banned from the page about them: press their name.</p>
      </Empty>
    )
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Why</th>
          <th scope="col">Until</th>
          <th scope="col">Banned by</th>
          <th scope="col">
            <span class="sr">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {bans.map((ban) => (
          <tr>
            <td class="title">
              <bdi>{ban.name}</bdi> <span class="badge">{ban.kind === 'address' ? 'this person' : 'their network'}</span>
            </td>
            <td>{ban.reason}</td>
            <td>
              <Until frame={frame} ban={ban} now={now} />
            </td>
            <td>
              {ban.madeBy}, <Moment frame={frame} at={ban.madeAt} />
            </td>
            <td>{holds(ban, now) && <PressForm action={`/desk/comments/bans/${ban.id}/lift`} label="Lift" />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const holds = ({ liftedAt, endsAt }: Ban, now: number) => liftedAt === null && (endsAt === null || endsAt > now)

function Until({ frame, ban, now }: { frame: DeskFrame; ban: Ban; now: number }) {
  if (ban.liftedAt !== null)
    return (
      <>
        lifted <Moment frame={frame} at={ban.liftedAt} />
      </>
    )
  if (ban.endsAt === null) return <>for ever</>
  return (
    <>
      {ban.endsAt <= now && 'over since '}
      <Moment frame={frame} at={ban.endsAt} />
    </>
  )
}

/** Keeps somebody out: them, or everybody who comes from where they wrote last. */
export const BanForm = ({
  readerId,
  hasNetwork,
  error,
}: {
  readerId: number
  hasNetwork: boolean
  error: string | undefined
}) => (
  <form method="post" action={`/desk/comments/by/${readerId}/ban`} class="sheet">
    <Choice
      name="kind"
      label="Whom"
      hint={
        hasNetwork
          ? 'A network may be a whole café, or half a telephone company: take a short time.'
          : 'It is not known any more from where they wrote.'
      }
      options={[
        { value: 'address', label: 'Their address, and so their account' },
        ...(hasNetwork ? [{ value: 'network', label: 'The network of their last comment' }] : []),
      ]}
    />
    <Choice
      name="time"
      label="How long"
      value={'week' satisfies BanTime}
      options={Object.keys(BAN_TIMES).map((time) => ({ value: time, label: BAN_TIME_WORDS[time as BanTime] }))}
    />
    <TextField name="reason" label="Why" hint="They are told." maxlength={300} required error={error} />
    <button class="danger">Ban</button>
  </form>
)
