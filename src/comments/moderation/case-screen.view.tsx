import type { DeskFrame } from '../../web/desk/frame.ts'
import { Field, TextField } from '../../web/desk/fields.view.tsx'
import { Carried, type Judge } from './actions.view.tsx'
import { CaseCard } from './case.view.tsx'
import type { Case } from './queue.ts'
import { UndoNotice, type Undoable } from './queue.view.tsx'

export interface CaseScreenProps {
  frame: DeskFrame
  item: Case
  judge: Judge
  undone: Undoable | undefined
  wrong: Wrong | undefined
}

/** What is wrong with the words that were to be taken out, or with an answer, and what was typed. */
export interface Wrong {
  field: 'passage' | 'answer'
  words: string
  typed: Record<string, string>
}

/** One comment with its whole history, and taking words out of it. */
export function CaseScreen({ frame, item, judge, undone, wrong }: CaseScreenProps) {
  const here = `/desk/comments/${item.comment.id}`
  const hasText = item.comment.body !== '' && item.comment.state !== 'removed' && item.comment.state !== 'unconfirmed'
  return (
    <>
      {undone && <UndoNotice undone={undone} here={here} />}
      <CaseCard
        {...{ frame, item, judge }}
        back={here}
        isAlone
        wrongAnswer={wrong?.field === 'answer' ? wrong.words : undefined}
      />
      {hasText && (
        <section class="panel" id="redact" aria-labelledby="redact-title">
          <h2 id="redact-title">Take some words out</h2>
          <p>Readers see in their place that the newsroom has removed something. The words themselves are kept nowhere.</p>
          <form method="post" action={`${here}/redact`} class="sheet">
            <Carried item={item} back={here} />
            <Field
              name="passage"
              label="The words, exactly as they stand there"
              required
              error={wrong?.field === 'passage' ? wrong.words : undefined}
            >
              {(control) => (
                <textarea {...control} rows={2}>
                  {wrong?.typed['passage'] ?? ''}
                </textarea>
              )}
            </Field>
            <TextField
              name="why"
              label="Why"
              hint="The writer is told."
              value={wrong?.typed['why']}
              maxlength={300}
              required={false}
            />
            <button class="danger">Take them out for good</button>
          </form>
        </section>
      )}
    </>
  )
}
