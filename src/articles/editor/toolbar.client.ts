import type { Editor } from '@tiptap/core'
import { element } from './dom.client.ts'
import { icon } from './icons.client.ts'
import type { Tool } from './tools.client.ts'

/** A toolbar is one stop of the Tab key: arrows, Home and End lead from button to button, Escape back to the text. */
export function makeToolbar(editor: Editor, label: string, groups: Tool[][]): HTMLElement {
  const bar = element('div', { role: 'toolbar', 'aria-label': label, class: 'editor-tools' })
  const buttons = new Map<HTMLButtonElement, Tool>()
  for (const group of groups) {
    const made = group.map((tool) => makeButton(editor, tool))
    made.forEach((button, i) => buttons.set(button, group[i]!))
    bar.append(element('div', { class: 'editor-group' }, ...made))
  }
  const all = [...buttons.keys()]
  all[0]!.tabIndex = 0

  bar.addEventListener('keydown', (event) => {
    const from = all.indexOf(document.activeElement as HTMLButtonElement)
    if (event.key === 'Escape') return void editor.commands.focus()
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    all.at(to % all.length)!.focus()
  })
  bar.addEventListener('focusin', ({ target }) => {
    for (const button of all) button.tabIndex = button === target ? 0 : -1
  })

  const show = () => {
    for (const [button, { isOn, canUse }] of buttons) {
      if (isOn) button.setAttribute('aria-pressed', String(isOn(editor)))
      if (canUse) button.setAttribute('aria-disabled', String(!canUse(editor)))
    }
  }
  editor.on('transaction', show)
  show()
  return bar
}

function makeButton(editor: Editor, { label, icon: iconName, keys, use, canUse }: Tool): HTMLButtonElement {
  const title = keys ? `${label} (${keys})` : label
  const made = element('button', { type: 'button', tabindex: -1, title, 'aria-label': label }, iconName ? icon(iconName) : label)
  // The text keeps its selection while a mouse presses.
  made.addEventListener('mousedown', (event) => event.preventDefault())
  made.addEventListener('click', () => {
    if (canUse?.(editor) !== false) use(editor)
  })
  return made
}
