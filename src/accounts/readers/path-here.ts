/** Where a reader goes on: a page of this site, whatever was asked for. No other site, and none of the doors they came through. */
export function pathHere(wanted: string | undefined, otherwise = '/account'): string {
  const url = URL.parse(wanted ?? '', 'https://here.invalid/')
  if (!wanted || url?.host !== 'here.invalid' || url.protocol !== 'https:') return otherwise
  return url.pathname.startsWith('//') || DOORS.test(url.pathname) ? otherwise : url.pathname + url.search + url.hash
}

const DOORS = /^\/account\/(sign-in|sign-out|link|confirm|passkey|email)(\/|$)/i
