import { Node } from '@tiptap/core'
import { kept, shared } from './attributes.client.ts'

/** A figure is edited as its caption; what it shows is drawn around that. */
const captionOf = (figure: globalThis.Node): HTMLElement =>
  (figure as HTMLElement).querySelector<HTMLElement>(':scope > figcaption') ?? document.createElement('figcaption')

const figure = { group: 'block', content: 'inline*', defining: true, isolating: true, draggable: true }

export const PLACES = ['left', 'right', 'wide'] as const
export type Place = (typeof PLACES)[number]

/** A picture of the paper's own (`media`), or the address of somebody else's (`src`). `alt` is for this place only. */
export const Picture = Node.create({
  ...figure,
  name: 'picture',
  group: 'block picture',
  addAttributes: () => ({
    ...shared,
    media: kept('media', 'data-media'),
    src: kept('src', 'data-src'),
    alt: kept('alt', 'data-alt'),
    place: {
      default: null,
      parseHTML: (element) => PLACES.find((place) => element.classList.contains(place)) ?? null,
      renderHTML: ({ place }) => ({ class: place ? `picture ${place as Place}` : 'picture' }),
    },
  }),
  parseHTML: () => [{ tag: 'figure.picture', contentElement: captionOf }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, ['figcaption', 0]],
})

export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'picture+ galleryCaption',
  isolating: true,
  addAttributes: () => shared,
  parseHTML: () => [{ tag: 'figure.gallery' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { class: 'gallery', ...HTMLAttributes }, 0],
})

export const GalleryCaption = Node.create({
  name: 'galleryCaption',
  content: 'inline*',
  parseHTML: () => [{ tag: 'figcaption', context: 'gallery/' }],
  renderHTML: () => ['figcaption', 0],
})

/** Something at another site, by the address of its page. */
export const Embed = Node.create({
  ...figure,
  name: 'embed',
  addAttributes: () => ({ ...shared, url: kept('url', 'data-url'), title: kept('title', 'data-title') }),
  parseHTML: () => [{ tag: 'figure.embed', contentElement: captionOf }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { class: 'embed', ...HTMLAttributes }, ['figcaption', 0]],
})

export const KINDS = ['audio', 'video', 'file'] as const
export type Kind = (typeof KINDS)[number]

/** A file of the paper's own, to hear, to see or to take along. */
export const MediaFile = Node.create({
  ...figure,
  name: 'file',
  addAttributes: () => ({
    ...shared,
    media: kept('media', 'data-media'),
    kind: {
      default: 'file',
      parseHTML: (element) => KINDS.find((kind) => element.classList.contains(kind)),
      renderHTML: ({ kind }) => ({ class: kind as Kind }),
    },
  }),
  parseHTML: () => KINDS.map((kind) => ({ tag: `figure.${kind}`, contentElement: captionOf })),
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, ['figcaption', 0]],
})

/** What the vocabulary has no word for, kept as it came. */
export const Raw = Node.create({
  name: 'raw',
  group: 'block',
  atom: true,
  addAttributes: () => ({ html: kept('html', 'data-html') }),
  parseHTML: () => [{ tag: 'div.raw' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { class: 'raw', ...HTMLAttributes }],
})
