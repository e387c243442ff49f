/** For how long the contact is promised to be right, in days; RFC 9116 section 2.5.5 recommends less than a year. */
const DAYS = 180

const DAY = 24 * 60 * 60 * 1000

/** How to report a weakness, as security.txt (RFC 9116). It expires half a year after today's midnight (UTC). Takes an address on the web, a `mailto:` or `tel:` address, or a bare mail address. */
export function securityTxt(paper: { origin: string; contact: string; language: string }, now: number): string {
  const expires = (Math.floor(now / DAY) + DAYS) * DAY
  return `Contact: ${/^[a-z]+:/i.test(paper.contact) ? paper.contact : `mailto:${paper.contact}`}
Expires: ${new Date(expires).toISOString()}
Preferred-Languages: ${paper.language}
Canonical: ${paper.origin}/.well-known/security.txt
`
}
