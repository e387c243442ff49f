import { Node } from '@tiptap/core'
import { shared } from './attributes.client.ts'

/** A quotation, or with `pull` a sentence of the article itself, set large. */
export const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'block+ quoteSource?',
  defining: true,
  addAttributes: () => ({
    ...shared,
    pull: {
      default: false,
      parseHTML: (element) => element.classList.contains('pull'),
      renderHTML: ({ pull }) => (pull ? { class: 'pull' } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
})

/** Who said it. */
export const QuoteSource = Node.create({
  name: 'quoteSource',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'footer' }],
  renderHTML: () => ['footer', 0],
})

/** A box of facts beside the text. */
export const Box = Node.create({
  name: 'box',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => shared,
  parseHTML: () => [{ tag: 'aside' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { class: 'box', ...HTMLAttributes }, 0],
})

export const Details = Node.create({
  name: 'details',
  group: 'block',
  content: 'summary block+',
  defining: true,
  isolating: true,
  addAttributes: () => shared,
  parseHTML: () => [{ tag: 'details' }],
  renderHTML: ({ HTMLAttributes }) => ['details', HTMLAttributes, 0],
})

export const Summary = Node.create({
  name: 'summary',
  content: 'inline*',
  defining: true,
  addAttributes: () => shared,
  parseHTML: () => [{ tag: 'summary' }],
  renderHTML: ({ HTMLAttributes }) => ['summary', HTMLAttributes, 0],
})
