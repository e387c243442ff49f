import { MAX_BODY_LENGTH } from '../../articles/body/source.ts'
import { webAddress } from '../../lib/url.ts'
import { escapeHtml } from './html.ts'
import type { Met } from './report.ts'

/** A picture of a gallery, as the attachments of the file know it. */
export interface GalleryPicture {
  src: string
  alt: string
  /** HTML. */
  caption: string
}

/** The pictures a `[gallery]` asks for, in its order, and how many of them the file does not have. */
export type FindGallery = (attributes: Map<string, string>) => { pictures: GalleryPicture[]; missing: number }

/**
 * Writes `[caption]`, `[gallery]` and `[embed]` as the HTML that WordPress would make of them, and says which shortcodes
 * it met. Those of plug-ins and themes stay in the text as they are. Brackets that people write (`[sic]`) are no shortcodes.
 */
export function expandShortcodes(html: string, findGallery: FindGallery): { html: string; met: Met[] } {
  const met: Met[] = []
  const tags = tagsOf(html)
  const closed = new Set(tags.filter((tag) => tag.closes).map((tag) => tag.name))
  let written = ''
  let from = 0
  for (const tag of tags) {
    // A few letters can ask for thousands of pictures: nobody reads on here.
    if (written.length > MAX_BODY_LENGTH) break
    if (tag.start < from || tag.closes) continue
    if (!KNOWN.has(tag.name)) {
      const isOne = closed.has(tag.name) || looksMeant(tag, html)
      if (isOne) met.push({ name: tag.name, outcome: 'not yet', why: 'it stands in the text as it is' })
      continue
    }
    written += html.slice(from, tag.start)
    if (tag.isEscaped) {
      written += html.slice(tag.start + 1, tag.end)
      from = tag.end + 1
      continue
    }
    // `[gallery]` has no end, unless there is one before the next `[gallery]`.
    const end = tag.next?.closes ? tag.next : undefined
    const content = end ? html.slice(tag.end, end.start).trim() : ''
    const expanded = expand(tag.name, attributesOf(tag.said), content, findGallery)
    met.push(expanded.met)
    written += expanded.html
    from = (end ?? tag).end
  }
  return { html: written + html.slice(from), met }
}

/**
 * Makes embeds of addresses that stand alone on a line and lead to sites WordPress embeds by itself. Those that a player here
 * knows are left for the body's own rules.
 */
export const embedLoneAddresses = (html: string): string =>
  html.replace(LONE_ADDRESS, (_, before: string, url: string) => `${before}<figure class="wp-block-embed">${url}</figure>`)

const LONE_ADDRESS = new RegExp(
  String.raw`(^|\n|<p>)[ \t]*(https?://(?:[a-z-]+\.)?(?:twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|bsky\.app|reddit\.com|` +
    String.raw`tumblr\.com|wordpress\.tv|flickr\.com|imgur\.com|scribd\.com|slideshare\.net|speakerdeck\.com|mixcloud\.com|issuu\.com|` +
    String.raw`pinterest\.com|kickstarter\.com|threads\.net)/[^\s<>"]+)[ \t]*(?=$|\r?\n|</p>)`,
  'g',
)

interface ShortcodeTag {
  name: string
  closes: boolean
  /** `[[gallery]]` shows a shortcode instead of being one. */
  isEscaped: boolean
  /** What stands after the name. */
  said: string
  start: number
  end: number
  /** The next tag of the same name. */
  next: ShortcodeTag | undefined
}

function tagsOf(html: string): ShortcodeTag[] {
  const tags = Array.from(html.matchAll(TAG), (found): ShortcodeTag => {
    const [text, slash, name, said] = found
    const end = found.index + text.length
    const isEscaped = html[found.index - 1] === '[' && html[end] === ']'
    const start = isEscaped ? found.index - 1 : found.index
    return { name: name!, closes: slash === '/', isEscaped, said: said!, start, end, next: undefined }
  })
  const next = new Map<string, ShortcodeTag>()
  for (const tag of tags.toReversed()) {
    tag.next = next.get(tag.name)
    next.set(tag.name, tag)
  }
  return tags
}

