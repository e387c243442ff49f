import { COLOUR_NAMES } from '../../sections/colours.ts'
import { branchOf, sectionsBelow, type Section } from '../../sections/section.ts'
import { DeskPage } from '../../web/desk/desk.view.tsx'
import { Choice, TextArea, TextField } from '../../web/desk/fields.view.tsx'
import { typedText, type Errors, type Typed } from '../../web/form.ts'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { OrderList } from '../../web/desk/order.view.tsx'
import { Empty, WrongForm } from '../../web/desk/pieces.view.tsx'
import { Count } from './count.view.tsx'

/** The whole tree: who stands above whom, and in which order. */
export function SectionsScreen(props: { frame: DeskFrame; sections: Section[]; counts: Map<number, number>; moving: number[] }) {
  const { frame, sections, counts, moving } = props
  const above = [null, ...sections.filter((section) => sectionsBelow(sections, section.id).length > 0)]
  return (
    <DeskPage
      frame={frame}
      title="Sections"
      actions={
        <a class="button primary" href="/desk/sections/new">
          Add a section
        </a>
      }
    >
      {sections.length === 0 && (
        <Empty title="There are no sections yet">
          <p>Sections are the departments of the paper, such as News or Culture. They make its menu.</p>
        </Empty>
      )}
      {sections.length > 0 &&
        above.map((parent) => (
          <section>
            <h2>{parent === null ? 'In the menu' : `Below ${parent.name}`}</h2>
            <OrderList
              action="/desk/sections/order"
              fields={{ parent: parent?.id ?? '' }}
              items={sectionsBelow(sections, parent?.id ?? null).map((section) => ({
                id: section.id,
                name: section.name,
                children: (
                  <>
                    <a class="title" href={`/desk/sections/${section.id}`}>
                      {section.name}
                    </a>{' '}
                    <small>
                      {section.path} · <Count of={counts.get(section.id)} what="article" />
                      {section.colour && ` · ${section.colour}`}
                    </small>
                    {moving.includes(section.id) && <span class="badge warn">Its articles are being moved</span>}
                  </>
                ),
              }))}
            />
          </section>
        ))}
    </DeskPage>
  )
}

/** What a section says of itself. */
export function SectionScreen(props: {
  frame: DeskFrame
  sections: Section[]
  section: Section | undefined
  typed: Typed
  errors: Errors
  isEmpty: boolean
}) {
  const { frame, sections, section, typed, errors, isEmpty } = props
  const at = (name: string) => ({ name, value: typedText(typed, name), error: errors[name] })
  const branch = section ? branchOf(sections, section.id) : []
  const others = sections.filter(({ id }) => !branch.includes(id))
  return (
    <DeskPage frame={frame} title={section ? section.name : 'A new section'}>
      <form method="post" action={section ? `/desk/sections/${section.id}` : '/desk/sections'} class="sheet">
        <WrongForm errors={errors} />
        <TextField {...at('name')} label="Name" maxlength={80} required />
        <TextField
          {...at('path')}
          label="Address"
          required={section ? true : false}
          placeholder="/culture"
          hint={
            section
              ? 'The old address leads to the new one. Articles and sections below keep theirs.'
              : 'Made from the name if you leave it empty.'
          }
        />
        <TextArea
          {...at('description')}
          label="Description"
          required={false}
          rows={2}
          hint="Stands at the top of its page, and in search results."
        />
        <Choice
          {...at('parent')}
          label="Below"
          hint="Its articles show in all sections above it."
          options={[
            { value: '', label: 'None: it stands in the menu' },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Choice
          {...at('colour')}
          label="Colour"
          hint="Of its name above headlines. Each can be read on light and on dark paper."
          options={[
            { value: '', label: 'The paper’s own' },
            ...COLOUR_NAMES.map((name) => ({ value: name, label: capital(name) })),
          ]}
        />
        <div class="actions">
          <button class="primary">{section ? 'Save' : 'Add'}</button>
          <a href="/desk/sections">Back</a>
        </div>
      </form>
      {section && <RemoveSection section={section} others={others} isEmpty={isEmpty} error={errors.to} />}
    </DeskPage>
  )
}

function RemoveSection(props: { section: Section; others: Section[]; isEmpty: boolean; error: string | undefined }) {
  const { section, others, isEmpty, error } = props
  return (
    <section>
      <h2>Remove this section</h2>
      <form
        method="post"
        action={`/desk/sections/${section.id}/remove`}
        class="sheet"
        data-turbo-confirm={`Remove “${section.name}”?`}
      >
        {isEmpty ? (
          <p>It has no articles.</p>
        ) : (
          <Choice
            name="to"
            label="Its articles go to"
            error={error}
            hint="The section’s address leads there too."
            options={[{ value: '', label: 'Please choose' }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <button class="danger">Remove</button>
      </form>
    </section>
  )
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
