import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { NodeViewConstructor } from '@tiptap/pm/view'
import { button, element } from './dom.client.ts'
import { choose, withCaption } from './figure-view.client.ts'
import { pictureView } from './picture-view.client.ts'
import { openRawDialog } from './raw-dialog.client.ts'
import { mayEditRaw } from './shell.client.ts'

/** How blocks look that are more, or less, than their HTML. */
export const Views = Extension.create({
  name: 'views',
  addProseMirrorPlugins() {
    const { editor } = this
    const nodeViews: Record<string, NodeViewConstructor> = {
      picture: pictureView(editor),
      embed: cardView(editor, (node) => [
        (node.attrs.title as string) || 'Without a title',
        (node.attrs.url as string).replace(/^https?:\/\/(?:www\.)?/, ''),
      ]),
      file: cardView(editor, ({ attrs }) => [KINDS[attrs.kind as string]!, `No. ${attrs.media as string} in the library`]),
      raw: rawView(editor),
      details: openDetails,
    }
    return [new Plugin({ props: { nodeViews } })]
  },
})

const KINDS: Record<string, string> = { audio: 'Sound', video: 'Film', file: 'File' }

/** Browsers hide what a closed disclosure holds, and fold it at a press of the blank key. */
const openDetails: NodeViewConstructor = () => {
  const dom = element('div', { class: 'details' })
  return { dom, contentDOM: dom }
}

/** Something that is shown as its name and its whereabouts, with its caption below. */
const cardView =
  (editor: Editor, wordsOf: (node: Node) => [title: string, detail: string]): NodeViewConstructor =>
  (node, _, getPos) => {
    const contentDOM = element('figcaption')
    const card = element('div', { class: 'card', contenteditable: 'false' })
    const dom = element('figure', { class: node.type.name }, card, contentDOM)
    card.addEventListener('click', () => choose(editor, getPos()))
    return withCaption({ dom, contentDOM }, node, (current) => {
      const [title, detail] = wordsOf(current)
      card.replaceChildren(element('b', {}, title), element('small', {}, detail))
    })
  }

const rawView =
  (editor: Editor): NodeViewConstructor =>
  (node, _, getPos) => {
    const code = element('pre')
    const dom = element('div', { class: 'raw' }, element('small', {}, 'HTML'), code)
    if (mayEditRaw(editor)) dom.append(button('Edit', () => openRawDialog(editor, getPos())))
    const show = (current: Node) => {
      code.textContent = current.attrs.html as string
    }
    show(node)
    return {
      dom,
      stopEvent: (event) => event.target instanceof HTMLButtonElement,
      ignoreMutation: () => true,
      update(current) {
        if (current.type !== node.type) return false
        show(current)
        return true
      },
    }
  }
