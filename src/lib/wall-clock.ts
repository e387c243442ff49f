/** `2019-02-14 09:30:00` as milliseconds, as if it were UTC. Undefined for zeros and for what is no date. */
export function wallTime(text: string): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)$/.exec(text)
  if (!found) return undefined
  const [year, month, day, ...clock] = found.slice(1).map(Number) as [number, number, number, number, number, number]
  const time = new Date(Date.UTC(year, month - 1, day, ...clock))
  // Zeros and the 31st of June would become another day.
  return time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day
    ? time.getTime()
    : undefined
}

/** The instant at which the clocks of a zone (IANA) show a wall time; the earlier one when they show it twice, and as much later as they are put forward when they skip it. */
export function instantIn(timeZone: string, wall: number): number {
  const [before, after] = [wall - DAY, wall + DAY].map((near) => wall - offsetAt(timeZone, near)) as [number, number]
  const fits = (at: number) => at + offsetAt(timeZone, at) === wall
  return fits(before) || !fits(after) ? before : after
}

const DAY = 86_400_000

/** What the clocks of a zone show at an instant, to the minute: `2030-01-01T12:00`. */
export const wallClock = (timeZone: string, at: number): string =>
  new Date(at + offsetAt(timeZone, at)).toISOString().slice(0, 16)

function offsetAt(timeZone: string, at: number): number {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const wall = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second)
  return wall - Math.floor(at / 1000) * 1000
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const kept = clocks.get(timeZone)
  if (kept) return kept
  const clock = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, clock)
  return clock
}
