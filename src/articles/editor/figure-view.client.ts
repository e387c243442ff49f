import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { NodeView } from '@tiptap/pm/view'

/** A figure that is drawn anew when it changes, except its caption, which is text. */
export function withCaption(
  view: { dom: HTMLElement; contentDOM: HTMLElement },
  node: Node,
  draw: (node: Node) => void,
): NodeView {
  const show = (current: Node) => {
    view.contentDOM.classList.toggle('is-empty', current.content.size === 0)
    draw(current)
  }
  view.contentDOM.dataset.placeholder = 'Caption'
  show(node)
  return {
    ...view,
    stopEvent: (event) => event.target instanceof HTMLButtonElement,
    ignoreMutation: ({ type, target }) => type === 'attributes' || (type !== 'selection' && !view.contentDOM.contains(target)),
    update(current) {
      if (current.type !== node.type) return false
      show(current)
      return true
    },
  }
}

/** Chooses the whole block, so that a key takes it away or moves it. */
export function choose(editor: Editor, pos: number | undefined): void {
  if (pos === undefined) return
  const { state, view } = editor
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, pos)))
  view.focus()
}
