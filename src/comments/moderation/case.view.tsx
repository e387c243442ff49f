import { Avatar } from '../../accounts/readers/avatar.view.tsx'
import { plainText } from '../../articles/body/text.ts'
import { datesOf } from '../../web/dates.ts'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { trustedHtml } from '../../web/html.ts'
import type { CommentState } from '../comment.ts'
import { CaseActions, type Judge } from './actions.view.tsx'
import { PAST } from './decisions.ts'
import { PERSON, seenIn, type Case, type Report, type Verdict, type Writer } from './queue.ts'

export interface CaseProps {
  frame: DeskFrame
  item: Case
  judge: Judge
  /** Where one goes on after a decision. */
  back: string
  /** Whether this is the screen of this comment alone. */
  isAlone?: boolean
  /** What is wrong with an answer to the writer's objection. */
  wrongAnswer?: string | undefined
}

/** One comment as a moderator judges it: what it says, where, who says it, what was found and decided so far, and what can be done. */
export function CaseCard({ frame, item, judge, back, isAlone = false, wrongAnswer }: CaseProps) {
  const { comment, article, answered, writer, objection } = item
  return (
    <article
      class="case"
      id={`comment-${comment.id}`}
      tabindex={-1}
      aria-label={`Comment of ${comment.name}`}
      data-queue-target="case"
      data-writer={comment.readerId ?? undefined}
    >
      <header class="case-head">
        {!isAlone && (
          <input
            type="checkbox"
            form="bulk"
            name="case"
            value={`${comment.id}.${seenIn(item)}`}
            aria-label={`Tick the comment of ${comment.name}`}
          />
        )}
        <Avatar name={comment.name} avatar={comment.avatar} />
        <div>
          <p class="case-writer">
            {writer ? (
              <a href={`/desk/comments/by/${writer.readerId}`}>
                <bdi>{comment.name}</bdi>
              </a>
            ) : (
              <bdi>{comment.name}</bdi>
            )}{' '}
            <StateBadge state={comment.state} />
            {comment.kind === 'pingback' && <span class="badge">Pingback</span>}
            {comment.isPicked && <span class="badge good">Picked</span>}
            {comment.isRedacted && <span class="badge">Redacted</span>}
            {comment.mark && <span class="badge">{comment.mark}</span>}
          </p>
          <p class="hint">
            {writer ? <Known frame={frame} writer={writer} /> : 'Nobody we know.'} · {/* Its own page, and its whole history. */}
            <a href={`/desk/comments/${comment.id}`}>
              <Moment frame={frame} at={comment.createdAt} />
            </a>
          </p>
        </div>
      </header>
      <p class="hint">
        On <a href={`${article.path}#comments`}>{article.headline}</a>
        {answered && (
          <>
            , in answer to{' '}
            <a href={`/desk/comments/${answered.id}`}>
              <bdi>{answered.name}</bdi>
            </a>
            : “{excerpt(answered.body)}”
          </>
        )}
      </p>
      <div class="prose case-text">
        {comment.body === '' ? <p class="hint">There is no text any more.</p> : trustedHtml(comment.body)}
      </div>
      <Findings frame={frame} verdicts={item.verdicts} />
      {item.reports.count > 0 && <Reports frame={frame} {...item.reports} />}
      {objection && (
        <div class="notice warn">
          <p>
            <strong>The writer objects</strong> (<Moment frame={frame} at={objection.at} />
            ): {objection.words}
          </p>
        </div>
      )}
      <CaseActions {...{ item, judge, back, wrongAnswer }} />
    </article>
  )
}

const STATES: Record<CommentState, { class: string; words: string }> = {
  unconfirmed: { class: 'badge', words: 'Not confirmed' },
  held: { class: 'badge warn', words: 'Held' },
  published: { class: 'badge good', words: 'Published' },
  rejected: { class: 'badge bad', words: 'Rejected' },
  spam: { class: 'badge bad', words: 'Spam' },
  removed: { class: 'badge', words: 'Removed by its writer' },
}

export const StateBadge = ({ state }: { state: CommentState }) => <span class={STATES[state].class}>{STATES[state].words}</span>

/** How the newsroom knows a writer, in a line. */
export function Known({ frame, writer }: { frame: DeskFrame; writer: Writer }) {
  const { published, rejected, spam, firstSeen, hasAccount } = writer
  const counts = [`${published} published`, rejected > 0 && `${rejected} rejected`, spam > 0 && `${spam} spam`]
  return (
    <>
      {published === 0 && <strong>New. </strong>}
      {counts.filter(Boolean).join(', ')}; here since {datesOf(frame).day(firstSeen)}
      {hasAccount ? ', with an account' : ''}
    </>
  )
}

/** What rules and people have found, the last first. What passed without a word is left out. */
function Findings({ frame, verdicts }: { frame: DeskFrame; verdicts: Verdict[] }) {
  const told = verdicts.filter(({ outcome, reason }) => outcome !== 'pass' || reason !== '').toReversed()
  if (told.length === 0) return null
  return (
    <ul class="findings">
      {told.map((verdict) => (
        <li>
          {verdict.rule === PERSON ? (
            <>
              <strong>
                {verdict.staff?.name} has {PAST[verdict.outcome]} it
              </strong>{' '}
              (<Moment frame={frame} at={verdict.at} />){verdict.reason && `: ${verdict.reason}`}
            </>
          ) : (
            <>
              <strong>{FOUND[verdict.outcome]}</strong> {verdict.reason} <small>({verdict.rule})</small>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What a rule says should become of it. */
const FOUND: Record<Verdict['outcome'], string> = {
  pass: 'Fine:',
  hold: 'Held:',
  reject: 'Rejected:',
  spam: 'Spam:',
  publish: 'Published:',
  redact: 'Redacted:',
  remove: 'Removed:',
  keep: 'Kept:',
}

const REPORT_WORDS: Record<Report['reason'], string> = {
  spam: 'Spam',
  abuse: 'Abuse',
  'personal data': 'Private things about somebody',
  false: 'Not true',
  other: 'Something else',
}

function Reports({ frame, count, newest }: { frame: DeskFrame } & Case['reports']) {
  return (
    <div class="notice warn">
      <p>
        <strong>{count === 1 ? 'A reader has reported it' : `${count} readers have reported it`}</strong>
      </p>
      <ul>
        {newest.map(({ reason, words, isTrusted, at }) => (
          <li>
            {REPORT_WORDS[reason]}
            {words && `: ${words}`}{' '}
            <small>
              <Moment frame={frame} at={at} />
              {isTrusted && ', by somebody whose reports count'}
            </small>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const Moment = ({ frame, at }: { frame: DeskFrame; at: number }) => (
  <time datetime={new Date(at).toISOString()}>{datesOf(frame).minute(at)}</time>
)

/** The beginning of a comment, as text. */
export function excerpt(body: string): string {
  const text = plainText(body).replaceAll('\n', ' ')
  return text.length > 160 ? `${text.slice(0, 160).trimEnd()}…` : text
}
