import { DeskPage } from '../../web/desk/desk.view.tsx'
import { TextArea, TextField } from '../../web/desk/fields.view.tsx'
import { typedText, type Errors, type Typed } from '../../web/form.ts'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { Empty, PressForm, WrongForm } from '../../web/desk/pieces.view.tsx'
import { STAFF_PICKS, type Collection } from '../pick.ts'
import { Count } from './count.view.tsx'

/** The lists that people make. */
export function CollectionsScreen(props: { frame: DeskFrame; collections: Collection[]; counts: Map<number, number> }) {
  const { frame, collections, counts } = props
  const add = (
    <a class="button primary" href="/desk/collections/new">
      Add a collection
    </a>
  )
  return (
    <DeskPage frame={frame} title="Collections" actions={add}>
      <p>Lists chosen by people: each pick with a name, a date and a reason.</p>
      {collections.length === 0 ? (
        <Empty title="There are no collections yet" />
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th>Collection</th>
              <th>Address</th>
              <th>Picks</th>
            </tr>
          </thead>
          <tbody>
            {collections.map((collection) => (
              <tr>
                <td class="title">
                  <a href={`/desk/collections/${collection.id}`}>{collection.name}</a>
                </td>
                <td>{collection.path}</td>
                <td>
                  <Count of={counts.get(collection.id)} what="pick" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </DeskPage>
  )
}

/** What a collection says of itself. */
export function CollectionScreen(props: { frame: DeskFrame; collection: Collection | undefined; typed: Typed; errors: Errors }) {
  const { frame, collection, typed, errors } = props
  const at = (name: string) => ({ name, value: typedText(typed, name), error: errors[name] })
  const base = collection ? `/desk/collections/${collection.id}` : '/desk/collections'
  return (
    <DeskPage frame={frame} title={collection ? `About ${collection.name}` : 'A new collection'}>
      <form method="post" action={collection ? `${base}/about` : base} class="sheet">
        <WrongForm errors={errors} />
        <TextField {...at('name')} label="Name" maxlength={80} required />
        <TextField
          {...at('path')}
          label="Address"
          placeholder="/the-flood-files"
          required={collection ? true : false}
          hint={collection ? 'The old address leads to the new one.' : 'Made from the name if you leave it empty.'}
        />
        <TextArea {...at('description')} label="Description" rows={2} required={false} hint="Stands at the top of its page." />
        <div class="actions">
          <button class="primary">{collection ? 'Save' : 'Add'}</button>
          <a href={base}>Back</a>
        </div>
      </form>
      {collection && collection.slug !== STAFF_PICKS && (
        <section>
          <h2>Remove this collection</h2>
          <PressForm action={`${base}/remove`} label="Remove" danger confirm={`Remove “${collection.name}”?`} />
        </section>
      )}
    </DeskPage>
  )
}
