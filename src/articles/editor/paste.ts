import { canonicalBody } from '../body/canonical.ts'
import { escapeAttribute, unescape } from '../body/serialize.ts'

/**
 * What a clipboard holds, as a body. `canonicalBody` knows how Word, Google Docs, LibreOffice and WordPress write; here is
 * only what comes of their clipboards.
 */
export const pastedBody = (html: string): string => plainLinks(canonicalBody(fragmentOf(html)))

/** What was copied, without the page that browsers and Windows put around it. */
function fragmentOf(html: string): string {
  const start = /<!--\s*StartFragment\s*-->/i.exec(html)
  const end = /<!--\s*EndFragment\s*-->/i.exec(html)
  return html.slice(start ? start.index + start[0].length : 0, end?.index)
}

const REDIRECT = /(<a(?: id="[^"]*")? href=")https:\/\/www\.google\.com\/url\?([^"]*)"/g

/** Published Google documents lead all their links past Google. */
const plainLinks = (body: string): string =>
  body.replace(REDIRECT, (whole: string, start: string, query: string) => {
    const target = new URLSearchParams(unescape(query)).get('q')
    return target && /^https?:\/\//.test(target) ? `${start}${escapeAttribute(target)}"` : whole
  })

/** Whether the clipboard's HTML is no more than the picture whose file lies beside it. */
export const isOnlyPicture = (html: string): boolean =>
  /<img\b/i.test(html) && !/<table\b/i.test(html) && !fragmentOf(html).replace(/<style\b.*?<\/style>|<[^>]*>|&nbsp;|\s/gis, '')

/** The one address that a text is, if it is nothing else. */
export const loneAddress = (text: string): string | undefined => /^\s*(https?:\/\/[^\s<>]+)\s*$/.exec(text)?.[1]
