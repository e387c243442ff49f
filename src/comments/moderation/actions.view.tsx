import { TextArea } from '../../web/desk/fields.view.tsx'
import { decisionsFor, type Decision } from './decisions.ts'
import { PERSON, seenIn, type Case } from './queue.ts'
import { LONGEST_REASON, REASONS } from './reasons.ts'

/** Who is to decide. */
export interface Judge {
  id: number
  mayPick: boolean
  /** Whether somebody else of the newsroom could decide as well. */
  hasColleagues: boolean
}

interface Acting {
  item: Case
  judge: Judge
  back: string
}

/** Everything that can be decided about a comment, as plain forms. */
export function CaseActions({ item, judge, back, wrongAnswer }: Acting & { wrongAnswer?: string | undefined }) {
  const { comment, objection, reports } = item
  const possible = decisionsFor({ state: comment.state, isReported: reports.count > 0 })
  // To approve what somebody objects to is to answer them.
  const decisions = objection ? possible.filter((decision) => decision !== 'approve') : possible
  const action = `/desk/comments/${comment.id}`
  return (
    <>
      {objection && <Answer {...{ item, judge, back }} error={wrongAnswer} />}
      <div class="case-actions">
        {decisions.length > 0 && (
          <form method="post" action={`${action}/decide`} class="row">
            <Carried item={item} back={back} />
            {decisions
              .filter((decision) => decision !== 'reject')
              .map((decision) => (
                <button name="decision" value={decision} class={decision === 'approve' ? 'primary' : undefined}>
                  {LABELS[decision]}
                </button>
              ))}
          </form>
        )}
        {decisions.includes('reject') && <Reject item={item} back={back} />}
        {comment.state === 'published' && judge.mayPick && (
          <form method="post" action={`${action}/pick`}>
            <input type="hidden" name="back" value={back} />
            <button name="picked" value={comment.isPicked ? 'no' : 'yes'}>
              {comment.isPicked ? 'No pick any more' : 'Pick'}
            </button>
          </form>
        )}
        <details>
          <summary class="button">More</summary>
          <ul class="case-more">
            <li>
              <a href={`${action}#redact`}>Take some words out</a>
            </li>
            {comment.readerId !== null && (
              <>
                <li>
                  <a href={`/desk/comments/by/${comment.readerId}`}>All from this writer</a>
                </li>
                <li>
                  <a href={`/desk/comments/by/${comment.readerId}#ban`}>Ban</a>
                </li>
              </>
            )}
            <li>
              <a href={`/desk/comments/article/${comment.articleId}`}>Who may comment on this article</a>
            </li>
          </ul>
        </details>
      </div>
    </>
  )
}

const LABELS: Record<Decision, string> = { approve: 'Approve', reject: 'Reject', spam: 'Spam', keep: 'Keep: refuse the reports' }

/** What a decision says of the comment as it was seen, and where one goes on. */
export const Carried = ({ item, back }: { item: Case; back: string }) => (
  <>
    <input type="hidden" name="seen" value={seenIn(item)} />
    <input type="hidden" name="back" value={back} />
  </>
)

const Reject = ({ item, back }: { item: Case; back: string }) => (
  <details data-why>
    <summary class="button">Reject…</summary>
    <form method="post" action={`/desk/comments/${item.comment.id}/decide`} class="case-why">
      <Carried item={item} back={back} />
      <ReasonFields id={`why-${item.comment.id}`} />
      <button name="decision" value="reject" class="danger">
        Reject
      </button>
    </form>
  </details>
)

/** Why: from the list, or in words of one's own. */
export const ReasonFields = ({ id }: { id: string }) => (
  <>
    <div class="field">
      <label for={id}>Because</label>
      <select id={id} name="reason">
        {REASONS.map(({ kind, label }) => (
          <option value={kind}>{label}</option>
        ))}
      </select>
    </div>
    <div class="field">
      <label for={`${id}-words`}>
        Or in your own words <small>(the writer is told)</small>
      </label>
      <input id={`${id}-words`} name="words" maxlength={LONGEST_REASON} />
    </div>
  </>
)

/** An answer is needed only where the writer doesn't get what they want. */
function Answer({ item, judge, back, error }: Acting & { error: string | undefined }) {
  const decided = item.verdicts.findLast(({ rule }) => rule === PERSON)
  const wasOwn = decided?.staff?.id === judge.id
  return (
    <form method="post" action={`/desk/comments/${item.comment.id}/answer`} class="case-answer">
      <Carried item={item} back={back} />
      {wasOwn && judge.hasColleagues && (
        <p class="hint">You have decided about this comment yourself: better let a colleague answer.</p>
      )}
      <TextArea
        name={`answer-${item.comment.id}`}
        label="Your answer"
        hint="The writer is told."
        rows={2}
        required
        error={error}
      />
      <div class="row">
        <button name="upheld" value="yes" formnovalidate>
          They are right: publish it
        </button>
        <button name="upheld" value="no">
          It stays as it is
        </button>
      </div>
    </form>
  )
}
