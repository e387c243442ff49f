import { Controller } from '@hotwired/stimulus'

/** Lets the items of an ordered list be dragged; where one is let go, the list is saved as it stands. */
export class Order extends Controller<HTMLFormElement> {
  static override targets = ['item']
  declare readonly itemTargets: HTMLElement[]
  private lifted: HTMLElement | undefined
  private before = ''

  itemTargetConnected(item: HTMLElement) {
    item.draggable = true
  }

  lift({ target, dataTransfer }: DragEvent) {
    this.lifted = this.itemAt(target)
    this.lifted?.classList.add('lifted')
    this.before = this.order()
    if (dataTransfer) dataTransfer.effectAllowed = 'move'
  }

  pass(event: DragEvent) {
    if (!this.lifted) return
    event.preventDefault()
    const over = this.itemAt(event.target)
    if (!over || over === this.lifted) return
    const { top, height } = over.getBoundingClientRect()
    over[event.clientY < top + height / 2 ? 'before' : 'after'](this.lifted)
  }

  drop(event: DragEvent) {
    if (!this.lifted) return
    event.preventDefault()
    this.lifted.classList.remove('lifted')
    this.lifted = undefined
    if (this.order() !== this.before) this.element.requestSubmit()
  }

  private order = () => new FormData(this.element).getAll('id').join()
  private itemAt = (target: EventTarget | null) => this.itemTargets.find((item) => item.contains(target as Node))
}
