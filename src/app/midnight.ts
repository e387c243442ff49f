/** Calls back at every midnight of a time zone, when the date in the masthead changes. Returns how to stop. */
export function midnights(timeZone: string, clock: () => number, callBack: () => void): () => void {
  const day = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short' })
  let today = day.format(clock())
  const watch = setInterval(() => {
    const now = day.format(clock())
    if (now === today) return
    today = now
    callBack()
  }, 30_000)
  watch.unref()
  return () => clearInterval(watch)
}
