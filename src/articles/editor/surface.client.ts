import { Editor, type Extensions } from '@tiptap/core'
import { BubbleMenu } from '@tiptap/extension-bubble-menu'
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions'
import { canonicalBody } from '../body/canonical.ts'
import { wordCount } from './count.client.ts'
import { element } from './dom.client.ts'
import { Keys } from './keys.client.ts'
import { Markdown } from './markdown.client.ts'
import { Footnotes } from './notes.client.ts'
import { Paste } from './paste.client.ts'
import { readBody, writeBody } from './schema/html.client.ts'
import { SCHEMA } from './schema/schema.client.ts'
import { Slash } from './slash.client.ts'
import { isInTable, TABLE_TOOLS, Tables } from './tables.client.ts'
import { makeToolbar } from './toolbar.client.ts'
import { BUBBLE, TOOLS } from './tools.client.ts'
import { Uploads } from './uploads.client.ts'
import { Views } from './views.client.ts'

/** What a text is written on: the text itself, its tools, and what they say. */
export interface Surface {
  element: HTMLElement
  editor: Editor
  /** The body as it is now. */
  canonical(): string
  /** Puts another body in its place, as a change that can be undone. */
  replace(canonical: string): void
}

export interface SurfaceParts {
  body: string
  /** What the text is called, for whoever cannot see it. */
  label: string
  /** Whether raw blocks may be edited. */
  mayEditRaw: boolean
  /** Whether the text may only be read. */
  isReadOnly: boolean
}

export function makeSurface({ body, label, mayEditRaw, isReadOnly }: SurfaceParts): Surface {
  const shell = element('div', { class: 'editor', 'data-raw': String(mayEditRaw) })
  const bubble = element('div', { class: 'editor-bubble' })
  const editor = new Editor({
    element: shell,
    injectCSS: false,
    editable: !isReadOnly,
    extensions: [
      ...SCHEMA,
      ...BEHAVIOUR,
      BubbleMenu.configure({ element: bubble, updateDelay: 150, appendTo: shell, shouldShow }),
    ],
    editorProps: {
      attributes: { class: 'editor-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'true' },
    },
  })
  setBody(editor, body, false)
  const canonical = () => canonicalBody(writeBody(editor.schema, editor.state.doc.content))

  const tables = makeToolbar(editor, 'Table', TABLE_TOOLS)
  const showTables = () => {
    tables.hidden = !isInTable(editor)
  }
  editor.on('transaction', showTables)
  showTables()
  const head = element('div', { class: 'editor-head' }, makeToolbar(editor, 'Text', TOOLS), tables)
  shell.prepend(head)
  bubble.append(makeToolbar(editor, 'Chosen words', BUBBLE))
  shell.append(
    element(
      'div',
      { class: 'editor-foot' },
      wordCount(editor, canonical),
      element('p', { class: 'editor-said', role: 'status' }),
    ),
  )
  return { element: shell, editor, canonical, replace: (other) => setBody(editor, other, true) }
}

const PLACEHOLDERS: Record<string, string> = {
  summary: 'What can be opened',
  quoteSource: 'Who said it',
  tableCaption: 'What the table shows',
  galleryCaption: 'Caption of the gallery',
  term: 'Term',
  heading: 'Heading',
}

const BEHAVIOUR: Extensions = [
  Keys,
  Markdown,
  Slash,
  Uploads,
  Paste,
  Footnotes,
  Tables,
  Views,
  UndoRedo,
  Dropcursor.configure({ color: 'currentColor', width: 2 }),
  Gapcursor,
  Placeholder.configure({
    includeChildren: true,
    showOnlyCurrent: false,
    placeholder: ({ node, pos, editor }) =>
      PLACEHOLDERS[node.type.name] ??
      (pos === 0 && editor.state.doc.childCount === 1 ? 'Write, or press / for more than text' : ''),
  }),
]

/** Only beside words that are chosen, not beside pictures and cells. */
const shouldShow = ({ editor, from, to }: { editor: Editor; from: number; to: number }): boolean => {
  const { selection, doc } = editor.state
  return '$cursor' in selection && !selection.empty && doc.textBetween(from, to).trim() !== '' && !editor.isActive('codeBlock')
}

function setBody(editor: Editor, canonical: string, canBeUndone: boolean): void {
  const { state, view } = editor
  const doc = readBody(state.schema, canonical)
  const tr = state.tr.replaceWith(0, state.doc.content.size, doc.content)
  view.dispatch(tr.setMeta('addToHistory', canBeUndone).setMeta('preventUpdate', !canBeUndone))
}
