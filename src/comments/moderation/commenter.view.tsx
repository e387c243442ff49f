import type { DeskFrame } from '../../web/desk/frame.ts'
import { Empty, Pager } from '../../web/desk/pieces.view.tsx'
import type { Comment } from '../comment.ts'
import { ReasonFields } from './actions.view.tsx'
import type { Ban } from './ban.ts'
import { BanForm, BanList } from './bans.view.tsx'
import { excerpt, Known, Moment, StateBadge } from './case.view.tsx'
import type { Writer } from './queue.ts'

export interface CommenterProps {
  frame: DeskFrame
  now: number
  writer: Writer
  comments: Comment[]
  next: string | undefined
  /** Those that hold now. */
  bans: Ban[]
  hasNetwork: boolean
  mayBan: boolean
  error: string | undefined
}

/** Somebody who comments: what they wrote and what became of it, keeping them out, and taking all of theirs out at once. */
export function Commenter(props: CommenterProps) {
  const { frame, now, writer, comments, next, bans, hasNetwork, mayBan, error } = props
  const { readerId, reportsUpheld, reportsRefused } = writer
  return (
    <>
      <p>
        <Known frame={frame} writer={writer} />. What they reported was right {times(reportsUpheld)} and wrong{' '}
        {times(reportsRefused)}.
      </p>
      {bans.length > 0 && <BanList {...{ frame, bans, now }} />}
      <Comments frame={frame} comments={comments} />
      <Pager next={next} />
      <div class="columns">
        {mayBan && (
          <section class="panel" id="ban" aria-labelledby="ban-title">
            <h2 id="ban-title">Ban</h2>
            <BanForm {...{ readerId, hasNetwork, error }} />
          </section>
        )}
        <section class="panel" id="out" aria-labelledby="out-title">
          <h2 id="out-title">Take everything out</h2>
          <p>All of theirs that is published or held, at once. Each can be approved again, one by one.</p>
          <form
            method="post"
            action={`/desk/comments/by/${readerId}/out`}
            data-turbo-confirm="Take out everything that they have written?"
          >
            <ReasonFields id="out-why" />
            <div class="row">
              <button name="decision" value="spam" class="danger">
                All is spam
              </button>
              <button name="decision" value="reject" class="danger">
                Reject all
              </button>
            </div>
          </form>
        </section>
      </div>
    </>
  )
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`)

function Comments({ frame, comments }: { frame: DeskFrame; comments: Comment[] }) {
  if (comments.length === 0) return <Empty title="They have written nothing" />
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">Comment</th>
          <th scope="col">State</th>
          <th scope="col">Written</th>
        </tr>
      </thead>
      <tbody>
        {comments.map((comment) => (
          <tr>
            <td>
              <a href={`/desk/comments/${comment.id}`}>{excerpt(comment.body) || 'No text any more'}</a>
            </td>
            <td>
              <StateBadge state={comment.state} />
            </td>
            <td>
              <Moment frame={frame} at={comment.createdAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
