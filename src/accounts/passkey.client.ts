import { Controller } from '@hotwired/stimulus'
import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

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
      const asked = await fetch(this.optionsValue, { method: 'POST' })
      // Who must first prove that it is them is led there, and comes back.
      if (asked.redirected) return window.location.assign(asked.url)
      if (!asked.ok) throw new Error(await asked.text())
      const optionsJSON = await asked.json()
      const answer = this.makesValue ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON })
      this.answerTarget.value = JSON.stringify(answer)
      this.element.requestSubmit()
    } catch (error) {
      const hasPressedCancel = (error as Error).name === 'NotAllowedError'
      this.problemTarget.textContent = hasPressedCancel
        ? 'No passkey was given. You can try again, or take another way in.'
        : 'Your browser could not do this here. Please take another way in.'
    }
  }
}
