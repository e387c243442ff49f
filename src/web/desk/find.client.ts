import { Controller } from '@hotwired/stimulus'

interface Found {
  path: string
  headline: string
  detail: string
}

/** Offers articles by their headlines in a field that takes an address. */
export class Find extends Controller<HTMLInputElement> {
  private waiting: ReturnType<typeof setTimeout> | undefined
  private asking: AbortController | undefined

  look() {
    clearTimeout(this.waiting)
    const text = this.element.value.trim()
    if (text.length < 2 || /^(\/|https?:)/.test(text)) return
    this.waiting = setTimeout(() => void this.ask(text), 200)
  }

  override disconnect() {
    clearTimeout(this.waiting)
    this.asking?.abort()
  }

  private async ask(text: string) {
    this.asking?.abort()
    this.asking = new AbortController()
    const { signal } = this.asking
    const response = await fetch(`/desk/articles/find?q=${encodeURIComponent(text)}`, { signal }).catch(() => undefined)
    if (!response?.ok) return
    const found = (await response.json()) as Found[]
    this.element.list?.replaceChildren(...found.map(({ path, headline, detail }) => new Option(`${headline} · ${detail}`, path)))
  }
}
