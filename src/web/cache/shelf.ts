import type { Page } from './page.ts'

/** Pages by their key, bounded in bytes: when they do not fit, the least recently used goes first. */
export class Shelf {
  /** The least recently used first. */
  readonly #pages = new Map<string, Page>()
  /** What each was counted as. */
  readonly #counted = new Map<Page, number>()
  readonly #limit: number
  #bytes = 0
  #latest: Page | null = null

  constructor(limit: number) {
    this.#limit = limit
  }

  get size(): number {
    return this.#pages.size
  }

  get bytes(): number {
    return this.#bytes
  }

  get(key: string): Page | undefined {
    return this.#pages.get(key)
  }

  pages(): Iterable<Page> {
    return this.#pages.values()
  }

  markUsed(page: Page): void {
    if (page === this.#latest) return
    this.#pages.delete(page.key)
    this.#pages.set(page.key, page)
    this.#latest = page
  }

  add(page: Page): void {
    this.#pages.set(page.key, page)
    this.#latest = page
    this.#counted.set(page, 0)
    this.recount(page)
  }

  remove(page: Page): void {
    this.#pages.delete(page.key)
    if (page === this.#latest) this.#latest = null
    this.#bytes -= this.#counted.get(page) ?? 0
    this.#counted.delete(page)
  }

  /** To be called when a page has gained or lost bytes; one that is not on this shelf does not count. */
  recount(page: Page): void {
    const before = this.#counted.get(page)
    if (before === undefined) return
    this.#counted.set(page, page.bytes)
    this.#bytes += page.bytes - before
  }

  /** The page that has to go for the others to fit, if they do not. */
  surplus(): Page | undefined {
    return this.#bytes > this.#limit ? this.#pages.values().next().value : undefined
  }
}
