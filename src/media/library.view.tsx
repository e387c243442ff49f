import { Choice, TextField } from '../web/desk/fields.view.tsx'
import { Empty, Pager } from '../web/desk/pieces.view.tsx'
import { MAX_FILE_BYTES } from './file.ts'
import type { MediaItem } from './item.ts'
import { LIBRARY_FILTERS, type LibraryFilter } from './library.ts'
import { PictureBox } from './picture-box.view.tsx'
import { MAX_PICTURE_BYTES } from './picture.ts'

export interface LibraryQuery {
  show: LibraryFilter
  search: string
  before: number | undefined
}

/** Where a page of the library stands. */
export function libraryPath({ show, search, before }: Partial<LibraryQuery>): string {
  const query = new URLSearchParams()
  if (search) query.set('q', search)
  if (show && show !== 'all') query.set('show', show)
  if (before !== undefined) query.set('before', String(before))
  return query.size === 0 ? '/desk/media' : `/desk/media?${query}`
}

/** The library: what may be added, what is looked for, what there is. */
export function Library({ query, items, next }: { query: LibraryQuery; items: MediaItem[]; next: number | undefined }) {
  return (
    <>
      <UploadForm />
      <form method="get" action="/desk/media" class="filters" role="search">
        <TextField name="q" label="Search names and words" type="search" value={query.search} maxlength={100} />
        <Choice
          name="show"
          label="Show"
          value={query.show}
          options={Object.entries(LIBRARY_FILTERS).map(([value, label]) => ({ value, label }))}
        />
        <div class="field">
          <button>Look</button>
        </div>
      </form>
      {items.length > 0 ? (
        <ul class="media-grid">
          {items.map((item) => (
            <Card item={item} />
          ))}
        </ul>
      ) : (
        <Nothing query={query} next={next} />
      )}
      <Pager
        next={next === undefined ? undefined : libraryPath({ ...query, before: next })}
        first={query.before === undefined ? undefined : libraryPath({ ...query, before: undefined })}
      />
    </>
  )
}

/** Files can be chosen, dropped anywhere on it, or pasted; without script they are sent as one form. */
export function UploadForm() {
  return (
    <form
      method="post"
      action="/desk/media/upload"
      enctype="multipart/form-data"
      class="upload"
      data-controller="upload"
      data-action="submit->upload#send dragover->upload#over dragleave->upload#leave drop->upload#drop paste@document->upload#paste"
      data-upload-picture-bytes-value={MAX_PICTURE_BYTES}
      data-upload-file-bytes-value={MAX_FILE_BYTES}
    >
      <label for="file">Add pictures or files</label>
      <small id="file-hint" class="hint">
        Pictures up to 20 MB: JPEG, PNG, WebP, AVIF, GIF, TIFF. Sound, film, PDF, office documents and plain text up to 200 MB.
      </small>
      <div class="row">
        <input
          type="file"
          id="file"
          name="file"
          multiple
          required
          aria-describedby="file-hint"
          data-upload-target="input"
          data-action="upload#choose"
        />
        <button class="primary">Upload</button>
      </div>
      <ul class="uploads" data-upload-target="list" aria-live="polite"></ul>
    </form>
  )
}

function Card({ item }: { item: MediaItem }) {
  return (
    <li>
      <a href={`/desk/media/${item.id}`}>
        <Thumb item={item} />
        <span class="media-name">{item.fileName}</span>
      </a>
      <Lacks item={item} />
    </li>
  )
}

function Thumb({ item }: { item: MediaItem }) {
  if (item.kind === 'picture' && item.state !== 'refused')
    return <PictureBox picture={item} sizes="180px" alt="" className="media-thumb" />
  return (
    <span class="media-thumb" aria-hidden="true">
      {item.fileName.split('.').at(-1)}
    </span>
  )
}

function Lacks({ item }: { item: MediaItem }) {
  if (item.state === 'refused') return <span class="badge bad">Can’t be read</span>
  if (item.kind === 'file') return null
  return (
    <>
      {item.state === 'waiting' && <span class="badge">Being prepared</span>}
      {item.alt === '' && <span class="badge warn">No alternative text</span>}
      {item.credit === '' && <span class="badge warn">No credit</span>}
    </>
  )
}

function Nothing({ query, next }: { query: LibraryQuery; next: number | undefined }) {
  if (next !== undefined)
    return (
      <Empty title="Nothing among the newest here">
        <p>There are older pictures that were not looked at yet: the next page does.</p>
      </Empty>
    )
  if (query.show === 'bin' && query.search === '')
    return (
      <Empty title="The bin is empty">
        <p>What is deleted stays here for 30 days and can be taken out again.</p>
      </Empty>
    )
  if (query.search === '' && query.show === 'all')
    return (
      <Empty title="No pictures yet">
        <p>Choose some above, drop them there, or paste one. They can also be added while an article is written.</p>
      </Empty>
    )
  return (
    <Empty title="Nothing fits">
      <p>
        Try fewer words, or <a href="/desk/media">look at everything</a>.
      </p>
    </Empty>
  )
}