/** Whether a bracket without an end looks like a plug-in's shortcode, not like an editor's `[sic]`. */
function looksMeant({ name, said, start, end }: ShortcodeTag, html: string): boolean {
  if (/^\s+[\w-]+\s*=\s*\S/.test(said) || name.includes('_') || BUILT_IN.has(name)) return true
  const before = html.slice(Math.max(0, start - 50), start)
  return said === '' && /(?:^|[\n>])[ \t]*$/.test(before) && /^[ \t]*(?:$|[\n<])/.test(html.slice(end, end + 50))
}

const TAG = /\[(\/?)([a-z][a-z0-9_-]*)((?:[\s=][^[\]]*)?)\]/g

const KNOWN = new Set(['caption', 'wp_caption', 'gallery', 'embed', 'audio', 'video'])
/** WordPress's own, which nobody writes by chance. */
const BUILT_IN = new Set(['playlist'])

function expand(
  name: string,
  attributes: Map<string, string>,
  content: string,
  findGallery: FindGallery,
): { html: string; met: Met } {
  if (name === 'gallery') return expandGallery(attributes, findGallery)
  if (name === 'audio' || name === 'video') return expandSound(name, attributes, content)
  if (name === 'embed') {
    const url = webAddress((content || attributes.get('src') || attributes.get('0') || '').replaceAll('&amp;', '&'))
    if (url === undefined) return { html: content, met: { name, outcome: 'left out', why: 'it has no address' } }
    return { html: `<figure class="wp-block-embed">${escapeHtml(url)}</figure>`, met: { name, outcome: 'imported' } }
  }
  return expandCaption(attributes, content)
}

/** A sound or film says its address, or several by their formats. */
function expandSound(name: 'audio' | 'video', attributes: Map<string, string>, content: string): { html: string; met: Met } {
  const sources = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'mp4', 'm4v', 'webm', 'ogv', '0'].map((key) => attributes.get(key))
  const src = sources.find(Boolean)
  if (src === undefined) return { html: content, met: { name, outcome: 'left out', why: 'it has no address' } }
  return { html: `<${name} src="${escapeHtml(src.replaceAll('&amp;', '&'))}"></${name}>`, met: { name, outcome: 'imported' } }
}

/** Older posts say the caption in an attribute, newer ones after the picture. */
function expandCaption(attributes: Map<string, string>, content: string): { html: string; met: Met } {
  const [picture] = /<a\b[^>]*>\s*<img\b[^>]*>\s*<\/a>|<img\b[^>]*>/i.exec(content) ?? []
  if (!picture)
    return { html: content, met: { name: 'caption', outcome: 'changed', why: 'there is no picture in it: its text stays' } }
  const words = (attributes.get('caption') ?? '') || content.replace(picture, '').trim()
  const side = /^align(?:left|right|center|none)$/.exec(attributes.get('align') ?? '')?.[0] ?? ''
  const caption = words && `<figcaption>${words}</figcaption>`
  return {
    html: `<figure class="wp-caption ${side}">${picture}${caption}</figure>`,
    met: { name: 'caption', outcome: 'imported' },
  }
}

function expandGallery(attributes: Map<string, string>, findGallery: FindGallery): { html: string; met: Met } {
  const { pictures, missing } = findGallery(attributes)
  if (pictures.length === 0) {
    return { html: '', met: { name: 'gallery', outcome: 'left out', why: 'none of its pictures is in the file' } }
  }
  const figures = pictures.map(({ src, alt, caption }) => {
    const words = caption && `<figcaption>${caption}</figcaption>`
    return `<figure class="wp-block-image"><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">${words}</figure>`
  })
  const html = `<figure class="wp-block-gallery">${figures.join('')}</figure>`
  if (missing === 0) return { html, met: { name: 'gallery', outcome: 'imported' } }
  return { html, met: { name: 'gallery', outcome: 'changed', why: `${missing} of its pictures are not in the file` } }
}

/** `name="value"`, `name='value'`, `name=value`; a value without a name goes by its place (`0`, `1`, …). */
function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  let unnamed = 0
  for (const [, name, double, single, bare, lone] of text.matchAll(
    /(?<!\S)(?:([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"?([^\s"']+)"?)/g,
  )) {
    if (name !== undefined) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '')
    else attributes.set(String(unnamed++), lone!)
  }
  return attributes
}
