import type { DeskFrame } from '../../web/desk/frame.ts'
import { dayOf, monthAfter, timeOf, type Day } from './calendar.ts'
import { StatusBadge } from './list.view.tsx'
import type { ListItem } from './list.ts'

export interface CalendarProps {
  frame: DeskFrame
  /** `2026-11` */
  month: string
  sheet: Day[]
  items: ListItem[]
  today: string
}

/** What is scheduled and what was published, day by day: a sheet of weeks where there is room, a list of days on a phone. */
export function Calendar({ frame, month, sheet, items, today }: CalendarProps) {
  const zone = frame.timeZone
  const byDay = Map.groupBy(items, (item) => dayOf(item.listedAt, zone))
  return (
    <>
      <nav class="row" aria-label="Months">
        <a class="button" href={`?month=${monthAfter(month, -1)}`} rel="prev">
          Month before
        </a>
        <a class="button" href="/desk/calendar">
          Today
        </a>
        <a class="button" href={`?month=${monthAfter(month, 1)}`} rel="next">
          Month after
        </a>
      </nav>
      {items.length === 0 && <p class="hint">Nothing is scheduled or was published in these weeks.</p>}
      <ol class="calendar">
        {sheet.map((day) => (
          <li class={dayClass(day, byDay.has(day.date))} aria-current={day.date === today ? 'date' : undefined}>
            <h2>
              <time datetime={day.date}>{dayName(day.date)}</time>
            </h2>
            <ul class="waiting">
              {(byDay.get(day.date) ?? [])
                .toSorted((a, b) => a.listedAt - b.listedAt)
                .map((item) => (
                  <li>
                    <small>
                      {timeOf(item.listedAt, zone)} {item.status !== 'published' && <StatusBadge status={item.status} />}
                    </small>
                    <a class="title" href={`/desk/articles/${item.id}`}>
                      {item.headline || 'Untitled'}
                    </a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  )
}

const dayClass = (day: Day, hasItems: boolean) =>
  [day.isOutside && 'outside', !hasItems && 'bare'].filter(Boolean).join(' ') || undefined

const names = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
const dayName = (date: string) => names.format(Date.parse(`${date}T00:00:00Z`))
