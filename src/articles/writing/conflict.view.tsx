import type { Typed } from '../../web/form.ts'
import { typedAll, typedText } from '../../web/form.ts'
import { trustedHtml } from '../../web/html.ts'
import { diffWords } from '../history/diff.ts'
import { differing, FIELD_WORDS } from './content-form.ts'

export interface ConflictProps {
  articleId: number
  /** Whose words are “mine”. */
  staffId: number
  by: string
  mine: Typed
  theirs: Typed
}

/** Two versions side by side, where somebody saved in between: nothing of either is lost, and one press makes them one. */
export function Conflict({ articleId, staffId, by, mine, theirs }: ConflictProps) {
  const names = differing(mine, theirs)
  return (
    <form
      method="post"
      action={`/desk/articles/${articleId}/merge`}
      data-controller="merge"
      data-merge-id-value={articleId}
      data-merge-staff-value={staffId}
    >
      <p class="notice warn">
        {by} saved this article while you were writing. Nothing was written over: choose for each part which words stay.
        Everything that differs is shown here; all else is the same in both.
      </p>
      <Kept prefix="mine" typed={mine} />
      <Kept prefix="theirs" typed={theirs} />
      {names.map((name) => (
        <fieldset class="panel">
          <legend>{FIELD_WORDS[name]}</legend>
          <div class="columns">
            <label>
              <input type="radio" name={`take:${name}`} value="mine" checked /> Yours
              <Version name={name} typed={mine} against={theirs} />
            </label>
            <label>
              <input type="radio" name={`take:${name}`} value="theirs" /> {by}’s
              <Version name={name} typed={theirs} against={mine} />
            </label>
          </div>
          {name === 'body' && (
            <label>
              <input type="radio" name="take:body" value="both" /> Both, yours first; I’ll sort it out in the editor
            </label>
          )}
        </fieldset>
      ))}
      <button class="primary">Save the chosen words</button>
    </form>
  )
}

function Version({ name, typed, against }: { name: string; typed: Typed; against: Typed }) {
  if (name === 'body')
    return <div class="version prose">{trustedHtml(diffWords(typedText(against, name), typedText(typed, name)))}</div>
  return <div class="version">{typedAll(typed, name).join(', ') || '(empty)'}</div>
}

const Kept = ({ prefix, typed }: { prefix: string; typed: Typed }) => (
  <>
    {Object.keys(typed).flatMap((name) =>
      typedAll(typed, name).map((value) => <input type="hidden" name={`${prefix}:${name}`} value={value} />),
    )}
  </>
)
