import { Node } from '@tiptap/core'
import { kept } from './attributes.client.ts'

const NOTE = 'note-'

/** Where the text refers to a note; several marks may refer to one. */
export const NoteMark = Node.create({
  name: 'noteMark',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    /** As a text: the note's `key`. */
    note: {
      default: '',
      parseHTML: (element) => element.querySelector('a')?.getAttribute('href')?.slice(`#${NOTE}`.length) ?? '',
      rendered: false,
    },
  }),
  parseHTML: () => [{ tag: 'sup.footnote', priority: 60 }],
  renderHTML: ({ node }) => {
    const key = node.attrs.note as string
    return ['sup', { class: 'footnote' }, ['a', { href: `#${NOTE}${key}` }, key]]
  },
  renderText: () => '',
})

export const Notes = Node.create({
  name: 'footnotes',
  content: 'note+',
  isolating: true,
  parseHTML: () => [{ tag: 'ol.footnotes', priority: 60 }],
  renderHTML: () => ['ol', { class: 'footnotes' }, 0],
})

export const Note = Node.create({
  name: 'note',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => ({
    key: {
      default: '',
      parseHTML: (element) => element.id.slice(NOTE.length),
      renderHTML: ({ key }) => ({ id: `${NOTE}${key as string}` }),
    },
    lang: kept('lang'),
    dir: kept('dir'),
  }),
  parseHTML: () => [
    { tag: 'li', context: 'footnotes/', priority: 60 },
    // The way back to the text is written anew whenever a body is.
    { tag: 'a[href^="#ref-"]', ignore: true, priority: 60 },
  ],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
})
