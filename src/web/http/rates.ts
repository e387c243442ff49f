/** How much one address block may ask for beyond what is kept, in how many milliseconds. Only the latest blocks are remembered. */
const SPANS = [
  { span: 10_000, most: 50 },
  { span: 60_000, most: 200 },
] as const
const MAX_BLOCKS = 20_000

interface Counts {
  /** When each span began, in milliseconds, and how much was asked for since. */
  starts: number[]
  counts: number[]
}

export interface Rates {
  /** Counts a request of a block. Undefined if it may pass, else the seconds to wait. */
  take(block: string): number | undefined
}

/** Fixed windows in memory: at most 50 requests in 10 seconds and 200 in a minute. */
export function createRates(now: () => number = Date.now): Rates {
  const blocks = new Map<string, Counts>()
  return {
    take(block) {
      const at = now()
      const kept = blocks.get(block) ?? { starts: SPANS.map(() => at), counts: SPANS.map(() => 0) }
      blocks.delete(block)
      blocks.set(block, kept)
      if (blocks.size > MAX_BLOCKS) blocks.delete(blocks.keys().next().value!)
      let wait: number | undefined
      for (const [n, { span, most }] of SPANS.entries()) {
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
