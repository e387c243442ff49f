/** What one client may cost us. Times in milliseconds, sizes in bytes. */
export const LIMITS = {
  headersTimeout: 10_000,
  // Node knows one time for all bodies; ours are in BODY_TIMES.
  requestTimeout: 0,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
} as const

/** Pictures and films from a slow line may take their time, but only from who is signed in: see `watchBody`. */
export const BODY_TIMES = { whole: 30_000, silent: 20_000, trusted: 60 * 60_000 } as const

export const MAX_HEADERS = 100
export const MAX_CONNECTIONS = 4_000
export const MAX_REQUESTS_PER_CONNECTION = 1_000

/** In milliseconds without a byte in either direction: who stops reading an answer does not hold its connection for ever. */
export const SILENCE_TIMEOUT = 60_000
