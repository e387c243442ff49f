import { Controller } from '@hotwired/stimulus'

/** A byline has always one choice more than authors. */
export class Byline extends Controller<HTMLElement> {
  grow(): void {
    const choices = [...this.element.querySelectorAll('select')]
    const last = choices.at(-1)
    if (!last || last.value === '') return
    const next = last.cloneNode(true) as HTMLSelectElement
    next.value = ''
    next.setAttribute('aria-label', `Author ${choices.length + 1}`)
    last.after(next)
  }
}
