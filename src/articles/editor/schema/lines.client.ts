import { Node } from '@tiptap/core'
import { shared } from './attributes.client.ts'

export const Body = Node.create({ name: 'doc', topNode: true, content: 'block+ footnotes?' })

export const Text = Node.create({ name: 'text', group: 'inline' })

export const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  // Where anything may stand, it is a paragraph.
  priority: 1000,
  addAttributes: () => shared,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

/** The headline is the page's one first-level heading, so these begin at the second. */
export const LEVELS = [2, 3, 4] as const
export type Level = (typeof LEVELS)[number]

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ ...shared, level: { default: 2, rendered: false } }),
  parseHTML: () => LEVELS.map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level as Level}`, HTMLAttributes, 0],
})

export const LineBreak = Node.create({
  name: 'lineBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
})

export const Rule = Node.create({
  name: 'rule',
  group: 'block',
  atom: true,
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
})
