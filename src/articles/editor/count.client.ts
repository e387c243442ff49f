import type { Editor } from '@tiptap/core'
import { countWords } from '../body/text.ts'
import { element } from './dom.client.ts'

/** As on the article's page. */
const WORDS_A_MINUTE = 230

/** Nobody is told every word: only what it has come to after a pause, in milliseconds. */
const PAUSE = 2000

/** How long the text is and takes to read. */
export function wordCount(editor: Editor, canonical: () => string): HTMLElement {
  const shown = element('p', { class: 'editor-count', role: 'status' })
  let pause: ReturnType<typeof setTimeout> | undefined
  const count = () => {
    const words = countWords(canonical())
    const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE))
    shown.textContent = `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'} · ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read`
  }
  editor.on('update', () => {
    clearTimeout(pause)
    pause = setTimeout(count, PAUSE)
  })
  editor.on('destroy', () => clearTimeout(pause))
  count()
  return shown
}
