import type { Editor } from '@tiptap/core'
import { toggleBlock, toggleList } from './blocks.client.ts'
import type { IconName } from './icons.client.ts'
import { openLinkDialog } from './link-dialog.client.ts'
import { insertNote } from './notes.client.ts'
import { openSlashMenu } from './slash.client.ts'
import { choosePictures } from './uploads.client.ts'

/** A button of a toolbar. One that has `isOn` is a switch. */
export interface Tool {
  label: string
  icon?: IconName
  /** As on the key caps, for the tip. */
  keys?: string
  use(editor: Editor): unknown
  isOn?(editor: Editor): boolean
  canUse?(editor: Editor): boolean
}

const marked = (label: string, name: string, iconName: IconName, keys: string): Tool => ({
  label,
  icon: iconName,
  keys,
  use: (editor) => editor.chain().focus().toggleMark(name).run(),
  isOn: (editor) => editor.isActive(name),
})

const heading = (label: string, level: number, iconName: IconName): Tool => ({
  label,
  icon: iconName,
  keys: `Ctrl Alt ${level}`,
  use: (editor) => toggleBlock(editor, 'heading', { level }),
  isOn: (editor) => editor.isActive('heading', { level }),
})

const BOLD = marked('Bold', 'strong', 'bold', 'Ctrl B')
const ITALIC = marked('Italic', 'em', 'italic', 'Ctrl I')
const LINK: Tool = { label: 'Link', icon: 'link', keys: 'Ctrl K', use: openLinkDialog, isOn: (editor) => editor.isActive('a') }
const HEADING = heading('Heading', 2, 'heading')
const QUOTE: Tool = {
  label: 'Quote',
  icon: 'quote',
  keys: 'Ctrl Shift 9',
  use: (editor) => editor.chain().focus().toggleWrap('quote').run(),
  isOn: (editor) => editor.isActive('quote'),
}

/** Above the text, in groups. */
export const TOOLS: Tool[][] = [
  [BOLD, ITALIC, LINK],
  [
    HEADING,
    heading('Subheading', 3, 'subheading'),
    {
      label: 'Bulleted list',
      icon: 'bullets',
      keys: 'Ctrl Shift 8',
      use: (editor) => toggleList(editor, 'bulletList'),
      isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      label: 'Numbered list',
      icon: 'numbers',
      keys: 'Ctrl Shift 7',
      use: (editor) => toggleList(editor, 'numberedList'),
      isOn: (editor) => editor.isActive('numberedList'),
    },
    QUOTE,
  ],
  [
    { label: 'Picture', icon: 'picture', use: choosePictures },
    { label: 'Footnote', icon: 'footnote', keys: 'Ctrl Alt F', use: insertNote },
    { label: 'More blocks', icon: 'insert', keys: '/', use: openSlashMenu },
  ],
  [
    {
      label: 'Undo',
      icon: 'undo',
      keys: 'Ctrl Z',
      use: (editor) => editor.chain().focus().undo().run(),
      canUse: (editor) => editor.can().undo(),
    },
    {
      label: 'Redo',
      icon: 'redo',
      keys: 'Ctrl Shift Z',
      use: (editor) => editor.chain().focus().redo().run(),
      canUse: (editor) => editor.can().redo(),
    },
  ],
]

/** Beside words that are chosen. */
export const BUBBLE: Tool[][] = [
  [BOLD, ITALIC, LINK],
  [HEADING, QUOTE],
]
