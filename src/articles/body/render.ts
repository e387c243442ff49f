import { slug } from '../../lib/slug.ts'
import { embedOf } from './embeds.ts'
import { decodeFragment } from './ids.ts'
import { attributeIn, tagsOf, type Figure } from './markup.ts'
import { rewrite } from './rewrite.ts'
import { escapeAttribute, escapeText } from './serialize.ts'
import { plainText } from './text.ts'

/** How a picture or file stands in a body. */
export interface Shown {
  /** HTML; empty if there is none. */
  caption: string
  /** Says for this place what the picture shows, instead of what is kept with it. */
  alt: string | undefined
  place: 'left' | 'right' | 'wide' | undefined
  /** For the `id` attribute of the figure, if links lead to it. */
  id: string | undefined
}

/** What stands around a body, on a page or in a feed. */
interface Surroundings {
  /** The site's own, as in `https://lantern.example`. Pages elsewhere are not told which of ours links to them. */
  origin: string
  /** The whole figure of a picture; empty if there is no such picture. */
  picture(id: number, shown: Shown): string
  /** The whole figure of a file to hear, see or take along; empty if there is no such file. */
  file(id: number, kind: 'audio' | 'video' | 'file', shown: Shown): string
}

export interface PageParts extends Surroundings {
  /** Before each id, where several bodies share a page. */
  prefix?: string
  /** What of a raw block an editor has approved. Nothing of it is shown without. */
  raw?(html: string): string
  words: {
    /** For a table without a caption: what can be scrolled here. */
    table: string
    /** For the link at the end of footnote `number`. */
    backToText(number: number): string
  }
}

/** A canonical body as the HTML of a page. Loads nothing from other sites: an embed is a link, with its player's address for a script. */
export function renderBody(canonical: string, parts: PageParts): string {
  const { prefix = '' } = parts
  const ids = idsIn(canonical)
  const taken = new Set(ids)
  const body = (html: string): string => rewrite(html, { figure, raw: (raw) => parts.raw?.(raw) ?? '', tag })
  return body(canonical)

  function tag(
    { name, isEnd, attributes }: { name: string; isEnd: boolean; attributes: string },
    rest: string,
  ): string | undefined {
    if (name === 'table') return isEnd ? '</table></div>' : tableStart(attributes, rest)
    if (isEnd) return undefined
    // Code may be wider than the page, and must scroll without a mouse.
    if (name === 'pre' && !attributes.includes(' class="verse"')) return `<pre tabindex="0"${withPrefix(attributes)}>`
    if (name === 'a') return `<a${linkAttributes(attributes)}>`
    if (name === 'h2' || name === 'h3' || name === 'h4') return `<${name}${headingAttributes(name, attributes, rest)}>`
    return attributes.includes(' id="') ? `<${name}${withPrefix(attributes)}>` : undefined
  }

  function tableStart(attributes: string, rest: string): string {
    const caption = /^<caption[^>]*>(.*?)<\/caption>/.exec(rest)?.[1]
    const label = caption === undefined ? parts.words.table : plainText(caption)
    return `<div class="table" role="region" tabindex="0" aria-label="${escapeAttribute(label)}"><table${withPrefix(attributes)}>`
  }

  function headingAttributes(name: string, attributes: string, rest: string): string {
    if (attributes.includes(' id="')) return withPrefix(attributes)
    const id = freshId(slug(plainText(rest.slice(0, rest.indexOf(`</${name}>`)))))
    return ` id="${prefix}${escapeAttribute(id)}"${attributes}`
  }

  function freshId(wanted: string): string {
    let id = wanted
    for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
    taken.add(id)
    return id
  }

  function linkAttributes(attributes: string): string {
    const href = attributeIn(attributes, 'href')!
    if (!href.startsWith('#')) return isElsewhere(href, parts.origin) ? `${attributes} rel="noopener"` : attributes
    const mark = /^ id="ref-\d/.test(attributes)
    const target = decodeFragment(href.slice(1))
    const back = /^ref-(\d+)$/.exec(target)
    const inside = ids.has(target) ? withPrefix(attributes).replace(' href="#', ` href="#${prefix}`) : attributes
    if (mark) return `${inside} role="doc-noteref"`
    return back
      ? `${inside} role="doc-backlink" aria-label="${escapeAttribute(parts.words.backToText(Number(back[1])))}"`
      : inside
  }

  function withPrefix(attributes: string): string {
    return prefix ? attributes.replace(' id="', ` id="${prefix}`) : attributes
  }

  function figure(figure: Figure): string {
    const id = figure.id === undefined ? undefined : prefix + figure.id
    const caption = body(figure.caption)
    if (figure.kind === 'gallery') {
      const pictures = body(figure.content)
      return pictures ? frame('gallery', id, pictures + captionOf(caption)) : ''
    }
    if (figure.kind === 'embed') {
      const player = embedOf(figure.url!)?.player
      return frame('embed', id, embedLink(figure) + captionOf(caption), player)
    }
    return (
      pictureOrFile(figure, parts, { caption, id }) ??
      frame('elsewhere', id, pictureLink(figure, parts.origin) + captionOf(caption))
    )
  }
}

