import { safeUrl, webAddress } from '../../lib/url.ts'
import { embedOf } from './embeds.ts'
import { NO_MARKS } from './marks.ts'
import { makeRaw } from './raw.ts'
import { attributeOf, findElement, hasClass, isElement, oneLine, textOf, type SourceElement } from './source.ts'
import { isTag, tag, withAttributes, type Attributes, type Piece, type Tag } from './vocabulary.ts'
import type { Maker } from './writer.ts'

/** Whether the element frames something with its caption, by name or as WordPress's classic editor writes it. */
export const isFigure = (element: SourceElement): boolean =>
  element.tagName === 'figure' || (element.tagName === 'div' && hasClass(element, 'wp-caption'))

/** `<figure>`: what stands in it, with its caption; several pictures are a gallery. */
export const makeFigure: Maker = (figure, at) => {
  const captions = figure.childNodes.filter(isCaption)
  const own = makeOwn(figure)
  const linked = own ?? makeLinked(figure)
  if (linked) {
    const words = at.writer.line(own ? figure.childNodes : captions, NO_MARKS)
    return [captioned(linked, { shared: at.writer.shared(figure), caption: words })]
  }
  const content = figure.childNodes.filter((node) => !isCaption(node))
  const blocks = at.writer.blocks(content, at.depth + 1, NO_MARKS)
  const caption = at.writer.line(captions, NO_MARKS)
  const shared = at.writer.shared(figure)
  const [only, ...others] = blocks
  if (only && others.length === 0) return withCaption(only, figure, { shared, caption })
  if (blocks.length > 1 && blocks.every(isPicture)) {
    const pictures = blocks.map((picture) => ({ ...picture, attributes: { ...picture.attributes, class: 'picture' } }))
    return [captioned(tag('figure', { class: 'gallery' }, pictures), { shared, caption })]
  }
  return caption.length > 0 ? [...blocks, tag('p', shared, caption)] : blocks
}

const isCaption = (node: SourceElement['childNodes'][number]): boolean =>
  isElement(node) && (node.tagName === 'figcaption' || hasClass(node, 'wp-caption-text'))

const isPicture = (block: Tag): boolean => block.name === 'figure' && block.attributes.class!.startsWith('picture')

/** A figure that is already in the words of the vocabulary. */
function makeOwn(figure: SourceElement): Tag | undefined {
  const media = /^[1-9]\d{0,14}$/.exec(attributeOf(figure, 'data-media') ?? '')?.[0]
  const file = ['audio', 'video', 'file'].find((kind) => hasClass(figure, kind))
  if (file && media) return tag('figure', { class: file, 'data-media': media })
  if (hasClass(figure, 'picture')) {
    const src = media ? undefined : safeSource(attributeOf(figure, 'data-src') ?? '')
    const alt = oneLine(attributeOf(figure, 'data-alt') ?? '')
    if (!media && src === undefined) return undefined
    const from = media ? { 'data-media': media } : { 'data-src': src }
    return tag('figure', { class: pictureClass(figure), ...from, ...(alt && { 'data-alt': alt }) })
  }
  const url = hasClass(figure, 'embed') ? attributeOf(figure, 'data-url') : undefined
  return url ? makeEmbed(url, attributeOf(figure, 'data-title')) : undefined
}

/** Figures of other systems whose content is only an address: WordPress's embeds, Ghost's bookmarks. */
function makeLinked(figure: SourceElement): Tag | undefined {
  if (hasClass(figure, 'wp-block-embed')) {
    const content = figure.childNodes.filter((node) => !isCaption(node))
    return makeEmbed(content.map(textOf).join('').trim(), undefined)
  }
  if (!hasClass(figure, 'kg-bookmark-card')) return undefined
  const link = findElement(figure, (element) => element.tagName === 'a')
  const title = findElement(figure, (element) => hasClass(element, 'kg-bookmark-title'))
  return link && makeEmbed(attributeOf(link, 'href') ?? '', title && textOf(title))
}

const safeSource = (src: string): string | undefined => {
  const url = safeUrl(src)
  return url !== undefined && /^(?:https?:|\/)/.test(url) ? url : undefined
}

/** `left`, `right` or `wide`, in the words of Broadsheet, WordPress, Ghost or old HTML. */
function pictureClass(element: SourceElement): string {
  const align = attributeOf(element, 'align')
  if (hasClass(element, 'wide', 'alignwide', 'alignfull', 'kg-width-wide', 'kg-width-full')) return 'picture wide'
  if (hasClass(element, 'left', 'alignleft') || align === 'left') return 'picture left'
  return hasClass(element, 'right', 'alignright') || align === 'right' ? 'picture right' : 'picture'
}

/** An embed of any page on the web; readers get a link, and a player where the provider is known. */
function makeEmbed(address: string, title: string | undefined): Tag | undefined {
  const url = embedOf(address)?.url ?? webAddress(address)
  const words = oneLine(title ?? '')
  return url === undefined ? undefined : tag('figure', { class: 'embed', 'data-url': url, ...(words && { 'data-title': words }) })
}

