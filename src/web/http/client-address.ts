import { BlockList, isIP } from 'node:net'

/** The proxies whose word about a client's address is taken: addresses and CIDR blocks. Throws for what is neither. */
export function trustedProxies(entries: readonly string[]): BlockList {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address)
    const prefix = bits === undefined ? (family === 6 ? 128 : 32) : Number(bits)
    const fits = family !== 0 && /^\d{1,3}$/.test(bits ?? '0') && prefix <= (family === 6 ? 128 : 32)
    if (!fits) throw new RangeError(`“${entry}” is no address and no block such as 10.0.0.0/8`)
    list.addSubnet(address, prefix, family === 6 ? 'ipv6' : 'ipv4')
  }
  return list
}

/**
 * Who is asking: the peer, or, where that is a trusted proxy, the last address of X-Forwarded-For that is no trusted proxy
 * itself. What stands before that address was written by the client and proves nothing.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, trusted: BlockList): string {
  const hops = [...(forwardedFor ?? '').split(','), peer].map((hop) => plainAddress(hop.trim()))
  while (hops.length > 1 && isTrusted(hops.at(-1)!, trusted)) {
    const before = hops.at(-2)!
    if (isIP(before) === 0) break
    hops.pop()
  }
  return hops.at(-1)!
}

/** What stands for one household or server: an IPv4 address, or the first 64 bits of an IPv6 one. */
export function addressBlock(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail = ''] = address.split('%')[0]!.split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === '' ? [] : tail.split(':')
  const filled = address.includes('::')
    ? [...groups, ...Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0'), ...after]
    : groups
  return `${filled
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** Whether an address is this machine's own. */
export const isLoopback = (address: string) => address === '::1' || address.startsWith('127.')

/** IPv4 as Node writes it on a socket for both families (`::ffff:192.0.2.1`) is IPv4. */
const plainAddress = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

const isTrusted = (address: string, trusted: BlockList) => {
  const family = isIP(address)
  return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4')
}
