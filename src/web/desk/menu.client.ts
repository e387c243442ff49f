import { Controller } from '@hotwired/stimulus'

/** The desk's menu: open where there is room beside the screen, folded where there is none. */
export class Menu extends Controller<HTMLDetailsElement> {
  private readonly room = window.matchMedia('(min-width: 60rem)')
  private readonly fit = () => (this.element.open = this.room.matches)

  override connect() {
    this.fit()
    this.room.addEventListener('change', this.fit)
  }

  override disconnect() {
    this.room.removeEventListener('change', this.fit)
  }
}