export interface FeedParts extends Surroundings {
  /** Of the article's own page, in full, to which links within the text lead. */
  address: string
}

/** The same for a feed, which is read far from the site: addresses in full, no ids, roles or players, no raw blocks. */
export function feedBody(canonical: string, parts: FeedParts): string {
  const body = (html: string): string => rewrite(html, { figure, raw: () => '', tag })
  return body(canonical)

  function tag({ name, isEnd, attributes }: { name: string; isEnd: boolean; attributes: string }): string | undefined {
    if (isEnd || attributes === '') return undefined
    const rest = attributes.replace(/ id="[^"]*"/, '')
    if (name !== 'a') return `<${name}${rest}>`
    return `<a${rest.replace(/ href="([/#])/, (_, first: string) => ` href="${escapeAttribute(first === '#' ? parts.address : parts.origin)}${first}`)}>`
  }

  function figure(figure: Figure): string {
    const caption = body(figure.caption)
    if (figure.kind === 'gallery') return body(figure.content) + (caption ? `<p>${caption}</p>` : '')
    const link =
      figure.kind === 'embed' ? embedLink(figure) : figure.src !== undefined ? body(pictureLink(figure, parts.origin)) : ''
    return link
      ? `<figure>${link}${captionOf(caption)}</figure>`
      : (pictureOrFile(figure, parts, { caption, id: undefined }) ?? '')
  }
}

/** What the paper has itself; undefined if the figure shows something of another site. */
function pictureOrFile(
  { kind, media, place, alt }: Figure,
  around: Surroundings,
  { caption, id }: { caption: string; id: string | undefined },
): string | undefined {
  if (media === undefined || kind === 'gallery' || kind === 'embed') return undefined
  const shown = { caption, alt, place, id }
  return kind === 'picture' ? around.picture(media, shown) : around.file(media, kind, shown)
}

/** Nothing is asked of the other site until the reader follows the link, or a script puts the player in its place. */
function embedLink({ url, title }: Figure): string {
  const provider = escapeText(embedOf(url!)?.provider ?? new URL(url!).host.replace(/^www\./, ''))
  const name = title ? `<strong>${escapeText(title)}</strong> <span>${provider}</span>` : `<strong>${provider}</strong>`
  return `<a href="${escapeAttribute(url!)}" rel="noopener">${name}</a>`
}

function pictureLink({ src, alt }: Figure, origin: string): string {
  const rel = isElsewhere(src!, origin) ? ' rel="noopener"' : ''
  return `<a href="${escapeAttribute(src!)}"${rel}>${escapeText(alt ?? src!)}</a>`
}

function frame(kind: string, id: string | undefined, inside: string, player?: string): string {
  const name = id === undefined ? '' : ` id="${escapeAttribute(id)}"`
  const data = player === undefined ? '' : ` data-embed="${escapeAttribute(player)}"`
  return `<figure class="${kind}"${name}${data}>${inside}</figure>`
}

const idsIn = (canonical: string): Set<string> => {
  const ids = new Set<string>()
  for (const { attributes } of tagsOf(canonical)) {
    const id = attributes === '' ? undefined : attributeIn(attributes, 'id')
    if (id !== undefined) ids.add(id)
  }
  return ids
}

const isElsewhere = (href: string, origin: string): boolean =>
  /^https?:/.test(href) && href !== origin && !href.startsWith(`${origin}/`)

const captionOf = (caption: string): string => (caption ? `<figcaption>${caption}</figcaption>` : '')