/** A paragraph of nothing but the address of something playable, as people paste it. */
export function embedOfLine(pieces: Piece[]): Tag | undefined {
  const [only, ...others] = pieces
  const text = isTag(only, 'a') && only.children.length === 1 ? only.children[0] : only
  if (others.length > 0 || typeof text !== 'string' || !/^https?:\/\/\S+$/.test(text) || !embedOf(text)) return undefined
  return makeEmbed(text, undefined)
}

/** Puts the caption of a figure to the one block in it, and takes the figure away where that block needs none. */
function withCaption(block: Tag, figure: SourceElement, { shared, caption }: Around): Tag[] {
  if (block.name === 'figure') {
    const placed = block.attributes.class === 'picture' ? { ...block.attributes, class: pictureClass(figure) } : block.attributes
    return [captioned({ ...block, attributes: placed }, { shared, caption })]
  }
  const pull = block.name === 'blockquote' && hasClass(figure, 'wp-block-pullquote') && { class: 'pull' }
  const own = withAttributes({ ...block, attributes: { ...block.attributes, ...pull } }, shared)
  if (caption.length === 0) return [own]
  if (own.name === 'table' && !isTag(own.children[0], 'caption')) {
    return [{ ...own, children: [tag('caption', {}, caption), ...own.children] }]
  }
  if (own.name === 'blockquote' && !isTag(own.children.at(-1), 'footer')) {
    return [{ ...own, children: [...own.children, tag('footer', {}, caption)] }]
  }
  return [own, tag('p', {}, caption)]
}

interface Around {
  shared: Attributes
  caption: Piece[]
}

/** The figure with these words at the end of its caption. */
function captioned(figure: Tag, { shared, caption }: Around): Tag {
  const own = withAttributes(figure, shared)
  if (caption.length === 0) return own
  const last = own.children.at(-1)
  if (!isTag(last, 'figcaption')) return { ...own, children: [...own.children, tag('figcaption', {}, caption)] }
  const joined = { ...last, children: [...last.children, tag('br', {}), ...caption] }
  return { ...own, children: [...own.children.slice(0, -1), joined] }
}

/** `<img>`: a picture of the paper's own if it is known, else the address of someone else's, which readers get as a link. */
export const makePicture: Maker = (img, { writer }) => {
  const src = sourceOf(img)
  if (attributeOf(img, 'width') === '1' || attributeOf(img, 'height') === '1') return []
  const media = writer.media(src)
  const address = media === undefined ? safeSource(src) : undefined
  if (media === undefined) writer.report(address === undefined ? 'picture without an address' : `picture ${address}`)
  if (media === undefined && address === undefined) return []
  const alt = oneLine(attributeOf(img, 'alt') ?? '')
  const from = media === undefined ? { 'data-src': address } : { 'data-media': String(media) }
  return [tag('figure', { class: pictureClass(img), ...from, ...(alt && { 'data-alt': alt }) })]
}

/** Pages that load pictures late keep the address elsewhere until then. */
function sourceOf(element: SourceElement): string {
  const names = ['src', 'data-src', 'data-lazy-src', 'data-original']
  const addresses = names.map((name) => attributeOf(element, name)?.trim() ?? '').filter(Boolean)
  return addresses.find((address) => !address.startsWith('data:') && address !== 'about:blank') ?? addresses[0] ?? ''
}

/** `<audio>` and `<video>`: the paper's own file if it is known, else a link to it. */
export const makeSound: Maker = (element, at) => {
  const source = findElement(element, (child) => child.tagName === 'source')
  const src = sourceOf(element) || (source ? sourceOf(source) : '')
  const media = at.writer.media(src)
  if (media !== undefined) return [tag('figure', { class: element.tagName, 'data-media': String(media) })]
  const embed = makeEmbed(src, attributeOf(element, 'title'))
  at.writer.report(embed ? `${element.tagName} ${embed.attributes['data-url']}` : `${element.tagName} without an address`)
  return embed ? [embed] : []
}

/** `<iframe>`: an embed if it shows a known provider's page, else a raw block. */
export const makeFrame: Maker = (frame, at) => {
  const embed = embedOf(sourceOf(frame))
  return embed ? [makeEmbed(embed.url, attributeOf(frame, 'title'))!] : makeRaw(frame, at)
}

/** WordPress's file block: the paper's own file if it is known, else its link, without the button that repeats it. */
export const makeFile: Maker = (block, at) => {
  const isButton = (element: SourceElement) => hasClass(element, 'wp-block-file__button')
  const link = findElement(block, (element) => element.tagName === 'a' && !isButton(element))
  const media = link && at.writer.media(attributeOf(link, 'href') ?? '')
  const content = block.childNodes.filter((node) => !isElement(node) || !isButton(node))
  if (!link || media === undefined) return at.writer.blocks(content, at.depth, at.marks)
  const file = tag('figure', { class: 'file', 'data-media': String(media) })
  return [captioned(file, { shared: at.writer.shared(block), caption: at.writer.line(link.childNodes, NO_MARKS) })]
}
