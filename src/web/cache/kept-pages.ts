import type { Page } from './page.ts'
import { isMissing } from './page.ts'
import { Shelf } from './shelf.ts'

/** The pages we hold, by address and by tag. Missing ones have a small shelf of their own: a crawler can name any number. */
export class KeptPages {
  readonly #found: Shelf
  readonly #missing: Shelf
  readonly #tagged = new Map<string, Set<Page>>()

  /** Both in bytes. */
  constructor(limits: { found: number; missing: number }) {
    this.#found = new Shelf(limits.found)
    this.#missing = new Shelf(limits.missing)
  }

  get size(): number {
    return this.#found.size + this.#missing.size
  }

  get bytes(): number {
    return this.#found.bytes + this.#missing.bytes
  }

  get(key: string): Page | undefined {
    return this.#found.get(key) ?? this.#missing.get(key)
  }

  has(page: Page): boolean {
    return this.#shelfOf(page).get(page.key) === page
  }

  markUsed(page: Page): void {
    this.#shelfOf(page).markUsed(page)
  }

  /** In the place of the page that had this address; pages that no longer fit go. */
  put(page: Page): void {
    const before = this.get(page.key)
    if (before) this.remove(before)
    const shelf = this.#shelfOf(page)
    shelf.add(page)
    for (const tag of page.tags) this.#under(tag).add(page)
    this.#clear(shelf)
  }

  remove(page: Page): void {
    this.#shelfOf(page).remove(page)
    for (const tag of page.tags) {
      const pages = this.#under(tag)
      pages.delete(page)
      if (pages.size === 0) this.#tagged.delete(tag)
    }
  }

  /** To be called when a page has gained or lost bytes. */
  recount(page: Page): void {
    const shelf = this.#shelfOf(page)
    shelf.recount(page)
    this.#clear(shelf)
  }

  tagged(tags: readonly string[]): Page[] {
    return tags.flatMap((tag) => [...(this.#tagged.get(tag) ?? [])])
  }

  all(): Page[] {
    return [...this.#found.pages(), ...this.#missing.pages()]
  }

  #shelfOf(page: Page): Shelf {
    return isMissing(page) ? this.#missing : this.#found
  }

  #under(tag: string): Set<Page> {
    let pages = this.#tagged.get(tag)
    if (!pages) this.#tagged.set(tag, (pages = new Set()))
    return pages
  }

  #clear(shelf: Shelf): void {
    for (let page = shelf.surplus(); page; page = shelf.surplus()) this.remove(page)
  }
}
