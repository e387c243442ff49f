import { Extension, type Editor } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** A footnote's mark or note, and where it stands. */
interface Found {
  key: string
  pos: number
  node: Node
}

/** All marks and all notes, in the order of the text. */
function survey(doc: Node): { marks: Found[]; notes: Found[] } {
  const marks: Found[] = []
  const notes: Found[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'noteMark') marks.push({ key: node.attrs.note as string, pos, node })
    if (node.type.name === 'note') notes.push({ key: node.attrs.key as string, pos, node })
  })
  return { marks, notes }
}

/** A new note, numbered by the mark that is put where the cursor is; the cursor goes on in the note. */
export function insertNote({ state, view }: Editor): void {
  const { schema, selection, doc } = state
  if (!selection.$to.parent.inlineContent || selection.$to.parent.type.spec.code) return
  const { marks, notes } = survey(doc)
  const key = freshKey(notes)
  const before = new Set(marks.filter(({ pos }) => pos < selection.to).map((mark) => mark.key))
  const note = schema.nodes.note!.create({ key }, schema.nodes.paragraph!.create())
  const next = notes[before.size]
  const tr = state.tr
  const at = next?.pos ?? endOfNotes(doc)
  tr.insert(at, notes.length > 0 ? note : schema.nodes.footnotes!.create(null, note))
  tr.insert(tr.mapping.map(selection.to), schema.nodes.noteMark!.create({ note: key }))
  const inNote = tr.mapping.slice(1).map(at) + (notes.length > 0 ? 1 : 2)
  tr.setSelection(TextSelection.near(tr.doc.resolve(inNote)))
  view.dispatch(tr.scrollIntoView())
  view.focus()
}

/** Where a note after all others goes. */
const endOfNotes = (doc: Node): number => (doc.lastChild?.type.name === 'footnotes' ? doc.content.size - 1 : doc.content.size)

const freshKey = (notes: Found[]): string => String(Math.max(0, ...notes.map(({ key }) => Number(key) || 0)) + 1)

/** The same blocks and notes, with keys that no note of the text has. */
export function withFreshKeys(text: Node, body: Node): { blocks: Fragment; notes: readonly Node[] } {
  let key = Number(freshKey(survey(text).notes))
  const keys = new Map(survey(body).notes.map((note) => [note.key, String(key++)]))
  const renamed = (node: Node): Node => {
    if (node.isText) return node
    const content = Fragment.from(node.content.content.map(renamed))
    const { note, key, ...rest } = node.attrs as { note?: string; key?: string }
    const attrs = {
      ...rest,
      ...(note !== undefined && { note: keys.get(note) ?? note }),
      ...(key !== undefined && { key: keys.get(key) ?? key }),
    }
    return node.type.create(attrs, content, node.marks)
  }
  const fresh = renamed(body)
  const last = fresh.lastChild
  if (last?.type.name !== 'footnotes') return { blocks: fresh.content, notes: [] }
  return { blocks: fresh.content.cut(0, fresh.content.size - last.nodeSize), notes: last.content.content }
}

/** Puts notes below all others. */
export function appendNotes(tr: Transaction, notes: readonly Node[]): Transaction {
  if (notes.length === 0) return tr
  const hasNotes = tr.doc.lastChild?.type.name === 'footnotes'
  const added = Fragment.from(notes)
  return tr.insert(endOfNotes(tr.doc), hasNotes ? added : tr.doc.type.schema.nodes.footnotes!.create(null, added))
}

/** Shows each mark and note the number it will have for readers, and lets no mark outlive its note. */
export const Footnotes = Extension.create({
  name: 'footnoteNumbers',
  addKeyboardShortcuts: () => ({
    'Mod-Alt-f': ({ editor }) => {
      insertNote(editor)
      return true
    },
    Escape: ({ editor }) => backToMark(editor),
  }),
  addProseMirrorPlugins: () => [
    new Plugin({
      state: {
        init: (_, { doc }) => numbers(doc),
        apply: (tr, before) => (tr.docChanged ? numbers(tr.doc) : before),
      },
      props: {
        decorations(state) {
          return this.getState(state)
        },
      },
      appendTransaction: (transactions, _, state) =>
        transactions.some(({ docChanged }) => docChanged) ? withoutOrphans(state) : null,
    }),
  ],
})

function numbers(doc: Node): DecorationSet {
  const { marks, notes } = survey(doc)
  const order = new Map<string, number>()
  for (const { key } of [...marks, ...notes]) if (!order.has(key)) order.set(key, order.size + 1)
  const numbered = [...marks, ...notes].map(({ key, pos, node }) =>
    Decoration.node(pos, pos + node.nodeSize, { 'data-number': String(order.get(key)) }),
  )
  return DecorationSet.create(doc, numbered)
}

function withoutOrphans({ doc, tr }: EditorState): Transaction | null {
  const { marks, notes } = survey(doc)
  const keys = new Set(notes.map(({ key }) => key))
  for (const { key, pos, node } of marks.toReversed()) if (!keys.has(key)) tr.delete(pos, pos + node.nodeSize)
  return tr.docChanged ? tr : null
}

/** From a note to the place in the text that it belongs to. */
function backToMark({ state, view }: Editor): boolean {
  const { $from } = state.selection
  const depth = [...Array($from.depth + 1).keys()].find((depth) => $from.node(depth).type.name === 'note')
  if (depth === undefined) return false
  const mark = survey(state.doc).marks.find(({ key }) => key === $from.node(depth).attrs.key)
  if (!mark) return false
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, mark.pos + 1)).scrollIntoView())
  return true
}
