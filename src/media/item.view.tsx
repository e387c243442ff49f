import type { Child } from 'hono/jsx'
import { Choice, Field, TextArea, TextField } from '../web/desk/fields.view.tsx'
import { typedText, type Errors, type Typed } from '../web/form.ts'
import { PressForm, WrongForm } from '../web/desk/pieces.view.tsx'
import { fileUrl } from './file.ts'
import type { MediaItem } from './item.ts'
import { LICENCES } from './licence.ts'
import { PictureBox } from './picture-box.view.tsx'
import type { Use } from './use.ts'

export interface ItemProps {
  item: MediaItem
  /** More than these are not told. */
  uses: Use[]
  /** "Ana Silva, 3 May 2026". */
  added: string
  may: { change: boolean; replace: boolean }
  typed?: Typed
  errors?: Errors
}

/** One picture or file: what it is, what is said of it, where it is shown, and what can be done with it. */
export function ItemPage({ item, uses, added, may, typed, errors = {} }: ItemProps) {
  return (
    <>
      <WrongForm errors={errors} />
      {item.deletedAt !== null && <InBin item={item} may={may} />}
      <div class="columns">
        <section>
          <Shown item={item} />
          <Facts item={item} added={added} />
        </section>
        <section>
          {may.change ? <WordsForm item={item} typed={typed} errors={errors} /> : <WordsRead item={item} />}
          <h2>Where it is shown</h2>
          <Uses uses={uses} />
          {may.replace && <ReplaceForm item={item} />}
          {may.change && item.deletedAt === null && uses.length === 0 && (
            <>
              <h2>Delete</h2>
              <p>It goes into the bin, where it stays for 30 days.</p>
              <PressForm action={`/desk/media/${item.id}/delete`} label="Delete" danger />
            </>
          )}
        </section>
      </div>
    </>
  )
}

function InBin({ item, may }: Pick<ItemProps, 'item' | 'may'>) {
  return (
    <div class="notice warn">
      <p>This is in the bin and goes for good 30 days after it was deleted.</p>
      {may.change && <PressForm action={`/desk/media/${item.id}/restore`} label="Take it out of the bin" />}
    </div>
  )
}

function Shown({ item }: { item: MediaItem }) {
  if (item.state === 'refused')
    return <p class="notice bad">This picture can’t be read, so it is shown nowhere. Replace or delete it.</p>
  if (item.kind === 'picture')
    return <PictureBox picture={item} sizes="(min-width: 60rem) 30rem, 100vw" eager className="media-whole" />
  const url = fileUrl(item)
  if (item.mime.startsWith('audio/')) return <audio controls preload="metadata" src={url} />
  if (item.mime.startsWith('video/')) return <video controls preload="metadata" src={url} />
  return (
    <p>
      <a href={url} data-turbo="false">
        {item.fileName}
      </a>
    </p>
  )
}

function Facts({ item, added }: Pick<ItemProps, 'item' | 'added'>) {
  return (
    <dl class="media-facts">
      <dt>File</dt>
      <dd>{item.fileName}</dd>
      {item.kind === 'picture' && (
        <>
          <dt>Size</dt>
          <dd>
            {item.width} × {item.height} pixels
          </dd>
        </>
      )}
      <dt>Weight</dt>
      <dd>{weight(item.bytes)}</dd>
      <dt>Added</dt>
      <dd>{added}</dd>
      <dt>Number</dt>
      <dd>{item.id}</dd>
    </dl>
  )
}

