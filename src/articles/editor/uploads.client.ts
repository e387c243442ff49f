import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { button, element } from './dom.client.ts'
import { putBlock } from './insert.client.ts'
import { uploadPicture } from './newsroom.client.ts'
import { isOnlyPicture } from './paste.ts'
import { say } from './shell.client.ts'

/** Where pictures will stand that are still on their way. They are no part of the text until they have arrived. */
const uploads = new PluginKey<DecorationSet>('uploads')

type Meta = { add: Decoration } | { remove: Decoration }

/** Pictures that are dropped on the text or pasted into it are sent to the library and stand where they were put. */
export const Uploads = Extension.create({
  name: 'uploads',
  // Before what pastes words.
  priority: 210,
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin<DecorationSet>({
        key: uploads,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, before) {
            const meta = tr.getMeta(uploads) as Meta | undefined
            const moved = before.map(tr.mapping, tr.doc)
            if (!meta) return moved
            return 'add' in meta
              ? moved.add(tr.doc, [meta.add])
              : moved.remove(moved.find(undefined, undefined, ({ key }) => key === meta.remove.spec.key))
          },
        },
        props: {
          decorations: (state) => uploads.getState(state),
          handleDOMEvents: {
            paste(view, event) {
              const html = event.clipboardData?.getData('text/html') ?? ''
              const files = [...(event.clipboardData?.files ?? [])]
              if (files.length === 0 || (html && !isOnlyPicture(html))) return false
              event.preventDefault()
              sendPictures(editor, files, view.state.selection.from)
              return true
            },
          },
          handleDrop(view, event, _slice, isMoved) {
            const files = [...(event.dataTransfer?.files ?? [])]
            if (isMoved || files.length === 0) return false
            event.preventDefault()
            sendPictures(
              editor,
              files,
              view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.from,
            )
            return true
          },
        },
      }),
    ]
  },
})

/** Lets the person choose pictures of their machine, each a block, or all one gallery. */
export function choosePictures(editor: Editor, as: 'pictures' | 'gallery' = 'pictures'): void {
  const field = element('input', { type: 'file', accept: 'image/*', multiple: true })
  field.addEventListener('change', () => sendPictures(editor, [...(field.files ?? [])], editor.state.selection.from, as))
  field.click()
}

function sendPictures(editor: Editor, files: File[], pos: number, as: 'pictures' | 'gallery' = 'pictures'): void {
  const pictures = files.filter(({ type }) => type.startsWith('image/'))
  if (pictures.length < files.length) say(editor, 'Only pictures can be put into the text this way.')
  if (as === 'gallery' && pictures.length > 1) void send(editor, pictures, pos)
  else for (const picture of pictures) void send(editor, [picture], pos)
}

let sent = 0

/** Sends these pictures one after the other and puts what they become where their bar stands by then. */
async function send(editor: Editor, files: File[], pos: number): Promise<void> {
  const stop = new AbortController()
  const name = files.length === 1 ? files[0]!.name : `${files.length} pictures`
  const bar = element('progress', { max: 1, value: 0, 'aria-label': name })
  const box = element(
    'div',
    { class: 'editor-upload' },
    element('span', {}, name),
    bar,
    button('Stop', () => stop.abort()),
  )
  const place = Decoration.widget(pos, box, { key: `upload-${++sent}`, ignoreSelection: true })
  const tell = (meta: Meta) => editor.view.dispatch(editor.state.tr.setMeta(uploads, meta).setMeta('addToHistory', false))
  tell({ add: place })
  say(editor, `Sending ${name} …`)
  try {
    const ids: string[] = []
    for (const file of files) {
      const onProgress = (part: number) => {
        bar.value = (ids.length + part) / files.length
      }
      ids.push(await uploadPicture(file, onProgress, stop.signal))
    }
    if (editor.isDestroyed) return
    const at = placeOf(editor.state, place)
    tell({ remove: place })
    const { tr } = editor.state
    putBlock(tr, at ?? tr.selection.from, blockOf(editor.state, ids))
    editor.view.dispatch(tr)
    say(editor, `${name}: in the text.`)
  } catch (error) {
    if (editor.isDestroyed) return
    tell({ remove: place })
    say(editor, (error as Error).message)
  }
}

const placeOf = (state: EditorState, place: Decoration): number | undefined =>
  uploads.getState(state)!.find(undefined, undefined, ({ key }) => key === place.spec.key)[0]?.from

function blockOf({ schema }: EditorState, ids: string[]): Node {
  const pictures = ids.map((media) => schema.nodes.picture!.create({ media }))
  if (pictures.length === 1) return pictures[0]!
  return schema.nodes.gallery!.create(null, [...pictures, schema.nodes.galleryCaption!.create()])
}
