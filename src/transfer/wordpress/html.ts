import { oneLine, parseSource, textOf } from '../../articles/body/source.ts'

/** The text of a piece of HTML (a title, an excerpt) on one line. */
export const plainLine = (html: string): string =>
  oneLine(/[<&]/.test(html) ? parseSource(html.replace(PARTING_TAG, ' $&')).childNodes.map(textOf).join('') : html)

const PARTING_TAG = /<\/?(?:p|div|li|ul|ol|h[1-6]|blockquote|br)\b/gi

/** Text for HTML, between tags or in an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!)

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Whether a piece of HTML shows nothing once its tags, comments and blanks are taken away. */
export const saysNothing = (html: string): boolean =>
  !/<(?:img|hr|iframe|video|audio|embed|object|svg|math|canvas|form|input)\b/i.test(html) &&
  /^(?:\s|&nbsp;)*$/.test(html.replace(/<!--[^]*?-->|<[^<>]*>/g, ''))
