import { Controller } from '@hotwired/stimulus'

/** Milliseconds between two signs of life. */
const PULSE = 20_000

/** Says that this article is open here, and who else has it open. */
export class Presence extends Controller<HTMLElement> {
  static override values = { url: String }
  declare readonly urlValue: string
  private timer: ReturnType<typeof setInterval> | undefined
  private readonly leave = () => void navigator.sendBeacon(`${this.urlValue}?leaves`)

  override connect(): void {
    void this.pulse()
    this.timer = setInterval(() => void this.pulse(), PULSE)
    window.addEventListener('pagehide', this.leave)
  }

  override disconnect(): void {
    clearInterval(this.timer)
    window.removeEventListener('pagehide', this.leave)
    this.leave()
  }

  private async pulse(): Promise<void> {
    const answer = await fetch(this.urlValue, { method: 'POST', headers: { Accept: 'application/json' } }).catch(() => undefined)
    if (!answer?.ok) return
    const others = (await answer.json()) as { name: string; since: number }[]
    this.element.textContent = others.map(({ name, since }) => `Open at ${name}’s desk since ${clock(since)}.`).join(' ')
  }
}

const clock = (at: number) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
