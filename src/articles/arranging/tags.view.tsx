import type { Tag } from '../../sections/section.ts'
import { DeskPage } from '../../web/desk/desk.view.tsx'
import { Field, TextField } from '../../web/desk/fields.view.tsx'
import { typedText, type Errors, type Typed } from '../../web/form.ts'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { Empty, Pager, PressForm, WrongForm } from '../../web/desk/pieces.view.tsx'
import { Count } from './count.view.tsx'
import { FindForm } from './find-form.view.tsx'

/** The tags, by their names, with how many articles each has. */
export function TagsScreen(props: {
  frame: DeskFrame
  tags: Tag[]
  counts: Map<number, number>
  begins: string
  next: string | undefined
  moving: number[]
}) {
  const { frame, tags, counts, begins, next, moving } = props
  return (
    <DeskPage frame={frame} title="Tags">
      <FindForm action="/desk/tags" label="Tags that begin with" value={begins} />
      {tags.length === 0 ? (
        <Empty title={begins ? `No tag begins with “${begins}”` : 'There are no tags yet'}>
          <p>Tags are given while an article is written.</p>
        </Empty>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th>Tag</th>
              <th>Address</th>
              <th>Published</th>
            </tr>
          </thead>
          <tbody>
            {tags.map((tag) => (
              <tr>
                <td class="title">
                  <a href={`/desk/tags/${tag.id}`}>{tag.name}</a>{' '}
                  {moving.includes(tag.id) && <span class="badge warn">Its articles are being moved</span>}
                </td>
                <td>{tag.path}</td>
                <td>
                  <Count of={counts.get(tag.id)} what="article" />
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

/** One tag: its name and address, another to merge it with, and the way to take it off everything. */
export function TagScreen(props: { frame: DeskFrame; tag: Tag; typed: Typed; errors: Errors; others: Tag[] }) {
  const { frame, tag, typed, errors, others } = props
  const at = (name: string) => ({ name, value: typedText(typed, name), error: errors[name] })
  return (
    <DeskPage
      frame={frame}
      title={tag.name}
      actions={
        <a href={tag.path} data-turbo="false">
          See it as readers do
        </a>
      }
    >
      <form method="post" action={`/desk/tags/${tag.id}`} class="sheet">
        <WrongForm errors={errors} />
        <TextField {...at('name')} label="Name" maxlength={60} required />
        <TextField {...at('path')} label="Address" required hint="The old address leads to the new one." />
        <div class="actions">
          <button class="primary">Save</button>
          <a href="/desk/tags">Back</a>
        </div>
      </form>
      <h2>Merge with another tag</h2>
      <form method="post" action={`/desk/tags/${tag.id}/merge`} class="sheet" data-turbo-confirm={`Merge “${tag.name}”?`}>
        <Field {...at('into')} label="The tag that stays" hint={`It gets all articles of “${tag.name}”, and its address.`}>
          {(control) => (
            <>
              <input {...control} value={typedText(typed, 'into')} list="other-tags" required />
              <datalist id="other-tags">
                {others.map(({ name }) => (
                  <option value={name} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        <button>Merge</button>
      </form>
      <h2>Take it off all articles</h2>
      <p>The tag and its address are gone then. The articles stay.</p>
      <PressForm action={`/desk/tags/${tag.id}/remove`} label="Remove the tag" danger confirm={`Remove “${tag.name}”?`} />
    </DeskPage>
  )
}
