import { domainToASCII } from 'node:url'

/** An address as it may be typed: one local part of plain ASCII, one `@`, a domain without white space or anything that ends a host. */
const TYPED = /^([\w#$&'*+/=^`{|}~-]+(?:\.[\w#$&'*+/=^`{|}~-]+)*)@([^\s\p{Cc}@%/\\?#:;,<>()[\]"]+)$/u

/** A name of two labels or more, each of letters, digits and inner hyphens, and the last no number (RFC 1035, RFC 3696). */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

const LONGEST = 254
const LONGEST_LOCAL = 64

/**
 * Reads one mailbox address; undefined unless the whole text is one. The answer is lower case with an ASCII domain, the same for
 * everybody who means the same mailbox. A strict part of RFC 5321: no display name, comment, quotes, group, address literal or
 * space; before the `@` no `%` and `!`, by which relays were once told to send to somebody else, and no `?`, which would make
 * an encoded word.
 */
export function mailAddress(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const [, local, typedHost] = TYPED.exec(text) ?? []
  if (local === undefined || typedHost === undefined || local.length > LONGEST_LOCAL) return undefined
  const host = domainToASCII(typedHost)
  const address = `${local.toLowerCase()}@${host}`
  return HOST.test(host) && address.length <= LONGEST ? address : undefined
}
