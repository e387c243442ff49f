import { Extension, type Editor } from '@tiptap/core'
import { Slice, type Fragment } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { safeUrl } from '../../lib/url.ts'
import { embedOf } from './embed-dialog.client.ts'
import { askCard } from './newsroom.client.ts'
import { appendNotes, withFreshKeys } from './notes.client.ts'
import { loneAddress, pastedBody } from './paste.ts'
import { readBody } from './schema/html.client.ts'

/** Words from elsewhere come in as a body; an address alone on a line becomes what it leads to. */
export const Paste = Extension.create({
  name: 'pasteWords',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          // Before ProseMirror has read anything of it: what comes from elsewhere never stands in a document, not even for a moment.
          handleDOMEvents: {
            paste(_, event) {
              const isDone = event.clipboardData !== null && pasteFrom(editor, event.clipboardData)
              if (isDone) event.preventDefault()
              return isDone
            },
          },
          transformPastedHTML: (html) => (isOwn(html) ? html : pastedBody(html)),
        },
      }),
    ]
  },
})

/** What comes from an editor like this one is in its own words already. */
const isOwn = (html: string): boolean => html.includes('data-pm-slice')

/** Answers whether it was something to do here. */
function pasteFrom(editor: Editor, clipboard: DataTransfer): boolean {
  if (!editor.isEditable || editor.state.selection.$from.parent.type.spec.code) return false
  const url = loneAddress(clipboard.getData('text/plain'))
  const href = url && safeUrl(url)
  if (href) return pasteAddress(editor, href)
  const html = clipboard.getData('text/html')
  return html !== '' && !isOwn(html) && pasteBody(editor, pastedBody(html))
}

function pasteBody({ state, view }: Editor, canonical: string): boolean {
  if (!canonical) return false
  const { blocks, notes } = withFreshKeys(state.doc, readBody(state.schema, canonical))
  const tr = state.tr.replaceSelection(new Slice(blocks, openAt(blocks.firstChild), openAt(blocks.lastChild)))
  view.dispatch(appendNotes(tr, notes).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
  return true
}

/** A paragraph at an end of what is pasted goes on with the one it is pasted into. */
const openAt = (end: Fragment['firstChild']): number => (end?.type.name === 'paragraph' ? 1 : 0)

/** On chosen words it is their link, on an empty line an embed or a card once the desk knows it, else a link to itself. */
function pasteAddress(editor: Editor, href: string): boolean {
  const { empty, $from } = editor.state.selection
  if (!empty) return editor.chain().setMark('a', { href }).run()
  const isAlone = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  const link = { type: 'text', text: href, marks: [{ type: 'a', attrs: { href } }] }
  const isDone = editor.chain().insertContent(link).unsetMark('a').run()
  if (isAlone && /^https?:/.test(href)) void becomeCard(editor, href)
  return isDone
}

async function becomeCard(editor: Editor, href: string): Promise<void> {
  const card = await askCard(href)
  if (!card || editor.isDestroyed) return
  const { doc, schema, selection, tr } = editor.state
  let at: { from: number; to: number } | undefined
  doc.descendants((node, pos) => {
    // Whoever has written on in the meantime wants it to be words.
    const isStill = node.type.name === 'paragraph' && node.childCount === 1 && node.textContent === href
    if (isStill && !at) at = { from: pos, to: pos + node.nodeSize }
  })
  if (!at) return
  const isThere = selection.from >= at.from && selection.to <= at.to
  const embed = schema.nodeFromJSON(embedOf(card))
  editor.view.dispatch(tr.replaceWith(at.from, at.to, isThere ? [embed, schema.nodes.paragraph!.create()] : embed))
  if (isThere) editor.commands.focus(at.from + embed.nodeSize + 1)
}
