import type { Staff } from '../../accounts/staff.ts'
import { wallClock } from '../../lib/wall-clock.ts'
import { Choice, TextArea, TextField } from '../../web/desk/fields.view.tsx'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { typedText, type Typed } from '../../web/form.ts'
import type { Lacking } from './lacking.ts'
import { StatusBadge, When } from './list.view.tsx'
import type { Note } from './note.ts'
import { hasChanges, type Work } from './work.ts'
import { STEPS, type StepName } from './workflow.ts'

export interface StandingProps {
  frame: DeskFrame
  work: Work
  steps: StepName[]
  missing: Lacking[]
  notes: Note[]
  /** To whom the work can be given. */
  colleagues: Pick<Staff, 'id' | 'name'>[]
  mayEdit: boolean
  /** Whether one may say who comments on it. */
  maySetComments: boolean
  /** What was typed for a step that was refused. */
  typed: Typed
  now: number
}

/** Where an article stands, what it lacks, and every step that may be taken: each saves what is typed and goes on, in one. */
export function StandingPanel(props: StandingProps) {
  const { frame, work, steps, mayEdit, typed } = props
  return (
    <section class="panel" aria-labelledby="standing">
      <h2 id="standing" class="row">
        <StatusBadge status={work.status} />
        <span class="badge warn" data-draft-target="changes" hidden={!hasChanges(work)}>
          Changes not published
        </span>
      </h2>
      <p class="hint" data-draft-target="state" role="status">
        Saved <When frame={frame} at={work.savedAt} />
        {work.savedBy && ` by ${work.savedBy.name}`}
      </p>
      <div class="row">
        {mayEdit && <button class={steps.includes('publish') ? undefined : 'primary'}>Save</button>}
        <a class="button" href={`/desk/articles/${work.id}/preview`} target="_blank" rel="noopener">
          Preview
        </a>
        {work.status === 'published' && (
          <a class="button" href={`${work.path}?v=${work.publishedRevision}`} data-turbo="false">
            Read it
          </a>
        )}
      </div>
      {work.scheduled && (
        <p>
          It will be published on <When frame={frame} at={work.scheduled.at} />.
        </p>
      )}
      <div data-draft-target="lacking">
        <LackingList missing={props.missing} />
      </div>
      {steps.includes('change') && <ChangeStep id={work.id} hasChanges={hasChanges(work)} typed={typed} />}
      {(steps.includes('publish') || steps.includes('schedule')) && <PublishSteps {...props} />}
      <div class="row">
        {(['send', 'approve', 'unschedule', 'untrash'] as const)
          .filter((step) => steps.includes(step))
          .map((step) => (
            <StepButton id={work.id} step={step} />
          ))}
      </div>
      {(['return', 'take down', 'restore'] as const)
        .filter((step) => steps.includes(step))
        .map((step) => (
          <details>
            <summary>{STEPS[step].label}</summary>
            <TextArea name={`words:${step}`} label={STEPS[step].asks} rows={2} value={typedText(typed, `words:${step}`)} />
            <StepButton id={work.id} step={step} danger={step === 'take down'} />
          </details>
        ))}
      <More {...props} />
    </section>
  )
}

