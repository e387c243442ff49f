import { Extension, type Editor } from '@tiptap/core'
import { goToNextCell } from '@tiptap/pm/tables'
import { toggleBlock } from './blocks.client.ts'
import { openLinkDialog } from './link-dialog.client.ts'
import { shellOf } from './shell.client.ts'

/** What the keyboard does beside typing. */
export const Keys = Extension.create({
  name: 'keys',
  // Before what Tiptap does with the same keys.
  priority: 200,
  addKeyboardShortcuts() {
    const { editor } = this
    const mark = (name: string) => () => editor.chain().focus().toggleMark(name).run()
    const heading = (level: number) => () => toggleBlock(editor, 'heading', { level })
    return {
      'Mod-b': mark('strong'),
      'Mod-i': mark('em'),
      'Mod-u': mark('u'),
      'Mod-e': mark('code'),
      'Mod-Shift-x': mark('s'),
      'Mod-k': () => openLinkDialog(editor),
      'Mod-Alt-0': () => editor.commands.setNode('paragraph'),
      'Mod-Alt-2': heading(2),
      'Mod-Alt-3': heading(3),
      'Mod-Alt-4': heading(4),
      'Mod-Shift-7': () => editor.commands.toggleList('numberedList', 'listItem'),
      'Mod-Shift-8': () => editor.commands.toggleList('bulletList', 'listItem'),
      'Mod-Shift-9': () => editor.commands.toggleWrap('quote'),
      'Shift-Enter': () => lineBreak(editor),
      Enter: () => endOfVerse(editor) || afterLine(editor) || editor.commands.splitListItem('listItem'),
      Tab: () => goTo(editor, 1) || editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => goTo(editor, -1) || editor.commands.liftListItem('listItem'),
      'Alt-F10': () => toTools(editor),
    }
  },
})

function lineBreak(editor: Editor): boolean {
  if (editor.isActive('codeBlock')) return false
  return editor.commands.insertContent(editor.isActive('verse') ? { type: 'text', text: '\n' } : { type: 'lineBreak' })
}

/** A new line of verse; an empty one at the end leaves it. */
function endOfVerse(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  const { parent } = $from
  if (parent.type.name !== 'verse') return false
  const isLeft = empty && $from.parentOffset === parent.content.size && parent.textContent.endsWith('\n')
  if (!isLeft) return editor.commands.insertContent({ type: 'text', text: '\n' })
  return editor
    .chain()
    .deleteRange({ from: $from.pos - 1, to: $from.pos })
    .insertContentAt($from.after() - 1, { type: 'paragraph' })
    .run()
}

/** Captions, summaries and sources are one line: what comes after them is a paragraph. */
const LINES = ['picture', 'embed', 'file', 'galleryCaption', 'quoteSource', 'tableCaption', 'summary']

function afterLine(editor: Editor): boolean {
  const { $to } = editor.state.selection
  const name = $to.parent.type.name
  if (!LINES.includes(name)) return false
  if (name === 'tableCaption' || name === 'summary') return editor.commands.focus($to.after() + 1)
  const depth = name === 'galleryCaption' || name === 'quoteSource' ? $to.depth - 1 : $to.depth
  return editor
    .chain()
    .insertContentAt($to.after(depth), { type: 'paragraph' })
    .focus($to.after(depth) + 1)
    .run()
}

const goTo = ({ state, view }: Editor, direction: 1 | -1): boolean => goToNextCell(direction)(state, view.dispatch)

function toTools(editor: Editor): boolean {
  shellOf(editor).querySelector<HTMLElement>('[role=toolbar] [tabindex="0"]')?.focus()
  return true
}
