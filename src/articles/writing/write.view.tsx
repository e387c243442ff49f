import type { Child } from 'hono/jsx'
import type { Staff } from '../../accounts/staff.ts'
import { may } from '../../accounts/roles.ts'
import { Choice, Field, TextArea, TextField } from '../../web/desk/fields.view.tsx'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { typedAll, typedText, type Errors, type Typed } from '../../web/form.ts'
import { WrongForm } from '../../web/desk/pieces.view.tsx'
import type { MenuSection } from '../../web/paper.ts'
import { LABELS } from '../article.ts'
import { When } from './list.view.tsx'
import type { Present } from './presence.ts'
import type { Work } from './work.ts'

export interface WriteProps {
  frame: DeskFrame
  staff: Staff
  work: Work
  /** What the fields show: what is kept, or what was typed and refused. */
  typed: Typed
  errors: Errors
  mayEdit: boolean
  sections: MenuSection[]
  authors: { id: number; name: string }[]
  /** Where the article will stand if nobody chooses another address. */
  addressWanted: string
  others: Present[]
  children: Child
}

/** The screen on which an article is written: the text in the middle, all that is said about it beside. */
export function WriteScreen(props: WriteProps) {
  const { work, typed, errors, mayEdit, frame, others, children } = props
  const action = `/desk/articles/${work.id}`
  return (
    <form
      id="draft"
      class="write"
      method="post"
      action={action}
      data-controller="draft"
      data-draft-id-value={work.id}
      data-draft-staff-value={props.staff.id}
      data-draft-editable-value={String(mayEdit)}
      data-draft-refused-value={String(Object.keys(errors).length > 0)}
    >
      {mayEdit && <input type="hidden" name="version" value={typedText(typed, 'version')} data-draft-target="version" />}
      <WrongForm errors={errors} />
      <div class="notice warn" data-draft-target="notice" hidden></div>
      <p
        class="presence hint"
        role="status"
        data-controller={mayEdit ? 'presence' : undefined}
        data-presence-url-value={`${action}/presence`}
      >
        {others.map(({ name, since }) => (
          <span>
            Open at {name}’s desk since <When frame={frame} at={since} />.{' '}
          </span>
        ))}
      </p>
      <div class="write-columns">
        <fieldset class="write-text" disabled={!mayEdit}>
          <legend class="sr">The text</legend>
          <Headlines {...props} />
          <label class="sr" for="body">
            Text
          </label>
          <textarea
            id="body"
            name="body"
            rows={24}
            data-editor
            data-raw={String(may(props.staff, 'edit raw HTML'))}
            data-controller="editor"
            readonly={!mayEdit}
          >
            {typedText(typed, 'body')}
          </textarea>
        </fieldset>
        <div class="write-side">
          {children}
          <fieldset disabled={!mayEdit}>
            <legend class="sr">About the article</legend>
            <About {...props} />
          </fieldset>
        </div>
      </div>
    </form>
  )
}

function Headlines({ typed, errors, work }: WriteProps) {
  return (
    <>
      <div class="field headline">
        <label for="headline">Headline</label>
        <textarea id="headline" name="headline" rows={1} maxlength={200} aria-invalid={errors['headline'] ? 'true' : undefined}>
          {typedText(typed, 'headline')}
        </textarea>
        {errors['headline'] && <p class="error">{errors['headline']}</p>}
      </div>
      {work.content.kind === 'article' && (
        <TextArea
          name="standfirst"
          label="Standfirst"
          rows={2}
          maxlength={600}
          value={typedText(typed, 'standfirst')}
          error={errors['standfirst']}
        />
      )}
    </>
  )
}

