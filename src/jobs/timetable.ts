import { DAY, type Handler, type NewJob } from './job.ts'

/** What is done again and again, whatever happens. */
export interface Timetabled {
  name: string
  /** A slot begins at every multiple of this since 1970 (UTC): 60 is on the hour, 1440 at midnight. From a minute to a week. */
  everyMinutes: number
  run: (context: { now: number; signal: AbortSignal }) => Promise<void>
}
export type Timetable = Timetabled[]

const MINUTE = 60_000
const LONGEST = (7 * DAY) / MINUTE

/** Refuses slots of less than a minute or more than a week: a done slot is remembered no longer than that. */
export function checkTimetable(timetable: Timetable): void {
  for (const { name, everyMinutes } of timetable) {
    if (everyMinutes >= 1 && everyMinutes <= LONGEST) continue
    throw new RangeError(`“${name}” can't run every ${everyMinutes} minutes: a slot lasts from a minute to a week`)
  }
}

/** The slot that `now` lies in, as a job whose key is the slot's time, so that one node of many runs it. */
export function slotJob({ name, everyMinutes }: Timetabled, now: number): NewJob {
  const length = everyMinutes * MINUTE
  const slot = Math.floor(now / length) * length
  return { name: handlerName(name), key: `${handlerName(name)}:${slot}`, payload: { until: slot + length }, lane: 'default' }
}

/** How the jobs of a timetable are done. A slot that is over is left out: the next one stands in for it. */
export const slotHandlers = (timetable: Timetable): Record<string, Handler<{ until: number }>> =>
  Object.fromEntries(
    timetable.map(({ name, run }) => [
      handlerName(name),
      async ({ until }, context) => {
        if (context.now < until) await run(context)
      },
    ]),
  )

const handlerName = (name: string) => `timetable:${name}`
