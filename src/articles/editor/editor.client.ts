import { Controller, type Application } from '@hotwired/stimulus'
import { makeSurface, type Surface } from './surface.client.ts'

/** So long after the last key, the field has what the text has. In milliseconds. */
const PAUSE = 300

/**
 * Puts the editor in the place of `<textarea data-controller="editor">`, which holds a canonical body and stays what is sent:
 * its value follows the text, with an `input` event at each change. A `change` event on it makes the editor read it anew.
 */
class EditorController extends Controller<HTMLTextAreaElement> {
  private surface: Surface | undefined
  private pause: ReturnType<typeof setTimeout> | undefined
  /** What is taken back when the editor goes. */
  private leave = new AbortController()

  override connect(): void {
    const field = this.element
    this.surface = makeSurface({
      body: field.value,
      label: field.labels[0]?.textContent.trim() || 'Text',
      mayEditRaw: field.dataset.raw === 'true',
      isReadOnly: field.readOnly,
    })
    const { element, editor } = this.surface
    field.hidden = true
    field.after(element)
    editor.on('update', () => {
      clearTimeout(this.pause)
      this.pause = setTimeout(() => this.flush(), PAUSE)
    })
    this.leave = new AbortController()
    const { signal } = this.leave
    // Before whoever else listens for it. `collect` comes from whoever is about to read the form.
    for (const name of ['submit', 'collect']) field.form?.addEventListener(name, () => this.flush(), { signal, capture: true })
    window.addEventListener('pagehide', () => this.flush(), { signal })
    field.addEventListener('change', () => this.read(), { signal })
    for (const label of field.labels) label.addEventListener('click', () => editor.commands.focus(), { signal })
  }

  override disconnect(): void {
    this.flush()
    this.leave.abort()
    this.surface?.editor.destroy()
    this.surface?.element.remove()
    this.surface = undefined
    this.element.hidden = false
  }

  /** Brings the field up to the text, at once. */
  flush(): void {
    clearTimeout(this.pause)
    const body = this.surface?.canonical()
    if (body === undefined || body === this.element.value) return
    this.element.value = body
    this.element.dispatchEvent(new Event('input', { bubbles: true }))
  }

  private read(): void {
    if (this.surface && this.surface.canonical() !== this.element.value) this.surface.replace(this.element.value)
  }
}

declare global {
  interface Window {
    /** The one Stimulus application, which `desk.js` has started; this script is loaded after it and registers there. */
    Stimulus: Application
  }
}

window.Stimulus.register('editor', EditorController)
