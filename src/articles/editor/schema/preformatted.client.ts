import { Node } from '@tiptap/core'
import { shared } from './attributes.client.ts'

/** Lines of a poem, with their blanks and ends as they are. */
export const Verse = Node.create({
  name: 'verse',
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  defining: true,
  addAttributes: () => shared,
  parseHTML: () => [{ tag: 'pre.verse', preserveWhitespace: 'full', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['pre', { class: 'verse', ...HTMLAttributes }, 0],
})

export const CodeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  addAttributes: () => shared,
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: ({ HTMLAttributes }) => ['pre', HTMLAttributes, ['code', 0]],
})
