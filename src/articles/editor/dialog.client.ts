import type { Editor } from '@tiptap/core'
import { button, element, freshId } from './dom.client.ts'
import { shellOf } from './shell.client.ts'

interface DialogParts {
  title: string
  /** What stands between the title and the buttons. */
  fields: HTMLElement[]
  /** The word on the button that does it. */
  act: string
  /** Does it. Answers what is wrong, in words, or nothing if it is done. */
  onAct(): string | undefined | Promise<string | undefined>
  /** A second button, for taking away. */
  other?: { label: string; onPress(): void }
}

/** A dialog over the editor. Closed by Escape, by its buttons and when it has done its work; then the text has the keyboard again. */
export function openDialog(editor: Editor, { title, fields, act, onAct, other }: DialogParts): HTMLDialogElement {
  const heading = element('h2', { id: freshId('dialog') }, title)
  const wrong = element('p', { class: 'editor-wrong', role: 'alert' })
  const dialog = element('dialog', { class: 'editor-dialog', 'aria-labelledby': heading.id })
  const buttons = element('div', { class: 'editor-buttons' }, element('button', { class: 'primary' }, act))
  buttons.append(button('Cancel', () => dialog.close()))
  if (other) {
    const press = () => {
      dialog.close()
      other.onPress()
    }
    buttons.append(button(other.label, press, { class: 'away' }))
  }
  const form = element('form', { method: 'dialog', novalidate: true }, heading, ...fields, wrong, buttons)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // The form around the editor is another one.
    event.stopPropagation()
    void (async () => {
      wrong.textContent = (await onAct()) ?? ''
      if (!wrong.textContent) dialog.close()
    })()
  })
  dialog.append(form)
  dialog.addEventListener('close', () => {
    dialog.remove()
    editor.commands.focus()
  })
  // What is typed here is no change of the article until it is done.
  for (const name of ['input', 'change'] as const) dialog.addEventListener(name, (event) => event.stopPropagation())
  // A form cannot hold a form: the dialog stands beside the one around the editor.
  const outside = shellOf(editor).closest('form') ?? shellOf(editor)
  outside.after(dialog)
  dialog.showModal()
  return dialog
}
