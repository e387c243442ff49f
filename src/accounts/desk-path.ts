/** Where one goes on after signing in: a path of the desk, whatever was asked for. */
export function deskPath(wanted: string | undefined): string {
  const url = URL.parse(wanted ?? '', 'https://here.invalid')
  const isOurs = url?.host === 'here.invalid' && /^\/desk(\/|$)/.test(url.pathname) && !/%2e|%2f|%5c/i.test(url.pathname)
  return isOurs && !DOORS.test(url.pathname) ? url.pathname + url.search : '/desk'
}

/** Whoever has come in doesn't go on to another door. */
const DOORS = /^\/desk\/(sign-in|sign-out|enter|again)(\/|$)/
