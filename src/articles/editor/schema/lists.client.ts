import { Node } from '@tiptap/core'
import { kept, shared } from './attributes.client.ts'

export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => shared,
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
})

export const NumberedList = Node.create({
  name: 'numberedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({ ...shared, start: kept('start'), reversed: kept('reversed') }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
})

export const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  addAttributes: () => shared,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
})

export const Descriptions = Node.create({
  name: 'descriptions',
  group: 'block',
  content: '(term | description)+',
  addAttributes: () => shared,
  parseHTML: () => [{ tag: 'dl' }],
  renderHTML: ({ HTMLAttributes }) => ['dl', HTMLAttributes, 0],
})

export const Term = Node.create({
  name: 'term',
  content: 'inline*',
  defining: true,
  addAttributes: () => shared,
  parseHTML: () => [{ tag: 'dt' }],
  renderHTML: ({ HTMLAttributes }) => ['dt', HTMLAttributes, 0],
})

export const Description = Node.create({
  name: 'description',
  content: 'block+',
  defining: true,
  addAttributes: () => shared,
  parseHTML: () => [{ tag: 'dd' }],
  renderHTML: ({ HTMLAttributes }) => ['dd', HTMLAttributes, 0],
})
