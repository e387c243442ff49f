import type { Editor } from '@tiptap/core'
import { webAddress } from '../../lib/url.ts'
import { openDialog } from './dialog.client.ts'
import { element, labelled } from './dom.client.ts'
import { insertBlock } from './insert.client.ts'
import { askCard } from './newsroom.client.ts'

/** Asks for the address of a video, a sound, a post or any page. */
export function openEmbedDialog(editor: Editor): void {
  const field = element('input', { type: 'url', autocomplete: 'off', placeholder: 'https://' })
  openDialog(editor, {
    title: 'Video, sound or post',
    fields: [labelled('Address of the page', field, 'A player where we know the provider; else a card with the page’s title.')],
    act: 'Put it in',
    async onAct() {
      const url = webAddress(field.value.trim())
      if (url === undefined) return 'This is no address on the web. It begins with https://.'
      const card = await askCard(url)
      if (!card) return 'This page could not be reached. Check the address, or put it in as a link.'
      insertBlock(editor, embedOf(card))
      return undefined
    },
  })
}

/** The block that a card becomes. */
export const embedOf = ({ url, title }: { url: string; title: string }) => ({
  type: 'embed',
  attrs: { url, title: title || null },
})
