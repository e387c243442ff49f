/** `Tue, 02 Apr 2013 05:16:20 +0000` (RFC 822) as milliseconds. Undefined for WordPress's year -0001 and for what is no date. */
export function feedTime(text: string): number | undefined {
  if (!/^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/.test(text)) return undefined
  const time = Date.parse(text)
  return Number.isNaN(time) ? undefined : time
}
