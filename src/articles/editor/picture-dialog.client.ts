import type { Editor } from '@tiptap/core'
import { openDialog } from './dialog.client.ts'
import { element, labelled } from './dom.client.ts'
import { focusPicker } from './focus-picker.client.ts'
import { pictureData, savePicture } from './newsroom.client.ts'
import { say } from './shell.client.ts'

const PLACES: [value: string, label: string][] = [
  ['', 'In the column'],
  ['wide', 'Wide'],
  ['left', 'Small, at the left'],
  ['right', 'Small, at the right'],
]

/** What a picture says of itself wherever it is shown, and how it stands in this article. */
export function openPictureDialog(editor: Editor, pos: number): void {
  void open(editor, pos)
}

async function open(editor: Editor, pos: number): Promise<void> {
  const attrs = editor.state.doc.nodeAt(pos)!.attrs as { media: string; alt: string | null; place: string | null }
  const picture = await pictureData(attrs.media)
  if (!picture) return say(editor, 'The library does not answer for this picture. Try again in a moment.')
  const focus = focusPicker(picture)
  const alt = element('textarea', { rows: 2 }, picture.alt)
  const caption = element('textarea', { rows: 2 }, picture.caption)
  const credit = element('input', { type: 'text', value: picture.credit })
  const altHere = element('input', { type: 'text', value: attrs.alt ?? '' })
  const place = element(
    'select',
    {},
    ...PLACES.map(([value, label]) => element('option', { value, selected: value === (attrs.place ?? '') }, label)),
  )
  openDialog(editor, {
    title: 'Picture',
    fields: [
      focus.element,
      labelled('Alternative text', alt, 'What the picture shows, for whoever cannot see it.'),
      labelled('Caption', caption, 'Stands below the picture wherever it has no caption of its own.'),
      labelled('Credit', credit),
      labelled('Place in this article', place),
      labelled('Alternative text in this article only', altHere, 'Leave it empty to use the one above.'),
    ],
    act: 'Save',
    async onAct() {
      const words = { alt: alt.value.trim(), caption: caption.value.trim(), credit: credit.value.trim() }
      if (!(await savePicture(attrs.media, { ...picture, ...words, ...focus.value() })))
        return 'This could not be saved. Try again in a moment; what you wrote is still here.'
      const { tr } = editor.state
      tr.setNodeAttribute(pos, 'alt', altHere.value.trim() || null)
      // Also where nothing of the text has changed, the picture is drawn anew with its new words.
      tr.setNodeAttribute(pos, 'place', place.value || null)
      editor.view.dispatch(tr)
      return undefined
    },
    other: {
      label: 'Take it out of the article',
      onPress: () => void editor.commands.deleteRange({ from: pos, to: pos + editor.state.doc.nodeAt(pos)!.nodeSize }),
    },
  })
}
