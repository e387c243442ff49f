import { Mark } from '@tiptap/core'
import { MARKS, type MarkName } from '../../body/vocabulary.ts'
import { kept } from './attributes.client.ts'

const ATTRIBUTES: Partial<Record<MarkName, string[]>> = {
  bdo: ['dir'],
  span: ['lang', 'dir'],
  a: ['href', 'title'],
  abbr: ['title'],
  time: ['datetime'],
}

/** What the element must say to mean anything; all others mean what they are called. */
const SELECTORS: Partial<Record<MarkName, string[]>> = {
  bdo: ['bdo[dir]'],
  span: ['span[lang]', 'span[dir]'],
  a: ['a[href]'],
  abbr: ['abbr[title]'],
  time: ['time[datetime]'],
}

/** Text typed at the end of one of these is no longer part of it. */
const CLOSED: readonly MarkName[] = ['a', 'abbr', 'time', 'sup', 'sub']

/** The marks of a line, called as their elements are and nested as the vocabulary nests them. */
export const marks = MARKS.map((name) =>
  Mark.create({
    name,
    inclusive: !CLOSED.includes(name),
    ...(name === 'code' && { code: true, exitable: true }),
    addAttributes: () => Object.fromEntries((ATTRIBUTES[name] ?? []).map((attribute) => [attribute, kept(attribute)])),
    parseHTML: () => (SELECTORS[name] ?? [name]).map((tag) => ({ tag })),
    renderHTML: ({ HTMLAttributes }) => [name, HTMLAttributes, 0],
  }),
)
