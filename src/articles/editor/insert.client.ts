import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { insertPoint } from '@tiptap/pm/transform'

/** Nodes as Tiptap writes them in JSON. */
export interface Content {
  type: string
  attrs?: Record<string, unknown>
  content?: Content[]
  text?: string
}

/** Puts a block where the cursor is, in place of an empty paragraph or below the one it is in, and the cursor into its first line. */
export function insertBlock(editor: Editor, content: Content): void {
  const { state, view } = editor
  const { tr } = state
  const at = putBlock(tr, state.selection.from, state.schema.nodeFromJSON(content))
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)))
  view.dispatch(tr.scrollIntoView())
  view.focus()
}

/** Puts a block near a position; answers where it begins. A paragraph follows it where there would be no place to write on. */
export function putBlock(tr: Transaction, pos: number, block: Node): number {
  const $pos = tr.doc.resolve(pos)
  const { parent } = $pos
  let at: number
  if (parent.type.name === 'paragraph' && parent.content.size === 0) {
    at = $pos.before()
    tr.replaceWith(at, $pos.after(), block)
  } else {
    const below = parent.isTextblock && $pos.parentOffset > 0 ? $pos.after() : parent.isTextblock ? $pos.before() : pos
    at = insertPoint(tr.doc, below, block.type) ?? tr.doc.resolve(below).end(0)
    tr.insert(at, block)
  }
  const end = at + block.nodeSize
  const after = tr.doc.resolve(end).nodeAfter
  if (!after || after.type.name === 'footnotes') tr.insert(end, tr.doc.type.schema.nodes.paragraph!.create())
  return at
}
