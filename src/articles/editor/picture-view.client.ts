import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { NodeViewConstructor } from '@tiptap/pm/view'
import { button, element } from './dom.client.ts'
import { choose, withCaption } from './figure-view.client.ts'
import { pictureData } from './newsroom.client.ts'
import { openPictureDialog } from './picture-dialog.client.ts'
import type { Place } from './schema/figures.client.ts'

/** A picture as it stands in the text: what it shows, what is missing, its caption. */
export const pictureView =
  (editor: Editor): NodeViewConstructor =>
  (node, _, getPos) => {
    const contentDOM = element('figcaption')
    const shown = element('div', { class: 'shown', contenteditable: 'false' })
    const dom = element('figure', {}, shown, contentDOM)
    const edit = () => openPictureDialog(editor, getPos()!)
    shown.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) choose(editor, getPos())
    })
    shown.addEventListener('dblclick', edit)
    const more = button('Picture …', edit, { 'aria-label': 'Picture: alternative text, credit, focal point' })
    return withCaption({ dom, contentDOM }, node, (current) => {
      const place = current.attrs.place as Place | null
      // ProseMirror's own classes say what is chosen.
      dom.classList.add('picture')
      for (const name of ['left', 'right', 'wide'] as const) dom.classList.toggle(name, name === place)
      void draw(current, { shown, more, contentDOM })
    })
  }

interface Parts {
  shown: HTMLElement
  more: HTMLButtonElement
  contentDOM: HTMLElement
}

async function draw({ attrs }: Node, { shown, more, contentDOM }: Parts): Promise<void> {
  const { media, src, alt } = attrs as { media: string | null; src: string | null; alt: string | null }
  if (media === null) return shown.replaceChildren(element('small', {}, `A picture at another site, shown as a link: ${src}`))
  const picture = await pictureData(media)
  if (!picture) return shown.replaceChildren(element('small', {}, `There is no picture no. ${media} in the library.`), more)
  const words = alt ?? picture.alt
  const image = element('img', { src: picture.url, width: picture.width, height: picture.height, alt: words, draggable: 'false' })
  const missing = [!words && 'alternative text', !picture.credit && 'credit'].filter((what) => what !== false)
  const marks = missing.length > 0 ? [element('small', { class: 'missing' }, `Missing: ${missing.join(', ')}`)] : []
  contentDOM.dataset.placeholder = picture.caption || 'Caption'
  shown.replaceChildren(image, element('div', { class: 'bar' }, ...marks, more))
}