export function LackingList({ missing }: { missing: Lacking[] }) {
  if (missing.length === 0) return null
  return (
    <div class="lacking">
      <h3>Before it is published</h3>
      <ul>
        {missing.map(({ field, words, needed }) => (
          <li class={needed ? 'needed' : undefined}>
            <a href={`#${field === 'pictures' ? 'body' : field}`}>{words}</a>
            {needed && <small> Needed.</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function PublishSteps({ frame, work, steps, now, typed }: StandingProps) {
  const soon = wallClock(frame.timeZone, now + 3_600_000)
  return (
    <>
      {steps.includes('publish') && (
        <p>
          <StepButton id={work.id} step="publish" primary />
        </p>
      )}
      {steps.includes('schedule') && (
        <details open={work.scheduled !== null}>
          <summary>{work.scheduled ? 'Another time' : 'Publish later'}</summary>
          <TextField
            name="wall"
            label={`Day and time (${frame.timeZone})`}
            type="datetime-local"
            value={typedText(typed, 'wall') || (work.scheduled?.wall ?? soon)}
          />
          <StepButton id={work.id} step="schedule" />
        </details>
      )}
    </>
  )
}

/** What kind of change it is that readers will see, and why. */
function ChangeStep({ id, hasChanges, typed }: { id: number; hasChanges: boolean; typed: Typed }) {
  return (
    <fieldset class="change" data-draft-target="changes" hidden={!hasChanges}>
      <legend>Publish the changes as</legend>
      <Choice
        name="changeKind"
        label="What kind of change is it?"
        value={typedText(typed, 'changeKind')}
        options={[
          { value: 'updated', label: 'An update: something has happened since' },
          { value: 'typo', label: 'A typo: nothing that is said has changed' },
          { value: 'clarification', label: 'A clarification: it could be misunderstood' },
          { value: 'corrected', label: 'A correction: something was wrong' },
          { value: 'retracted', label: 'A retraction: the whole piece was wrong' },
        ]}
      />
      <TextArea
        name="changeReason"
        label="What has changed, and why?"
        hint="Readers see this on the page and in its history; a typo needs none."
        rows={2}
        value={typedText(typed, 'changeReason')}
      />
      <div class="row">
        <StepButton id={id} step="change" primary />
        <button
          formaction={`/desk/articles/${id}/drop-changes`}
          data-turbo-confirm="Go back to what readers see? Your changes stay among the versions."
        >
          Drop the changes
        </button>
      </div>
    </fieldset>
  )
}

function More({ work, steps, notes, colleagues, mayEdit, maySetComments, frame, typed }: StandingProps) {
  const at = `/desk/articles/${work.id}`
  return (
    <>
      {mayEdit && (
        <details>
          <summary>With {work.assignee ?? 'nobody'}</summary>
          <Choice
            name="assigneeId"
            label="Give the work to"
            value={work.assigneeId}
            options={[{ value: '', label: 'Nobody' }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <button formaction={`${at}/assign`}>Assign</button>
        </details>
      )}
      <details open={notes.some(({ kind }) => kind === 'returned' || kind === 'note')}>
        <summary>Notes ({notes.length})</summary>
        <ol class="notes">
          {notes.map((note) => (
            <li>
              <small>
                <b>{note.by ?? 'The timetable'}</b> {NOTE_WORDS[note.kind]} · <When frame={frame} at={note.at} />
              </small>
              {note.words && <p>{note.words}</p>}
            </li>
          ))}
        </ol>
        <TextArea name="noteWords" label="A note to those who work on it" rows={2} value={typedText(typed, 'noteWords')} />
        <button formaction={`${at}/note`}>Add the note</button>
      </details>
      <p class="row">
        <a href={`${at}/versions`}>Versions</a>
        <a href={`${at}/share`}>Share a preview</a>
        {maySetComments && <a href={`/desk/comments/article/${work.id}`}>Who may comment</a>}
        <button class="plain link" formaction={`${at}/duplicate`}>
          Duplicate
        </button>
        {steps.includes('trash') && (
          <button class="plain link" formaction={`${at}/steps/trash`}>
            Move to trash
          </button>
        )}
      </p>
    </>
  )
}

const NOTE_WORDS: Record<Note['kind'], string> = {
  note: 'says',
  assigned: 'gave it',
  sent: 'sent it for review',
  returned: 'returned it',
  approved: 'marked it as ready',
  scheduled: 'scheduled it',
  published: 'published it',
  'taken down': 'took it down',
  restored: 'brought it back',
  trashed: 'moved it to the trash',
  failed: 'could not publish it',
}

interface StepButtonProps {
  id: number
  step: StepName
  primary?: boolean
  danger?: boolean
}

function StepButton({ id, step, primary, danger }: StepButtonProps) {
  const look = primary ? 'primary' : danger ? 'danger' : undefined
  return (
    <button class={look} formaction={`/desk/articles/${id}/steps/${step.replace(' ', '-')}`}>
      {STEPS[step].label}
    </button>
  )
}
