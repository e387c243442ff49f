import type { Week } from './subscriber.ts'

const HEIGHT = 60
const STEP = 12
const BAR = 8

/** Weeks from the oldest to the newest, without gaps: those in which nothing happened too. */
export function withoutGaps(weeks: Week[], newest: string, count: number): Week[] {
  const known = new Map(weeks.map((week) => [week.week, week]))
  return Array.from({ length: count }, (_, n) => {
    const week = new Date(Date.parse(newest) - (count - 1 - n) * 7 * 86_400_000).toISOString().slice(0, 10)
    return known.get(week) ?? { week, came: 0, went: 0 }
  })
}

/** How many came onto the list and left it, week by week: bars above and below a line. The same stands in the table beside it. */
export function Plot({ weeks }: { weeks: Week[] }) {
  const most = Math.max(1, ...weeks.flatMap(({ came, went }) => [came, went]))
  const length = (count: number) => (count === 0 ? 0 : Math.max(1, Math.round((count / most) * HEIGHT)))
  return (
    <svg
      class="weeks"
      viewBox={`0 0 ${weeks.length * STEP} ${2 * HEIGHT + 1}`}
      role="img"
      aria-label="Sign-ups and endings by week"
    >
      <line class="axis" x1="0" x2={weeks.length * STEP} y1={HEIGHT} y2={HEIGHT} />
      {weeks.map(({ came, went }, n) => {
        const x = n * STEP + (STEP - BAR) / 2
        return (
          <>
            <rect class="came" x={x} y={HEIGHT - length(came)} width={BAR} height={length(came)} />
            <rect class="went" x={x} y={HEIGHT + 1} width={BAR} height={length(went)} />
          </>
        )
      })}
    </svg>
  )
}
