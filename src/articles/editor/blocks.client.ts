import type { Editor } from '@tiptap/core'
import type { IconName } from './icons.client.ts'
import { insertBlock, type Content } from './insert.client.ts'
import { insertNote } from './notes.client.ts'
import { openRawDialog } from './raw-dialog.client.ts'
import { mayEditRaw } from './shell.client.ts'
import { openEmbedDialog } from './embed-dialog.client.ts'
import { choosePictures } from './uploads.client.ts'

/** A block that can be put into the text, as the menu behind "/" lists it. */
export interface Block {
  label: string
  icon: IconName
  /** Other words that find it. */
  words: string
  /** How to have it without the menu. */
  hint?: string
  put(editor: Editor): unknown
}

const paragraph: Content = { type: 'paragraph' }

/** Makes the blocks that are chosen such, or paragraphs if they are such already. */
export const toggleBlock = (editor: Editor, name: string, attributes = {}): boolean =>
  editor.chain().focus().toggleNode(name, 'paragraph', attributes).run()

export const toggleList = (editor: Editor, name: 'bulletList' | 'numberedList'): boolean =>
  editor.chain().focus().toggleList(name, 'listItem').run()

const cells = (type: 'cell' | 'headingCell'): Content => ({
  type: 'tableRow',
  content: [0, 1, 2].map(() => ({ type, content: [paragraph] })),
})

const BLOCKS: Block[] = [
  { label: 'Text', icon: 'text', words: 'paragraph plain', put: (editor) => editor.chain().focus().setNode('paragraph').run() },
  {
    label: 'Heading',
    icon: 'heading',
    words: 'h2 title',
    hint: '##',
    put: (editor) => toggleBlock(editor, 'heading', { level: 2 }),
  },
  {
    label: 'Subheading',
    icon: 'subheading',
    words: 'h3',
    hint: '###',
    put: (editor) => toggleBlock(editor, 'heading', { level: 3 }),
  },
  {
    label: 'Small heading',
    icon: 'smallHeading',
    words: 'h4',
    hint: '####',
    put: (editor) => toggleBlock(editor, 'heading', { level: 4 }),
  },
  { label: 'Bulleted list', icon: 'bullets', words: 'ul points', hint: '-', put: (editor) => toggleList(editor, 'bulletList') },
  { label: 'Numbered list', icon: 'numbers', words: 'ol', hint: '1.', put: (editor) => toggleList(editor, 'numberedList') },
  { label: 'Picture', icon: 'picture', words: 'image photo upload', put: choosePictures },
  { label: 'Gallery', icon: 'gallery', words: 'images photos pictures', put: (editor) => choosePictures(editor, 'gallery') },
  { label: 'Video, sound or post', icon: 'embed', words: 'embed youtube vimeo link card audio', put: openEmbedDialog },
  {
    label: 'Quote',
    icon: 'quote',
    words: 'blockquote said',
    hint: '>',
    put: (editor) => insertBlock(editor, { type: 'quote', content: [paragraph, { type: 'quoteSource' }] }),
  },
  {
    label: 'Pull quote',
    icon: 'pull',
    words: 'large',
    put: (editor) => insertBlock(editor, { type: 'quote', attrs: { pull: true }, content: [paragraph] }),
  },
  {
    label: 'Fact box',
    icon: 'box',
    words: 'aside info',
    put: (editor) => insertBlock(editor, { type: 'box', content: [{ type: 'heading', attrs: { level: 3 } }, paragraph] }),
  },
  {
    label: 'Disclosure',
    icon: 'details',
    words: 'details fold summary more',
    put: (editor) => insertBlock(editor, { type: 'details', content: [{ type: 'summary' }, paragraph] }),
  },
  { label: 'Table', icon: 'table', words: 'rows columns', put: (editor) => insertBlock(editor, tableOf()) },
  { label: 'Footnote', icon: 'footnote', words: 'note reference', hint: 'Ctrl Alt F', put: insertNote },
  {
    label: 'Terms',
    icon: 'terms',
    words: 'glossary dl definition description list',
    put: (editor) =>
      insertBlock(editor, { type: 'descriptions', content: [{ type: 'term' }, { type: 'description', content: [paragraph] }] }),
  },
  { label: 'Verse', icon: 'verse', words: 'poem lines', put: (editor) => toggleBlock(editor, 'verse') },
  { label: 'Code', icon: 'code', words: 'pre program', hint: '```', put: (editor) => toggleBlock(editor, 'codeBlock') },
  {
    label: 'Rule',
    icon: 'rule',
    words: 'hr line divider break',
    hint: '---',
    put: (editor) => insertBlock(editor, { type: 'rule' }),
  },
]

const RAW: Block = { label: 'HTML', icon: 'raw', words: 'raw code embed form', put: (editor) => openRawDialog(editor) }

const tableOf = (): Content => ({
  type: 'table',
  content: [{ type: 'tableCaption' }, { type: 'tableRows', content: [cells('headingCell'), cells('cell'), cells('cell')] }],
})

/** The blocks that these letters find, best first; all of them for none. */
export function findBlocks(editor: Editor, letters: string): Block[] {
  const all = mayEditRaw(editor) ? [...BLOCKS, RAW] : BLOCKS
  const wanted = letters.toLowerCase()
  const begins = ({ label }: Block) => label.toLowerCase().startsWith(wanted)
  const found = all.filter((block) => ` ${block.label} ${block.words}`.toLowerCase().includes(` ${wanted}`) || begins(block))
  return [...found.filter(begins), ...found.filter((block) => !begins(block))]
}
