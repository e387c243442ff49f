import type { Child } from 'hono/jsx'
import { PictureField } from '../../articles/arranging/picture-field.view.tsx'
import type { Picture } from '../../media/picture.ts'
import { DeskPage } from '../../web/desk/desk.view.tsx'
import { Choice, Field, TextArea, TextField, Tick } from '../../web/desk/fields.view.tsx'
import { typedText, type Errors, type Typed } from '../../web/form.ts'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { WrongForm } from '../../web/desk/pieces.view.tsx'
import { SHEETS, type List, type SettingField, type Sheet } from './sheets.ts'

/** What the paper has decided about itself, and where each part is changed. */
export function SettingsScreen({ frame }: { frame: DeskFrame }) {
  return (
    <DeskPage frame={frame} title="Settings">
      <ul class="order">
        {SHEETS.map(({ slug, title, about }) => (
          <li>
            <div class="said">
              <a class="title" href={`/desk/settings/${slug}`}>
                {title}
              </a>
              <p>{about}</p>
            </div>
          </li>
        ))}
      </ul>
    </DeskPage>
  )
}

interface Filled {
  typed: Typed
  errors: Errors
  pictures: Map<number, Picture>
}

/** One sheet of the settings as a form. */
export function SheetScreen(props: Filled & { frame: DeskFrame; sheet: Sheet; bytes: CssBytes | undefined }) {
  const { frame, sheet, bytes, ...filled } = props
  const isLook = bytes !== undefined
  return (
    <DeskPage frame={frame} title={sheet.title} actions={<a href="/desk/settings">All settings</a>}>
      <div class={isLook ? 'columns' : undefined}>
        <form
          method="post"
          action={`/desk/settings/${sheet.slug}`}
          enctype="multipart/form-data"
          class="sheet"
          data-controller={isLook ? 'preview' : undefined}
          data-action={isLook ? 'input->preview#changed' : undefined}
        >
          <WrongForm errors={filled.errors} />
          {sheet.fields.map((field) => (
            <Setting {...filled} field={field} name={field.name} />
          ))}
          {bytes && <Bytes bytes={bytes} />}
          {sheet.groups.map((group) => (
            <fieldset class="panel">
              <legend>{group.title}</legend>
              {group.fields.map((field) => (
                <Setting {...filled} field={field} name={`${group.name}.${field.name}`} />
              ))}
            </fieldset>
          ))}
          {sheet.lists.map((list) => (
            <Entries {...filled} list={list} />
          ))}
          <div class="actions">
            <button class="primary">Save</button>
            {isLook && (
              <button
                formaction="/desk/settings/preview"
                formtarget="preview"
                formnovalidate
                data-preview-target="button"
                data-turbo="false"
              >
                Preview
              </button>
            )}
          </div>
        </form>
        {isLook && (
          <iframe class="preview" name="preview" src="/desk/settings/preview" title="The front page with these settings" />
        )}
      </div>
    </DeskPage>
  )
}

/** What the style of every page weighs, compressed (brotli). In bytes. */
export interface CssBytes {
  own: number
  all: number
}

/** An article of 1,200 words with all that stands around it: docs/design.md, section 6. */
const BUDGET = 14_000

const Bytes = ({ bytes }: { bytes: CssBytes }) => (
  <p class="hint">
    The style weighs {bytes.all.toLocaleString('en')} bytes on every page, of which your own CSS {bytes.own.toLocaleString('en')}.
    A whole article of 1,200 words should stay within {BUDGET.toLocaleString('en')}, so that it comes in one go.
  </p>
)

/** Entries that are there, each with buttons to move it, and two empty ones. */
function Entries({ list, ...filled }: Filled & { list: List }) {
  const numbers = new Set(
    Object.keys(filled.typed)
      .filter((name) => name.startsWith(`${list.name}.`))
      .map((name) => Number(name.split('.')[1])),
  )
  const there = numbers.size
  const error = filled.errors[list.name]
  return (
    <fieldset id={list.name}>
      <legend>{list.title}</legend>
      <p class="hint">{list.hint} An entry whose fields are empty is left out.</p>
      {error && <p class="error">{error}</p>}
      <ol class="order">
        {Array.from({ length: there + 2 }, (_, n) => (
          <li>
            <div class="said pair">
              {list.fields.map((field) => (
                <Setting {...filled} field={field} name={`${list.name}.${n}.${field.name}`} />
              ))}
            </div>
            {n < there && (
              <div class="row">
                <Move label={`Move entry ${n + 1} up`} value={`${list.name} ${n} up`} disabled={n === 0}>
                  ↑
                </Move>
                <Move label={`Move entry ${n + 1} down`} value={`${list.name} ${n} down`} disabled={n === there - 1}>
                  ↓
                </Move>
              </div>
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  )
}

const Move = ({ label, value, disabled, children }: { label: string; value: string; disabled: boolean; children: Child }) => (
  <button name="move" value={value} aria-label={label} disabled={disabled}>
    {children}
  </button>
)

function Setting({ field, name, typed, errors, pictures }: Filled & { field: SettingField; name: string }) {
  const { kind, label, hint, isOptional, options = [] } = field
  const value = typedText(typed, name)
  const shared = { name, label, error: errors[name], ...(hint && { hint }), ...(isOptional && { required: false }) }
  if (kind === 'tick') return <Tick name={name} label={label} checked={value !== ''} />
  if (kind === 'picture')
    return <PictureField {...shared} error={errors[name]} value={value} picture={pictures.get(Number(value))} />
  if (kind === 'choice') return <Choice {...shared} options={options} value={value} />
  if (kind === 'zone') return <Choice {...shared} options={zones(value)} value={value} />
  if (kind === 'area') return <TextArea {...shared} value={value} rows={2} />
  if (kind === 'code') return <TextArea {...shared} value={value} rows={8} />
  if (kind === 'colour') return <Field {...shared}>{(control) => <input {...control} type="color" value={value} />}</Field>
  return <TextField {...shared} value={value} {...(kind === 'number' && { type: 'number' })} />
}

/** Every time zone there is; the one that is set also if it goes by an old name. */
const zones = (current: string) =>
  [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({ value: zone, label: zone }))
