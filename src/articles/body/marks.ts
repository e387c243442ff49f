import { safeUrl } from '../../lib/url.ts'
import { isNoteId } from './ids.ts'
import { attributeOf, hasClass, oneLine, type SourceElement } from './source.ts'
import { fragmentOf } from './survey.ts'
import { MARKS, type Attributes, type MarkName } from './vocabulary.ts'

/** What a stretch of text is marked as: emphasised, a link, in another language. */
export interface Mark {
  name: MarkName
  attributes: Attributes
  /** Equal for equal marks. */
  key: string
}

/** At most one of each name, in the order of `MARKS`. */
export type Marks = readonly Mark[]

export const NO_MARKS: Marks = []

const RANK: Record<string, number> = Object.fromEntries(MARKS.map((name, rank) => [name, rank]))

export function mark(name: MarkName, attributes: Attributes = {}): Mark {
  return { name, attributes, key: `${name} ${JSON.stringify(attributes)}` }
}

/** Adds marks to those that hold around them. The inner one of a kind wins; a span keeps what the outer says and it does not. */
export function withMarks(outer: Marks, inner: Mark[]): Marks {
  let marks = outer
  for (const added of inner) {
    const same = marks.find((held) => held.name === added.name)
    if (same?.key === added.key) continue
    const attributes = same && added.name === 'span' ? { ...same.attributes, ...added.attributes } : added.attributes
    marks = [...marks.filter((held) => held !== same), mark(added.name, attributes)]
    marks = (marks as Mark[]).toSorted((a, b) => RANK[a.name]! - RANK[b.name]!)
  }
  return marks
}

export const withoutMark = (marks: Marks, name: MarkName): Marks => marks.filter((held) => held.name !== name)

export const sameMarks = (a: Marks, b: Marks): boolean =>
  a === b || (a.length === b.length && a.every((held, i) => held.key === b[i]!.key))

/** The marks that hold on both sides of a space or a line break, and so hold across it. */
export const commonMarks = (a: Marks, b: Marks): Marks =>
  sameMarks(a, b) ? a : a.filter((held) => b.some((other) => other.key === held.key))

/** Inline elements that say something of their text, and what each is called here. */
const MEANINGS = new Map<string, MarkName>([
  ['a', 'a'],
  ['abbr', 'abbr'],
  ['acronym', 'abbr'],
  ['b', 'strong'],
  ['bdi', 'bdi'],
  ['bdo', 'bdo'],
  ['cite', 'cite'],
  ['code', 'code'],
  ['del', 's'],
  ['dfn', 'em'],
  ['em', 'em'],
  ['i', 'em'],
  ['ins', 'u'],
  ['kbd', 'kbd'],
  ['mark', 'mark'],
  ['q', 'q'],
  ['s', 's'],
  ['samp', 'code'],
  ['small', 'small'],
  ['strike', 's'],
  ['strong', 'strong'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['time', 'time'],
  ['tt', 'code'],
  ['u', 'u'],
  ['var', 'em'],
])

/** What an inline element says of its text, in its name, its language and, as word processors write it, its style. */
export function marksOf(element: SourceElement, outer: Marks): Mark[] {
  const style = attributeOf(element, 'style')?.toLowerCase() ?? ''
  const named = MEANINGS.get(element.tagName)
  const marks: Mark[] = []
  const attributes = named && !deniedByStyle(named, style) ? attributesOfMark(named, element) : undefined
  if (named && attributes) marks.push(mark(named, attributes))
  if (style) marks.push(...styleMarks(style, named === 'a' || outer.some((held) => held.name === 'a')))
  if (named !== 'bdo') {
    const language = languageOf(element)
    if (language.lang !== undefined || language.dir !== undefined) marks.push(mark('span', language))
  }
  return marks
}

/** Google Docs wraps what it copies in a `<b>` that is not bold. */
const deniedByStyle = (name: MarkName, style: string): boolean =>
  (name === 'strong' && /font-weight:\s*(?:normal|[1-4]00)/.test(style)) || (name === 'em' && /font-style:\s*normal/.test(style))

const STYLES: [RegExp, MarkName][] = [
  [/font-weight:\s*(?:bold|[6-9]00)/, 'strong'],
  [/font-style:\s*(?:italic|oblique)/, 'em'],
  [/text-decoration[^;]*:[^;]*underline/, 'u'],
  [/text-decoration[^;]*:[^;]*line-through/, 's'],
  [/vertical-align:\s*super/, 'sup'],
  [/vertical-align:\s*sub/, 'sub'],
]

const styleMarks = (style: string, inLink: boolean): Mark[] =>
  STYLES.filter(([pattern, name]) => pattern.test(style) && !(name === 'u' && inLink)).map(([, name]) => mark(name))

/** The attributes of a mark; undefined if it means nothing without those that are missing. */
function attributesOfMark(name: MarkName, element: SourceElement): Attributes | undefined {
  const title = oneLine(attributeOf(element, 'title') ?? '')
  if (name === 'a') {
    const href = safeUrl(attributeOf(element, 'href') ?? '')
    return href === undefined || isNoteId(fragmentOf(element) ?? '') ? undefined : title ? { href, title } : { href }
  }
  if (name === 'abbr') return title ? { title } : undefined
  if (name === 'time') {
    const datetime = oneLine(attributeOf(element, 'datetime') ?? '')
    return /^[\dPTWZYMDHS:.+ -]{1,40}$/.test(datetime) ? { datetime } : undefined
  }
  if (name === 'bdo') {
    const { dir } = languageOf(element)
    return dir ? { dir } : undefined
  }
  // WordPress colours words with a <mark> that marks nothing.
  return name === 'mark' && hasClass(element, 'has-inline-color') ? undefined : {}
}

/** The language (BCP 47) and direction that an element states, if they can be such. */
export function languageOf(element: SourceElement): { lang?: string; dir?: string } {
  const lang = attributeOf(element, 'lang')
  const dir = attributeOf(element, 'dir')?.toLowerCase()
  return {
    ...(lang !== undefined && /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,5}$/i.test(lang) && { lang }),
    ...((dir === 'ltr' || dir === 'rtl' || dir === 'auto') && { dir }),
  }
}
