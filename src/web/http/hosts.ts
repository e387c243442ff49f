/** The host names this site answers to, compared without port and case; 'any' where a proxy in front has already checked. */
export type Hosts = readonly string[] | 'any'

/** Tells whether a Host field (RFC 9110 section 7.2) names this site. */
export function createHostCheck(hosts: Hosts): (field: string | undefined) => boolean {
  if (hosts === 'any') return () => true
  const names = new Set(hosts.map(nameOf))
  let lastGood = ''
  return (field) => {
    if (field === undefined) return false
    if (field === lastGood) return true
    if (!names.has(nameOf(field))) return false
    lastGood = field
    return true
  }
}

function nameOf(host: string): string {
  return host.replace(/:\d*$/, '').toLowerCase()
}
