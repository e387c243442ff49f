/** So much may be asked for in so many milliseconds. */
export interface Span {
  span: number
  most: number
}

/** How much one address block may ask for beyond what is kept. */
const SPANS: readonly Span[] = [
  { span: 10_000, most: 50 },
  { span: 60_000, most: 200 },
]

/** Only the latest blocks are remembered. */
const MAX_BLOCKS = 20_000

interface Counts {
  /** When each span began, in milliseconds, and how much was asked for since. */
  starts: number[]
  counts: number[]
}

export interface Rates {
  /** Counts a request of a block at this time. Undefined if it may pass, else the seconds to wait. */
  take(block: string, at?: number): number | undefined
}

/** Fixed windows in memory: at most 50 requests in 10 seconds and 200 in a minute, or as `spans` say. */
export function createRates(now: () => number = Date.now, spans = SPANS): Rates {
  const blocks = new Map<string, Counts>()
  return {
    take(block, at = now()) {
      const kept = blocks.get(block) ?? { starts: spans.map(() => at), counts: spans.map(() => 0) }
      blocks.delete(block)
      blocks.set(block, kept)
      if (blocks.size > MAX_BLOCKS) blocks.delete(blocks.keys().next().value!)
      let wait: number | undefined
      for (const [n, { span, most }] of spans.entries()) {
        if (at - kept.starts[n]! >= span) {
          kept.starts[n] = at
          kept.counts[n] = 0
        }
        kept.counts[n]!++
        if (kept.counts[n]! > most) wait = Math.max(wait ?? 1, Math.ceil((kept.starts[n]! + span - at) / 1000))
      }
      return wait
    },
  }
}
