const STEPS: [limit: number, seconds: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [60, 1, 'second'],
  [3600, 60, 'minute'],
  [86_400, 3600, 'hour'],
  [30 * 86_400, 86_400, 'day'],
]

/** Says of a recent date how long ago it is, in the words that its element brings: "2 hours ago on 14 February 2019". Older dates stand as they are. */
export function tellAge(root: ParentNode): void {
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' })
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-ago]')) {
    const age = (Date.now() - Date.parse(time.dateTime)) / 1000
    const step = STEPS.find(([limit]) => age < limit)
    const template = time.dataset.ago!
    delete time.dataset.ago
    if (!step || age < 0) continue
    const date = time.textContent!
    time.title = date
    const ago = words.format(-Math.floor(age / step[1]), step[2])
    time.textContent = template.replace('{ago}', ago).replace('{date}', date)
  }
}
