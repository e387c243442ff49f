import { Controller } from '@hotwired/stimulus'
import { dropCopy } from './local-copy.client.ts'

/** Two versions are made one: what this device kept of mine is forgotten once the newsroom has whichever words were chosen. */
export class Merge extends Controller<HTMLFormElement> {
  static override values = { id: Number, staff: Number }
  declare readonly idValue: number
  declare readonly staffValue: number

  private readonly answered = (event: Event) => {
    if ((event as CustomEvent<{ success: boolean }>).detail.success) dropCopy(this.idValue, this.staffValue)
  }

  override connect(): void {
    this.element.addEventListener('turbo:submit-end', this.answered)
  }

  override disconnect(): void {
    this.element.removeEventListener('turbo:submit-end', this.answered)
  }
}
