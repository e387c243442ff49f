import { DeskPage } from '../../web/desk/desk.view.tsx'
import { Choice, TextArea } from '../../web/desk/fields.view.tsx'
import { typedText, type Errors, type Typed } from '../../web/form.ts'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { OrderList } from '../../web/desk/order.view.tsx'
import { Empty, PressForm, WrongForm } from '../../web/desk/pieces.view.tsx'
import type { Collection } from '../pick.ts'
import { ArticleField } from './article-field.view.tsx'

/** A pick as this screen tells it. */
export interface ShownPick {
  articleId: number
  headline: string
  path: string
  isPublished: boolean
  reason: string
  by: string
  /** The day of the pick, in words. */
  day: string
}

/** The picks of a collection in their order, with a form for another one above them. */
export function PicksScreen(props: {
  frame: DeskFrame
  collection: Collection
  picks: ShownPick[]
  signers: { id: number; name: string }[]
  typed: Typed
  errors: Errors
  removed: number | undefined
}) {
  const { frame, collection, picks, signers, typed, errors, removed } = props
  const base = `/desk/collections/${collection.id}`
  const at = (name: string) => ({ name, value: typedText(typed, name), error: errors[name] })
  return (
    <DeskPage frame={frame} title={collection.name} actions={<a href={`${base}/about`}>Name, address, description</a>}>
      {removed !== undefined && (
        <div class="notice">
          <div class="row">
            The article is no longer among the picks.
            <PressForm action={`${base}/picks/${removed}/put-back`} label="Put it back" />
          </div>
        </div>
      )}
      <form method="post" action={base} class="sheet panel">
        <h2>Pick an article</h2>
        <WrongForm errors={errors} />
        <ArticleField {...at('address')} label="Article" required />
        <TextArea {...at('reason')} label="Why" rows={2} maxlength={300} required hint="Readers see this beside the article." />
        {signers.length > 0 && (
          <Choice
            {...at('signer')}
            label="Picked by"
            options={[{ value: '', label: 'Please choose' }, ...signers.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <button class="primary">Pick</button>
      </form>
      {picks.length === 0 ? (
        <Empty title="Nothing has been picked yet">
          <p>The newest pick with a picture leads the front page for two days, unless another lead is chosen by hand.</p>
        </Empty>
      ) : (
        <OrderList
          action={`${base}/order`}
          items={picks.map((pick) => ({
            id: pick.articleId,
            name: pick.headline,
            children: (
              <>
                <a class="title" href={pick.path} data-turbo="false">
                  {pick.headline}
                </a>{' '}
                {!pick.isPublished && <span class="badge warn">Not published: readers don’t see it</span>}
                <p>{pick.reason}</p>
                <p class="row">
                  <small>
                    {pick.by}, {pick.day}
                  </small>
                  <a href={`${base}/picks/${pick.articleId}`} aria-label={`Change the reason for “${pick.headline}”`}>
                    Change the reason
                  </a>
                  <button
                    class="plain"
                    formaction={`${base}/picks/${pick.articleId}/remove`}
                    aria-label={`Remove “${pick.headline}” from the picks`}
                  >
                    Remove
                  </button>
                </p>
              </>
            ),
          }))}
        />
      )}
    </DeskPage>
  )
}

/** Why one article was picked, in other words. */
export function ReasonScreen(props: {
  frame: DeskFrame
  collection: Collection
  pick: { articleId: number; headline: string }
  typed: Typed
  errors: Errors
}) {
  const { frame, collection, pick, typed, errors } = props
  const base = `/desk/collections/${collection.id}`
  return (
    <DeskPage frame={frame} title={pick.headline}>
      <form method="post" action={`${base}/picks/${pick.articleId}`} class="sheet">
        <WrongForm errors={errors} />
        <TextArea
          name="reason"
          value={typedText(typed, 'reason')}
          error={errors.reason}
          label={`Why it is among ${collection.name}`}
          rows={3}
          maxlength={300}
          required
        />
        <div class="actions">
          <button class="primary">Save</button>
          <a href={base}>Back</a>
        </div>
      </form>
    </DeskPage>
  )
}
