/** Remembers which tags were renewed or forgotten since when, so that a render begun before a commit never passes for fresh. */
export class Generations {
  #now = 0
  #everything = 0
  readonly #renewed = new Map<string, number>()
  readonly #forgotten = new Map<string, number>()

  /** To be read before the first query of a render. */
  get now(): number {
    return this.#now
  }

  renew(tags: readonly string[]): void {
    this.#now++
    for (const tag of tags) this.#renewed.set(tag, this.#now)
  }

  renewAll(): void {
    this.#everything = ++this.#now
  }

  forget(tags: readonly string[]): void {
    this.#now++
    for (const tag of tags) this.#forgotten.set(tag, this.#now)
  }

  wasRenewed(tags: readonly string[], since: number): boolean {
    return this.#everything > since || isLater(this.#renewed, tags, since)
  }

  wasForgotten(tags: readonly string[], since: number): boolean {
    return isLater(this.#forgotten, tags, since)
  }

  /** To be called when no render is under way: what happened before the next one begins does not concern it. */
  clear(): void {
    this.#renewed.clear()
    this.#forgotten.clear()
  }
}

function isLater(generations: Map<string, number>, tags: readonly string[], since: number): boolean {
  return tags.some((tag) => (generations.get(tag) ?? 0) > since)
}
