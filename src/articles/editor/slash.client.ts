import { Extension, type Editor } from '@tiptap/core'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import { findBlocks, type Block } from './blocks.client.ts'
import { element, freshId } from './dom.client.ts'
import { icon } from './icons.client.ts'
import { shellOf } from './shell.client.ts'

/** The menu behind "/": a list of blocks, narrowed by typing on. */
export const Slash = Extension.create({
  name: 'slash',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      Suggestion<Block, Block>({
        editor,
        char: '/',
        items: ({ query }) => findBlocks(editor, query),
        command: ({ range, props: block }) => {
          editor.chain().focus().deleteRange(range).run()
          block.put(editor)
        },
        allow: ({ state }) => !state.selection.$from.parent.type.spec.code,
        render: () => new SlashMenu(editor),
      }),
    ]
  },
})

/** As if "/" had been typed, after a blank where there is a word before. */
export function openSlashMenu(editor: Editor): boolean {
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset)
  return editor
    .chain()
    .focus()
    .insertContent(/\S/.test(before) ? ' /' : '/')
    .run()
}

class SlashMenu {
  private readonly editor: Editor
  private readonly list = element('ul', {
    role: 'listbox',
    id: freshId('blocks'),
    class: 'editor-menu',
    'aria-label': 'Blocks',
    tabindex: 0,
  })
  private props: SuggestionProps<Block, Block> | undefined
  private chosen = 0

  constructor(editor: Editor) {
    this.editor = editor
    this.list.addEventListener('mousedown', (event) => event.preventDefault())
    this.list.addEventListener('click', ({ target }) => {
      const item = (target as Element).closest('li')
      if (item) this.take([...this.list.children].indexOf(item))
    })
  }

  onStart = (props: SuggestionProps<Block, Block>): void => {
    shellOf(this.editor).append(this.list)
    this.onUpdate(props)
  }

  onUpdate = (props: SuggestionProps<Block, Block>): void => {
    this.props = props
    this.chosen = 0
    this.show()
    this.place()
  }

  onKeyDown = ({ event }: { event: KeyboardEvent }): boolean => {
    const { length } = this.props?.items ?? []
    if (length === 0) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      this.chosen = (this.chosen + step + length) % length
      this.show()
      return true
    }
    if (event.key !== 'Enter' && event.key !== 'Tab') return false
    this.take(this.chosen)
    return true
  }

  onExit = (): void => {
    this.list.remove()
    this.tell(undefined)
  }

  private take(n: number): void {
    const block = this.props?.items[n]
    if (block) this.props!.command(block)
  }

  private show(): void {
    const items = this.props?.items ?? []
    this.list.hidden = items.length === 0
    this.list.replaceChildren(
      ...items.map(({ label, icon: iconName, hint }, i) => {
        const id = `${this.list.id}-${i}`
        const keys = hint ? [element('kbd', {}, hint)] : []
        return element('li', { role: 'option', id, 'aria-selected': String(i === this.chosen) }, icon(iconName), label, ...keys)
      }),
    )
    const option = this.list.children[this.chosen]
    option?.scrollIntoView({ block: 'nearest' })
    this.tell(option?.id)
  }

  /** The cursor stays in the text; this tells which option is meant. */
  private tell(option: string | undefined): void {
    const text = this.editor.view.dom
    for (const [name, value] of [
      ['aria-controls', option && this.list.id],
      ['aria-activedescendant', option],
    ] as const) {
      if (value) text.setAttribute(name, value)
      else text.removeAttribute(name)
    }
  }

  /** Below the cursor, or above where there is more room. */
  private place(): void {
    const cursor = this.props?.clientRect?.()
    if (!cursor) return
    const { offsetHeight: height, offsetWidth: width } = this.list
    const isBelow = cursor.bottom + height + 8 < innerHeight || cursor.top < height
    this.list.style.top = `${isBelow ? cursor.bottom + 4 : cursor.top - height - 4}px`
    this.list.style.left = `${Math.max(8, Math.min(cursor.left, innerWidth - width - 8))}px`
  }
}
