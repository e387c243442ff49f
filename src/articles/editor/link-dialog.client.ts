import type { Editor } from '@tiptap/core'
import { safeUrl } from '../../lib/url.ts'
import { openDialog } from './dialog.client.ts'
import { element, freshId, labelled } from './dom.client.ts'
import { findArticles, type FoundArticle } from './newsroom.client.ts'

/** Asks where the chosen words shall lead: to an own article that a few words find, or to an address. */
export function openLinkDialog(editor: Editor): boolean {
  if (editor.isActive('codeBlock')) return false
  const before = (editor.getAttributes('a').href as string | undefined) ?? ''
  const picker = articlePicker(before, (article) => {
    setLink(editor, article.path, article.headline)
    dialog.close()
  })
  const dialog = openDialog(editor, {
    title: 'Link',
    fields: [picker.element],
    act: before ? 'Change the link' : 'Set the link',
    onAct() {
      const href = addressOf(picker.typed())
      if (href === undefined) return 'Choose an article from the list, or give an address such as https://example.org.'
      setLink(editor, href, href)
      return undefined
    },
    ...(before && { other: { label: 'Remove the link', onPress: () => removeLink(editor) } }),
  })
  return true
}

/** What was typed, as an address; `example.org` is meant as one too. */
export function addressOf(typed: string): string | undefined {
  const text = typed.trim()
  if (!text || /\s/.test(text)) return undefined
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) return safeUrl(`mailto:${text}`)
  return safeUrl(text) ?? (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) ? safeUrl(`https://${text}`) : undefined)
}

/** On the chosen words, on the link around the cursor, or on the name of where it leads. */
function setLink(editor: Editor, href: string, name: string): void {
  const isNew = editor.state.selection.empty && !editor.isActive('a')
  if (isNew)
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text: name, marks: [{ type: 'a', attrs: { href } }] })
      .run()
  else editor.chain().focus().extendMarkRange('a').setMark('a', { href }).run()
}

const removeLink = (editor: Editor): boolean => editor.chain().focus().extendMarkRange('a').unsetMark('a').run()

/** After so many milliseconds without a key, articles are looked for. */
const PAUSE = 150

/** A field that finds own articles while one types (the combobox of the ARIA patterns). */
function articlePicker(before: string, onPick: (article: FoundArticle) => void) {
  const list = element('ul', {
    role: 'listbox',
    id: freshId('articles'),
    class: 'editor-found',
    'aria-label': 'Articles',
    hidden: true,
  })
  const field = element('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    value: before,
  })
  let found: FoundArticle[] = []
  let chosen = -1
  let pause: ReturnType<typeof setTimeout> | undefined

  const show = () => {
    list.hidden = found.length === 0
    field.setAttribute('aria-expanded', String(!list.hidden))
    list.replaceChildren(
      ...found.map(({ headline, detail }, i) =>
        element(
          'li',
          { role: 'option', id: `${list.id}-${i}`, 'aria-selected': String(i === chosen) },
          element('b', {}, headline),
          element('small', {}, detail),
        ),
      ),
    )
    if (chosen < 0) field.removeAttribute('aria-activedescendant')
    else field.setAttribute('aria-activedescendant', `${list.id}-${chosen}`)
    list.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }
  const find = async () => {
    const words = field.value.trim()
    const answer = words && addressOf(words) === undefined ? await findArticles(words) : []
    // A slower answer to fewer letters comes too late.
    if (field.value.trim() !== words) return
    ;[found, chosen] = [answer, -1]
    show()
  }
  field.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(() => void find(), PAUSE)
  })
  field.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      chosen = (Math.max(chosen, step > 0 ? -1 : 0) + step + found.length) % found.length
      show()
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault()
      onPick(found[chosen]!)
    }
  })
  list.addEventListener('click', ({ target }) => {
    const item = (target as Element).closest('li')
    if (item) onPick(found[[...list.children].indexOf(item)]!)
  })
  return {
    element: element('div', { class: 'editor-picker' }, labelled('An article’s words, or an address', field), list),
    typed: () => field.value,
  }
}
