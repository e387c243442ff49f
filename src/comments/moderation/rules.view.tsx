import { Choice, TextField } from '../../web/desk/fields.view.tsx'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { Empty, PressForm, WrongForm } from '../../web/desk/pieces.view.tsx'
import { typedText, type Errors, type Typed } from '../../web/form.ts'
import { Moment, StateBadge } from './case.view.tsx'
import { TRIED_ON, type Tried } from './dry-run.ts'
import { LONGEST_RULE, type WordRule } from './words.ts'

const OUTCOME_WORDS: Record<WordRule['outcome'], string> = {
  hold: 'Held until somebody has looked',
  reject: 'Rejected',
  spam: 'Taken as spam',
}

/** Every rule about words. */
export function RuleList({ rules }: { rules: WordRule[] }) {
  if (rules.length === 0)
    return (
      <Empty title="There are no rules about words">
        <p>
          A rule holds or rejects comments in which certain words stand. Before you save one, you see what it would have fitted.
        </p>
      </Empty>
    )
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">Words</th>
          <th scope="col">A comment with them is</th>
          <th scope="col">The writer is told</th>
          <th scope="col">
            <span class="sr">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr>
            <td class="title">
              <a href={`/desk/comments/rules/${rule.id}`}>{rule.words}</a>
            </td>
            <td>{OUTCOME_WORDS[rule.outcome]}</td>
            <td>{rule.reason}</td>
            <td>
              <PressForm
                action={`/desk/comments/rules/${rule.id}/remove`}
                label="Remove"
                confirm={`Remove the rule about “${rule.words}”?`}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export interface RuleFormProps {
  frame: DeskFrame
  /** Of the rule that is changed; undefined for a new one. */
  id: number | undefined
  typed: Typed
  errors: Errors
  /** What it would have fitted among so many comments, once it was tried. */
  tried: { hits: Tried[]; among: number } | undefined
}

/** A rule, tried on the last comments before it is saved. */
export function RuleForm({ frame, id, typed, errors, tried }: RuleFormProps) {
  const action = `/desk/comments/rules/${id ?? 'new'}`
  return (
    <>
      <form method="post" action={action} class="sheet">
        <WrongForm errors={errors} />
        <TextField
          name="words"
          label="Words"
          hint="One, or several in a row. Case and accents make no difference; * stands for any letters of a word."
          value={typedText(typed, 'words')}
          error={errors['words']}
          maxlength={LONGEST_RULE}
          required
        />
        <Choice
          name="outcome"
          label="A comment with them is"
          value={typedText(typed, 'outcome')}
          options={Object.entries(OUTCOME_WORDS).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          name="reason"
          label="The writer is told"
          value={typedText(typed, 'reason')}
          error={errors['reason']}
          maxlength={300}
          required
        />
        <div class="row">
          <button formaction={`${action}/try`} class={tried ? undefined : 'primary'}>
            Try it on the last {TRIED_ON.toLocaleString('en')} comments
          </button>
          {tried && <button class="primary">Save</button>}
        </div>
      </form>
      {tried && <TriedList frame={frame} {...tried} />}
    </>
  )
}

const TriedList = ({ frame, hits, among }: { frame: DeskFrame; hits: Tried[]; among: number }) => (
  <section aria-labelledby="tried">
    <h2 id="tried">
      {hits.length === 0
        ? `It would have fitted none of the last ${among} comments`
        : `It would have fitted ${hits.length} of the last ${among} comments`}
    </h2>
    <ul class="tried">
      {hits.slice(0, SHOWN).map(({ comment, pieces }) => (
        <li>
          <p>
            <a href={`/desk/comments/${comment.id}`}>
              <bdi>{comment.name}</bdi>, <Moment frame={frame} at={comment.createdAt} />
            </a>{' '}
            <StateBadge state={comment.state} />
          </p>
          <p>{pieces.map((piece, n) => (n % 2 === 1 ? <mark>{piece}</mark> : piece))}</p>
        </li>
      ))}
    </ul>
    {hits.length > SHOWN && <p class="hint">And {hits.length - SHOWN} more.</p>}
  </section>
)

const SHOWN = 50
