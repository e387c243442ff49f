/** A piece of well-formed XML 1.0: made by `xml` only, so that no text gets into a document unescaped. */
export class Xml {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** Nothing is written for `undefined`, `null` and `false`; a list is written item after item. */
export type XmlValue = string | number | Xml | undefined | null | false | readonly XmlValue[]

/** Writes XML by a template: text is escaped, for elements and attributes alike, and what `xml` has made stands as it is. */
export const xml = (template: TemplateStringsArray, ...values: XmlValue[]): Xml =>
  new Xml(String.raw({ raw: template }, ...values.map(written)))

/** A whole document, to be sent as UTF-8. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${root.text}\n`

/**
 * The one way text gets into XML. Control characters and halves of surrogate pairs are left out, and `]]>` can't arise.
 * `&` and `<` are written as numbers, since that is what most readers of RSS understand in a title (RSS Best Practices Profile).
 */
export const escapeXml = (text: string): string => text.replace(UNSPEAKABLE, '').replace(/[&<>"\r]/g, (sign) => ESCAPES[sign]!)

/** What XML 1.0 forbids (section 2.2), and the other control characters, which it discourages. */
const UNSPEAKABLE = /[[\p{Cc}\p{Cs}\uFFFE\uFFFF]--[\t\n\r]]/gv

/** A carriage return that stands as it is would be read as a line feed. */
const ESCAPES: Record<string, string> = { '&': '&#x26;', '<': '&#x3C;', '>': '&gt;', '"': '&quot;', '\r': '&#xD;' }

function written(value: XmlValue): string {
  if (value instanceof Xml) return value.text
  if (typeof value === 'string') return escapeXml(value)
  if (typeof value === 'number') return String(value)
  return value ? value.map(written).join('') : ''
}
