import { Controller } from '@hotwired/stimulus'

/** The share and search previews follow what is typed: each shows the first of its fields that says something. */
export class Previews extends Controller<HTMLElement> {
  private readonly form = this.element.closest('form')!
  private readonly show = () => {
    for (const place of this.element.querySelectorAll<HTMLElement>('[data-preview]')) {
      const names = place.dataset['preview']!.split(' ')
      const values = names.map((name) => (this.form.elements.namedItem(name) as HTMLInputElement | null)?.value.trim() ?? '')
      place.textContent = values.find((value) => value !== '') ?? ''
    }
  }

  override connect(): void {
    this.form.addEventListener('input', this.show)
  }

  override disconnect(): void {
    this.form.removeEventListener('input', this.show)
  }
}
