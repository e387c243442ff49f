/** How many leading zero bits the hash of a proof of work has: some 16,000 hashes, about a second on a small telephone. */
const WORK_BITS = 14

/** What is hashed, by SHA-256, to show that some work was done for this form and this address (Hashcash). */
export const workText = ({ token, address, work }: { token: string; address: string; work: string }): string =>
  `${token}\n${address}\n${work}`

/** Whether a hash was found by work. */
export const isWork = (hash: Uint8Array): boolean => hash[0] === 0 && hash[1]! >> (16 - WORK_BITS) === 0
