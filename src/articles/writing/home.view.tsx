import type { DeskFrame } from '../../web/desk/frame.ts'
import { When } from './list.view.tsx'
import type { ListItem } from './list.ts'

/** A short list of what wants a hand: nothing where there is nothing. */
export function WaitingList(props: {
  frame: DeskFrame
  title: string
  items: ListItem[]
  all: string
  when?: 'scheduled' | 'changed'
}) {
  const { frame, title, items, all, when = 'changed' } = props
  if (items.length === 0) return null
  return (
    <section class="panel">
      <h2>
        <a href={all}>{title}</a>
      </h2>
      <ul class="waiting">
        {items.map((item) => (
          <li>
            <a class="title" href={`/desk/articles/${item.id}`}>
              {item.headline || 'Untitled'}
            </a>
            <small>
              <When frame={frame} at={when === 'scheduled' ? (item.scheduledAt ?? item.listedAt) : item.changedAt} />
              {item.assignee && ` · with ${item.assignee}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
