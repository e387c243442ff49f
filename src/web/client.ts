import type { IncomingMessage } from 'node:http'
import type { BlockList } from 'node:net'
import type { Context } from 'hono'
import { addressBlock, clientAddress, isLoopback } from './http/client-address.ts'

/** What a route may know of who is asking. */
export interface Client {
  /** The neighbourhood of their address: what a network hands out as one, an IPv4 /24 or an IPv6 /48. */
  block: string
  /** Their address itself, or the IPv6 /64 that one household has; unknown where there is no socket. */
  home?: string
  /** They sit at this machine, with nothing between: what a demo lets in without a password. */
  isHere: boolean
}
export type ClientOf = (c: Context) => Client

/** Reads it from the socket. A test, where there is none, hands a function of its own to the routes. */
export const clientOf =
  (proxies: BlockList): ClientOf =>
  (c) =>
    readClient((c.env as { incoming: IncomingMessage }).incoming, proxies)

/** Any of these tells of a proxy, behind which everybody has its address. */
const PASSED_ON = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']

/** A page of another site that has its name point here sends that name. */
const NAMES_OF_HERE = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i

export function readClient(
  { socket, headers }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } },
  proxies: BlockList,
): Client {
  const peer = socket.remoteAddress ?? ''
  const isPassedOn = PASSED_ON.some((name) => name in headers)
  const address = clientAddress(peer, headers['x-forwarded-for'] as string | undefined, proxies)
  return {
    block: wideBlock(address),
    home: addressBlock(address),
    isHere: isLoopback(clientAddress(peer, undefined, proxies)) && NAMES_OF_HERE.test(headers.host ?? '') && !isPassedOn,
  }
}

function wideBlock(address: string): string {
  const block = addressBlock(address)
  return block.includes(':') ? `${block.split(':').slice(0, 3).join(':')}::/48` : `${block.split('.').slice(0, 3).join('.')}.0/24`
}
