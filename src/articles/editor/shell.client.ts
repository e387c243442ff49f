import type { Editor } from '@tiptap/core'

/** The element around the text and its tools. */
export const shellOf = (editor: Editor): HTMLElement => editor.view.dom.closest<HTMLElement>('.editor')!

/** Tells something to whoever cannot see it, and shows it for a while. */
export function say(editor: Editor, words: string): void {
  shellOf(editor).querySelector('.editor-said')!.textContent = words
}

/** Whether whoever writes may touch what the vocabulary has no word for. */
export const mayEditRaw = (editor: Editor): boolean => shellOf(editor).dataset.raw === 'true'
