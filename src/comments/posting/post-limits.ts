/** So many comments may be posted from one place in so long a time, in milliseconds. */
export interface PostLimit {
  most: number
  per: number
}

export interface PostLimits {
  /** From one address, or one household's IPv6 /64. */
  home: readonly PostLimit[]
  /** From the neighbourhood around it: an IPv4 /24, or an IPv6 /48. */
  block: readonly PostLimit[]
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

export const POST_LIMITS: PostLimits = {
  home: [
    { most: 5, per: MINUTE },
    { most: 30, per: HOUR },
  ],
  block: [
    { most: 20, per: MINUTE },
    { most: 120, per: HOUR },
  ],
}

/** Only the latest places are remembered, so that nobody fills our memory. */
const MOST_PLACES = 20_000

export interface PostRates {
  /** Counts a comment from there. Undefined if it may pass, and else how many seconds to wait: then it isn't counted. */
  take(place: { home: string; block: string }, now: number): number | undefined
}

/** Fixed windows in memory, begun by the first comment of each. */
export function createPostRates(limits: PostLimits): PostRates {
  const windows = new Map<string, { since: number; count: number }>()
  return {
    take({ home, block }, now) {
      const all = [
        ...limits.home.map((limit) => ({ limit, key: `home ${home} ${limit.per}` })),
        ...limits.block.map((limit) => ({ limit, key: `block ${block} ${limit.per}` })),
      ].map(({ limit, key }) => {
        const kept = windows.get(key)
        return { limit, key, window: kept && now - kept.since < limit.per ? kept : { since: now, count: 0 } }
      })
      const waits = all
        .filter(({ limit, window }) => window.count >= limit.most)
        .map(({ limit, window }) => Math.ceil((window.since + limit.per - now) / 1000))
      if (waits.length > 0) return Math.max(...waits)
      for (const { key, window } of all) {
        windows.delete(key)
        windows.set(key, { ...window, count: window.count + 1 })
      }
      while (windows.size > MOST_PLACES * all.length) windows.delete(windows.keys().next().value!)
      return undefined
    },
  }
}
