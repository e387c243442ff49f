import type { Editor } from '@tiptap/core'
import { openDialog } from './dialog.client.ts'
import { element, labelled } from './dom.client.ts'
import { insertBlock } from './insert.client.ts'

/** Edits what the vocabulary has no word for: a raw block at `pos`, or a new one. */
export function openRawDialog(editor: Editor, pos?: number): void {
  const before = pos === undefined ? '' : (editor.state.doc.nodeAt(pos)!.attrs.html as string)
  const field = element('textarea', { rows: 10, spellcheck: 'false', class: 'code' }, before)
  openDialog(editor, {
    title: 'HTML',
    fields: [labelled('As readers’ browsers get it', field, 'Shown to readers once an editor has approved it.')],
    act: before ? 'Change it' : 'Put it in',
    onAct() {
      const html = field.value.trim()
      if (!html) return 'There is nothing to put in.'
      if (pos === undefined) insertBlock(editor, { type: 'raw', attrs: { html } })
      else editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, 'html', html))
      return undefined
    },
  })
}
