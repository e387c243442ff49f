import { unescape } from './serialize.ts'

/** A tag of canonical HTML, and where it begins and ends. */
export interface MarkupTag {
  name: string
  isEnd: boolean
  /** As written, with a blank before each. */
  attributes: string
  start: number
  end: number
}

/** Canonical HTML writes `<` and `>` only around tags, so that this finds every tag and nothing else. */
const TAG = /<(\/?)([a-z][a-z\d]*)([^>]*)>/g

export function* tagsOf(canonical: string): Generator<MarkupTag> {
  for (const match of canonical.matchAll(TAG)) {
    const [whole, slash, name, attributes] = match
    yield { name: name!, isEnd: slash === '/', attributes: attributes!, start: match.index, end: match.index + whole.length }
  }
}

/** The value of an attribute in a tag's text. */
export function attributeIn(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}="`)
  if (start < 0) return undefined
  const from = start + name.length + 3
  return unescape(attributes.slice(from, attributes.indexOf('"', from)))
}

/** Where the text of the element ends whose start tag ends at `from`, and where its end tag does. */
export function endOf(canonical: string, name: string, from: number): { inside: number; outside: number } {
  let depth = 1
  const tags = new RegExp(`<(/?)${name}(?=[ >])[^>]*>`, 'g')
  tags.lastIndex = from
  for (let match = tags.exec(canonical); match; match = tags.exec(canonical)) {
    depth += match[1] ? -1 : 1
    if (depth === 0) return { inside: match.index, outside: tags.lastIndex }
  }
  return { inside: canonical.length, outside: canonical.length }
}

/** A figure of a canonical body, read. */
export interface Figure {
  kind: 'picture' | 'gallery' | 'embed' | 'audio' | 'video' | 'file'
  id: string | undefined
  media: number | undefined
  /** Where a picture stands beside the text, or over its width. */
  place: 'left' | 'right' | 'wide' | undefined
  src: string | undefined
  alt: string | undefined
  url: string | undefined
  title: string | undefined
  /** The pictures of a gallery, as canonical HTML. */
  content: string
  /** Canonical HTML. */
  caption: string
}

/** Reads a figure from its start tag's attributes and what it holds. */
export function figureOf(attributes: string, inside: string): Figure {
  const [kind, place] = attributeIn(attributes, 'class')!.split(' ')
  const media = attributeIn(attributes, 'data-media')
  const captionAt = inside.lastIndexOf('<figcaption')
  const hasCaption = inside.endsWith('</figcaption>') && captionAt >= 0
  return {
    kind: kind as Figure['kind'],
    place: place as Figure['place'],
    id: attributeIn(attributes, 'id'),
    media: media === undefined ? undefined : Number(media),
    src: attributeIn(attributes, 'data-src'),
    alt: attributeIn(attributes, 'data-alt'),
    url: attributeIn(attributes, 'data-url'),
    title: attributeIn(attributes, 'data-title'),
    content: hasCaption ? inside.slice(0, captionAt) : inside,
    caption: hasCaption ? inside.slice(inside.indexOf('>', captionAt) + 1, -'</figcaption>'.length) : '',
  }
}