const weight = (bytes: number) => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`)

function WordsForm({ item, typed, errors }: { item: MediaItem; typed: Typed | undefined; errors: Errors }) {
  const given = (name: string, kept: string | number | null) => (typed && name in typed ? typedText(typed, name) : kept)
  const isPicture = item.kind === 'picture'
  return (
    <form method="post" action={`/desk/media/${item.id}`} class="sheet">
      {isPicture && (
        <TextArea
          name="alt"
          label="Alternative text"
          hint="What the picture shows, for those who don’t see it: a sentence, without “picture of”."
          rows={2}
          value={given('alt', item.alt)}
          error={errors.alt}
        />
      )}
      <TextArea name="caption" label="Caption" rows={2} value={given('caption', item.caption)} error={errors.caption} />
      <TextField name="credit" label="Credit" value={given('credit', item.credit)} error={errors.credit} />
      <TextField
        name="creditUrl"
        label="The credit leads to"
        type="url"
        required={false}
        placeholder="https://"
        value={given('creditUrl', item.creditUrl)}
        error={errors.creditUrl}
      />
      <Choice
        name="licence"
        label="Licence"
        value={given('licence', item.licence)}
        options={Object.entries(LICENCES).map(([value, label]) => ({ value, label }))}
        error={errors.licence}
      />
      {isPicture && item.state !== 'refused' && (
        <Focus item={item} errors={errors} x={given('focusX', item.focus.x)} y={given('focusY', item.focus.y)} />
      )}
      <button class="primary">Save</button>
    </form>
  )
}

/** Two numbers; with script, a place on the picture that is pressed or moved with the arrow keys. */
function Focus(props: { item: MediaItem; errors: Errors; x: string | number | null; y: string | number | null }) {
  const { item, errors, x, y } = props
  const place = (name: string, label: string, value: string | number | null): Child => (
    <Field name={name} label={label} error={errors[name]}>
      {(control) => (
        <input
          {...control}
          type="number"
          min="0"
          max="1"
          step="0.01"
          inputmode="decimal"
          value={value ?? ''}
          data-focus-target={name === 'focusX' ? 'x' : 'y'}
          data-action="focus#show"
        />
      )}
    </Field>
  )
  return (
    <fieldset data-controller="focus">
      <legend>Focus</legend>
      <small class="hint">
        What must stay in view where the picture is cropped: 0 is the left or upper edge, 1 the right or lower one.
      </small>
      <button
        type="button"
        class="media-focus"
        hidden
        aria-label="Place the focus: press on the picture, or use the arrow keys"
        data-focus-target="picture"
        data-action="click->focus#place keydown->focus#move"
      >
        <PictureBox picture={item} sizes="(min-width: 60rem) 30rem, 100vw" alt="" />
        <span data-focus-target="mark"></span>
      </button>
      <div class="row">
        {place('focusX', 'Across', x)}
        {place('focusY', 'Down', y)}
      </div>
    </fieldset>
  )
}

function WordsRead({ item }: { item: MediaItem }) {
  return (
    <dl class="media-facts">
      <dt>Alternative text</dt>
      <dd>{item.alt || 'None yet'}</dd>
      <dt>Caption</dt>
      <dd>{item.caption || 'None yet'}</dd>
      <dt>Credit</dt>
      <dd>{item.credit || 'None yet'}</dd>
      <dt>Licence</dt>
      <dd>{LICENCES[item.licence]}</dd>
    </dl>
  )
}

const PLACES = {
  lead: 'as its lead picture',
  body: 'in its text',
  social: 'where it is shared',
  portrait: 'as a portrait',
  logo: 'as the paper’s logo',
  video: 'beside the video on the front page',
  advertisement: 'in a house advertisement',
} as const

function Uses({ uses }: { uses: Use[] }) {
  if (uses.length === 0) return <p>Nowhere.</p>
  return (
    <ul>
      {uses.map((use) => (
        <li>
          <UserOf use={use} /> <small>{PLACES[use.place]}</small>
        </li>
      ))}
    </ul>
  )
}

function UserOf({ use }: { use: Use }) {
  if ('articleId' in use)
    return (
      <>
        <a href={`/desk/articles/${use.articleId}`}>{use.headline || 'Without a headline'}</a>
        {use.status !== 'published' && <span class="badge">{use.status}</span>}
      </>
    )
  if ('authorId' in use) return <a href={`/desk/authors/${use.authorId}`}>{use.name}</a>
  return <a href="/desk/settings">Settings</a>
}

function ReplaceForm({ item }: { item: MediaItem }) {
  return (
    <form method="post" action={`/desk/media/${item.id}/replace`} enctype="multipart/form-data">
      <h2>Replace</h2>
      <label for="file">Another {item.kind}, shown wherever this one is, with the same words</label>
      <div class="row">
        <input type="file" id="file" name="file" required />
        <button>Replace</button>
      </div>
    </form>
  )
}
