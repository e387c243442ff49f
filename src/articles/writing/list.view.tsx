import type { Author } from '../author.ts'
import { wallClock } from '../../lib/wall-clock.ts'
import type { MenuSection } from '../../web/paper.ts'
import { datesOf } from '../../web/dates.ts'
import { Choice, TextField } from '../../web/desk/fields.view.tsx'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { Empty, Pager } from '../../web/desk/pieces.view.tsx'
import { STATUSES, type ListItem, type ListQuery } from './list.ts'
import type { Status } from '../article.ts'

export interface ListProps {
  frame: DeskFrame
  query: ListQuery
  items: ListItem[]
  bylines: Map<number, Author[]>
  sections: MenuSection[]
  authors: { id: number; name: string }[]
  /** "1,000+" */
  total: string
  next: string | undefined
}

/** The list of articles: filters above, one line each, the last listed first. */
export function ArticleList(props: ListProps) {
  const { query, items, total, next } = props
  const isFiltered = Object.entries(query).some(([name, value]) => value !== undefined && name !== 'kind' && name !== 'before')
  return (
    <>
      <Filters {...props} />
      {items.length === 0 ? (
        <Empty title={isFiltered ? 'Nothing fits these filters' : 'Nothing has been written yet'}>
          {isFiltered ? (
            <p>
              <a href={`/desk/articles?kind=${query.kind}`}>Show everything</a>
            </p>
          ) : (
            <p>Press “New article” and begin: nobody sees it until you publish it.</p>
          )}
        </Empty>
      ) : (
        <>
          <p class="hint">{total}</p>
          <form method="post" action="/desk/articles/bulk" data-controller="bulk">
            <table class="list">
              <thead>
                <tr>
                  <th>
                    <span class="sr">Choose</span>
                  </th>
                  <th>Headline</th>
                  <th>State</th>
                  <th>Section</th>
                  <th>By</th>
                  <th>Date</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <Line {...props} item={item} />
                ))}
              </tbody>
            </table>
            <div class="row bulk">
              <Choice
                name="step"
                label="With those chosen"
                options={[
                  { value: '', label: 'Choose what to do' },
                  { value: 'send', label: 'Send for review' },
                  { value: 'approve', label: 'Mark as ready' },
                  { value: 'publish', label: 'Publish now' },
                  { value: 'trash', label: 'Move to trash' },
                  { value: 'untrash', label: 'Take out of the trash' },
                ]}
              />
              <button>Do it</button>
            </div>
          </form>
          <Pager next={next} first={query.before && '/desk/articles'} />
        </>
      )}
    </>
  )
}

function Filters({ query, sections, authors }: ListProps) {
  const any = { value: '', label: 'Any' }
  return (
    <form class="filters" method="get" action="/desk/articles" role="search" aria-label="Articles" data-controller="filters">
      <input type="hidden" name="kind" value={query.kind} />
      <TextField name="q" label="In the headline" type="search" value={query.q} />
      <Choice
        name="status"
        label="State"
        value={query.status}
        options={[any, ...STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))]}
      />
      <Choice
        name="section"
        label="Section"
        value={query.section}
        options={[any, ...sections.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Choice
        name="author"
        label="Author"
        value={query.author}
        options={[any, ...authors.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextField name="month" label="Month" type="month" value={query.month} placeholder="2026-11" />
      <button>Show</button>
    </form>
  )
}

function Line({ item, frame, sections, bylines }: ListProps & { item: ListItem }) {
  const section = sections.find(({ id }) => id === item.sectionId)
  const names = (bylines.get(item.id) ?? []).map(({ name }) => name).join(', ')
  return (
    <tr>
      <td>
        <input type="checkbox" name="id" value={item.id} aria-label={`Choose “${item.headline || 'Untitled'}”`} />
      </td>
      <td>
        <a class="title" href={`/desk/articles/${item.id}`}>
          {item.headline || 'Untitled'}
        </a>
        {item.assignee && <small> · with {item.assignee}</small>}
      </td>
      <td>
        <StatusBadge status={item.status} />
        {item.hasChanges && <small> changes not published</small>}
      </td>
      <td>{section?.name ?? ''}</td>
      <td>{names}</td>
      <td>
        {item.scheduledAt !== null ? (
          <>
            for <When frame={frame} at={item.scheduledAt} />
          </>
        ) : (
          <When frame={frame} at={item.listedAt} />
        )}
      </td>
    </tr>
  )
}

/** A moment as the paper's clocks show it. */
export const When = ({ frame, at }: { frame: Pick<DeskFrame, 'language' | 'timeZone'>; at: number }) => (
  <time datetime={new Date(at).toISOString()} title={wallClock(frame.timeZone, at)}>
    {datesOf(frame).minute(at)}
  </time>
)

export const STATUS_WORDS: Record<Status, string> = {
  draft: 'Draft',
  'in review': 'In review',
  ready: 'Ready',
  scheduled: 'Scheduled',
  published: 'Published',
  'taken down': 'Taken down',
  private: 'Private',
  trash: 'In the trash',
}

const TONES: Partial<Record<Status, string>> = { published: 'good', 'in review': 'warn', 'taken down': 'bad' }

export const StatusBadge = ({ status }: { status: Status }) => (
  <span class={`badge ${TONES[status] ?? ''}`.trim()}>{STATUS_WORDS[status]}</span>
)
