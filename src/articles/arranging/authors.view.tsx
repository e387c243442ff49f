import type { Picture } from '../../media/picture.ts'
import { DeskPage } from '../../web/desk/desk.view.tsx'
import { Choice, Field, TextArea, TextField } from '../../web/desk/fields.view.tsx'
import { typedText, type Errors, type Typed } from '../../web/form.ts'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { Empty, Pager, WrongForm } from '../../web/desk/pieces.view.tsx'
import type { Author } from '../author.ts'
import { Count } from './count.view.tsx'
import { FindForm } from './find-form.view.tsx'
import { PictureField } from './picture-field.view.tsx'

/** Everybody who may stand in a byline. */
export function AuthorsScreen(props: {
  frame: DeskFrame
  authors: Author[]
  counts: Map<number, number>
  begins: string
  next: string | undefined
  moving: number[]
}) {
  const { frame, authors, counts, begins, next, moving } = props
  const add = (
    <a class="button primary" href="/desk/authors/new">
      Add an author
    </a>
  )
  return (
    <DeskPage frame={frame} title="Authors" actions={add}>
      <FindForm action="/desk/authors" label="Authors whose name begins with" value={begins} />
      {authors.length === 0 ? (
        <Empty title={begins ? `No author’s name begins with “${begins}”` : 'There are no authors yet'}>
          <p>An author is a person or an organisation in a byline, with or without an account here.</p>
        </Empty>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th>Name</th>
              <th>Role</th>
              <th>Published</th>
            </tr>
          </thead>
          <tbody>
            {authors.map((author) => (
              <tr>
                <td class="title">
                  <a href={`/desk/authors/${author.id}`}>{author.name}</a>{' '}
                  {author.kind === 'organisation' && <span class="badge">Organisation</span>}{' '}
                  {moving.includes(author.id) && <span class="badge warn">Their articles are being moved</span>}
                </td>
                <td>{author.role}</td>
                <td>
                  <Count of={counts.get(author.id)} what="article" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager next={next} />
    </DeskPage>
  )
}

/** What readers are told of an author. */
export function AuthorScreen(props: {
  frame: DeskFrame
  author: Author | undefined
  typed: Typed
  errors: Errors
  portrait: Picture | undefined
}) {
  const { frame, author, typed, errors, portrait } = props
  const at = (name: string) => ({ name, value: typedText(typed, name), error: errors[name] })
  return (
    <DeskPage frame={frame} title={author?.name ?? 'A new author'}>
      <form
        method="post"
        action={author ? `/desk/authors/${author.id}` : '/desk/authors'}
        enctype="multipart/form-data"
        class="sheet"
      >
        <WrongForm errors={errors} />
        <TextField {...at('name')} label="Name" maxlength={120} required />
        <Choice
          {...at('kind')}
          label="This is"
          options={[
            { value: 'person', label: 'A person' },
            { value: 'organisation', label: 'An organisation' },
          ]}
        />
        {author && <TextField {...at('path')} label="Address" required hint="The old address leads to the new one." />}
        <TextField {...at('role')} label="Role" required={false} maxlength={120} placeholder="Harbour correspondent" />
        <TextArea
          {...at('bio')}
          label="About them"
          required={false}
          rows={5}
          hint="Plain text, below their articles and on their page."
        />
        <TextField {...at('url')} label="Elsewhere" type="url" required={false} placeholder="https://example.org/about" />
        <PictureField {...at('portrait')} label="Portrait" picture={portrait} />
        <div class="actions">
          <button class="primary">{author ? 'Save' : 'Add'}</button>
          <a href="/desk/authors">Back</a>
        </div>
      </form>
      {author && (
        <section>
          <h2>Merge with another author</h2>
          <form
            method="post"
            action={`/desk/authors/${author.id}/merge`}
            class="sheet"
            data-turbo-confirm={`Merge “${author.name}”?`}
          >
            <Field
              {...at('into')}
              label="The author who stays"
              hint={`Their address, such as /author/mara-lindqvist. They get the articles, picks and account of “${author.name}”.`}
            >
              {(control) => <input {...control} value={typedText(typed, 'into')} required />}
            </Field>
            <button>Merge</button>
          </form>
        </section>
      )}
    </DeskPage>
  )
}
