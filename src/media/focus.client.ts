import { Controller } from '@hotwired/stimulus'

/** How far an arrow key moves the focus; with Shift, five times as far. */
const STEP = 0.02

const MOVES: Record<string, [x: number, y: number] | undefined> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** The focus of a picture: pressed on it, moved with the arrow keys, or written in its two fields. */
export class Focus extends Controller<HTMLElement> {
  static override targets = ['picture', 'mark', 'x', 'y']
  declare readonly pictureTarget: HTMLElement
  declare readonly markTarget: HTMLElement
  declare readonly xTarget: HTMLInputElement
  declare readonly yTarget: HTMLInputElement

  override connect() {
    this.pictureTarget.hidden = false
    this.show()
  }

  place(event: MouseEvent) {
    // A press of the space bar is a click without a place.
    if (event.detail === 0) return
    const box = this.pictureTarget.getBoundingClientRect()
    this.put((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height)
  }

  move(event: KeyboardEvent) {
    const move = MOVES[event.key]
    if (!move) return
    event.preventDefault()
    const far = event.shiftKey ? 5 : 1
    this.put(this.xTarget.valueAsNumber + move[0] * far, this.yTarget.valueAsNumber + move[1] * far)
  }

  show() {
    const at = (field: HTMLInputElement) => `${(field.valueAsNumber || 0) * 100}%`
    this.markTarget.style.left = at(this.xTarget)
    this.markTarget.style.top = at(this.yTarget)
  }

  private put(x: number, y: number) {
    const within = (place: number) => String(Math.round(Math.min(1, Math.max(0, place || 0)) * 100) / 100)
    this.xTarget.value = within(x)
    this.yTarget.value = within(y)
    this.show()
  }
}
