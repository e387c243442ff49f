/** What one client may cost us. Times in milliseconds, sizes in bytes. */
export const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
} as const

export const MAX_HEADERS = 100
export const MAX_CONNECTIONS = 4_000
export const MAX_REQUESTS_PER_CONNECTION = 1_000

/** In milliseconds without a byte in either direction: who stops reading an answer does not hold its connection for ever. */
export const SILENCE_TIMEOUT = 60_000
