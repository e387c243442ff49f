import { Controller } from '@hotwired/stimulus'

/** Shows what is typed in the frame beside it: presses the preview button whenever something has changed. */
export class Preview extends Controller<HTMLFormElement> {
  static override targets = ['button']
  declare readonly buttonTarget: HTMLButtonElement
  private waiting: ReturnType<typeof setTimeout> | undefined

  changed() {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => this.buttonTarget.click(), 400)
  }

  override disconnect() {
    clearTimeout(this.waiting)
  }
}
