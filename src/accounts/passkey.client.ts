import { Controller } from '@hotwired/stimulus'
import { askPasskey, isCancelled } from './ask-passkey.client.ts'

/** A form that is sent with a passkey's answer: on its button, the browser asks for the passkey. Without script, or without passkeys, it isn't there. */
export class Passkey extends Controller<HTMLFormElement> {
  static override targets = ['answer', 'problem']
  static override values = { options: String, makes: Boolean }
  declare readonly answerTarget: HTMLInputElement
  declare readonly problemTarget: HTMLElement
  declare readonly optionsValue: string
  declare readonly makesValue: boolean

  override connect(): void {
    this.element.hidden = !('credentials' in navigator)
  }

  async ask(event: Event): Promise<void> {
    if (this.answerTarget.value !== '') return
    event.preventDefault()
    this.problemTarget.textContent = ''
    try {
      const answer = await askPasskey(this.optionsValue, { makes: this.makesValue })
      if (answer === undefined) return
      this.answerTarget.value = answer
      this.element.requestSubmit()
    } catch (error) {
      this.problemTarget.textContent = isCancelled(error)
        ? 'No passkey was given. You can try again, or take another way in.'
        : 'Your browser could not do this here. Please take another way in.'
    }
  }
}