function About(props: WriteProps) {
  const { typed, errors, work, sections, authors, addressWanted } = props
  const value = (name: string) => typedText(typed, name)
  const isPage = work.content.kind === 'page'
  const none = { value: '', label: 'None' }
  return (
    <>
      {!isPage && (
        <>
          <Choice
            name="sectionId"
            label="Section"
            value={value('sectionId')}
            error={errors['sectionId']}
            options={[
              none,
              ...sections.map(({ id, name, parentId }) => ({ value: id, label: parentId === null ? name : `— ${name}` })),
            ]}
          />
          <Choice
            name="label"
            label="Label"
            value={value('label')}
            options={LABELS.map((label) => ({ value: label, label: label[0]!.toUpperCase() + label.slice(1) }))}
          />
          <Byline authors={authors} chosen={typedAll(typed, 'authorIds')} error={errors['authorIds']} />
          <TextField name="tags" label="Tags" hint="With commas between them." value={value('tags')} error={errors['tags']} />
        </>
      )}
      <PictureNumber name="leadId" label="Lead picture" {...props} />
      <TextArea
        name="leadCaption"
        label="Its caption here"
        hint="Empty: the picture’s own."
        rows={2}
        value={value('leadCaption')}
        error={errors['leadCaption']}
      />
      <TextField
        name="path"
        label="Address"
        value={value('path')}
        placeholder={addressWanted}
        hint={value('path') ? 'If readers know the old one, it leads to the new.' : `Empty: ${addressWanted}`}
        error={errors['path']}
      />
      {!isPage && (
        <details open={['source', 'sourceUrl', 'reporter', 'disclosure'].some((name) => errors[name])}>
          <summary>Where it came from</summary>
          <TextField
            name="source"
            label="Via"
            hint="The agency, paper or channel it comes from."
            value={value('source')}
            error={errors['source']}
          />
          <TextField
            name="sourceUrl"
            label="The original’s address"
            type="url"
            value={value('sourceUrl')}
            error={errors['sourceUrl']}
          />
          <TextField name="reporter" label="Reported by" value={value('reporter')} error={errors['reporter']} />
          <TextArea
            name="disclosure"
            label="Disclosure"
            hint="What readers should know of the author’s interests."
            rows={3}
            value={value('disclosure')}
            error={errors['disclosure']}
          />
        </details>
      )}
      <details open={Object.keys(errors).some((name) => /^(social|search|language)/.test(name))}>
        <summary>When shared and found</summary>
        <Previews {...props} />
        <TextField
          name="socialTitle"
          label="Title when shared"
          value={value('socialTitle')}
          placeholder={value('headline')}
          error={errors['socialTitle']}
        />
        <TextArea
          name="socialDescription"
          label="Description when shared"
          rows={2}
          value={value('socialDescription')}
          error={errors['socialDescription']}
        />
        <PictureNumber name="socialPictureId" label="Picture when shared" hint="None: the lead picture." {...props} />
        <TextField
          name="searchTitle"
          label="Title in search results"
          value={value('searchTitle')}
          placeholder={value('headline')}
          error={errors['searchTitle']}
        />
        <TextArea
          name="searchDescription"
          label="Description in search results"
          rows={2}
          value={value('searchDescription')}
          error={errors['searchDescription']}
        />
        <TextField
          name="language"
          label="Language"
          hint="Its code: en, pt-BR, …"
          value={value('language')}
          error={errors['language']}
        />
      </details>
    </>
  )
}

/** A picture by its number in the media library; with script one chooses it there. */
function PictureNumber({ name, label, hint, typed, errors }: WriteProps & { name: string; label: string; hint?: string }) {
  return (
    <Field name={name} label={label} hint={hint ?? 'By its number in the media library.'} error={errors[name]}>
      {(control) => <input {...control} inputmode="numeric" value={typedText(typed, name)} data-controller="picture-field" />}
    </Field>
  )
}

/** The authors in their order: one choice each, and an empty one for the next. */
function Byline({ authors, chosen, error }: { authors: WriteProps['authors']; chosen: string[]; error: string | undefined }) {
  const rows = [...chosen.filter((id) => id !== ''), '']
  return (
    <fieldset class="field" data-controller="byline" data-action="change->byline#grow">
      <legend>By</legend>
      {rows.map((id, position) => (
        <select name="authorIds" aria-label={position === 0 ? 'First author' : `Author ${position + 1}`}>
          <option value="">{position === 0 ? 'Nobody' : 'Nobody else'}</option>
          {authors.map((author) => (
            <option value={author.id} selected={String(author.id) === id}>
              {author.name}
            </option>
          ))}
        </select>
      ))}
      {error && <p class="error">{error}</p>}
    </fieldset>
  )
}

/** How the article looks where it is shared, and in a list of search results. */
function Previews({ typed, frame, addressWanted }: WriteProps) {
  const first = (...names: string[]) => names.map((name) => typedText(typed, name)).find((text) => text !== '') ?? ''
  return (
    <div class="shared" data-controller="previews">
      <p class="card">
        <small>{frame.paper}</small>
        <b data-preview="socialTitle headline">{first('socialTitle', 'headline')}</b>
        <span data-preview="socialDescription standfirst">{first('socialDescription', 'standfirst')}</span>
      </p>
      <p class="result">
        <small>{first('path') || addressWanted}</small>
        <b data-preview="searchTitle headline">{first('searchTitle', 'headline')}</b>
        <span data-preview="searchDescription standfirst">{first('searchDescription', 'standfirst')}</span>
      </p>
    </div>
  )
}
