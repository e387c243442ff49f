import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { webAddress } from '../../lib/url.ts'
import { isPublicAddress } from './addresses.ts'

/** What another site answered, whole. */
export interface Answer {
  /** The address that answered, after redirects. */
  url: string
  status: number
  /** The media type, in small letters and without parameters. */
  type: string
  text: string
}

/** Asks another site for a page. Throws `NoAnswer` for whatever the reason is that there is none. */
export type Fetch = (url: string, headers?: Record<string, string>) => Promise<Answer>

/** Why a site was not asked or did not answer: a sentence for a log. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

interface Address {
  address: string
  family: number
}

interface FetchOptions {
  /** All addresses of a name; the machine's resolver if nothing is said. */
  resolve?(name: string): Promise<Address[]>
  /** Hosts with their port (`127.0.0.1:4000`) that are asked although they are not public. */
  trusted?: readonly string[]
  /** In milliseconds, for everything: names, redirects, the body. */
  patience?: number
}

const PATIENCE = 10_000
const MAX_REDIRECTS = 3
const MAX_BYTES = 1024 * 1024

/**
 * The one way out to the web. Asks only by http and https, only hosts all of whose addresses are public, and connects to the
 * address that was checked, so that a name cannot lead elsewhere in between. Each redirect, at most three, is checked the same way.
 */
export function createFetch({ resolve = resolveName, trusted = [], patience = PATIENCE }: FetchOptions = {}): Fetch {
  return async (url, headers = {}) => {
    const signal = AbortSignal.timeout(patience)
    let at = url
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const asked = new URL(webAddress(at) ?? refuse(`${at} is no address on the web`))
      const addresses = await inTime(addressesOf(asked), signal)
      const response = await open(asked, { headers, addresses, signal })
      const location = REDIRECTS.has(response.statusCode!) ? response.headers.location : undefined
      if (location === undefined) return await answerOf(response, asked)
      response.destroy()
      at = URL.parse(location, asked)?.href ?? refuse(`${asked.host} redirects to ${location}`)
    }
    return refuse(`${url} redirects more than ${MAX_REDIRECTS} times`)
  }

  async function addressesOf({ hostname, host, port, protocol }: URL): Promise<Address[]> {
    const name = hostname.replace(/^\[|\]$/g, '')
    const family = isIP(name)
    const addresses = family ? [{ address: name, family }] : await resolve(name)
    const isTrusted = trusted.includes(port ? host : `${host}:${protocol === 'https:' ? 443 : 80}`)
    const stranger = addresses.find(({ address }) => !isTrusted && !isPublicAddress(address))
    if (stranger) refuse(`${hostname} is at ${stranger.address}, which is not public`)
    return addresses.length > 0 ? addresses : refuse(`${hostname} has no address`)
  }
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

function refuse(why: string): never {
  throw new NoAnswer(why)
}

const resolveName = (name: string): Promise<Address[]> =>
  lookup(name, { all: true }).catch((error: unknown) => refuse(`${name}: ${String(error)}`))

/** A resolver cannot be told to stop; nobody waits for it longer than this. */
async function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new NoAnswer('no answer in time')), { once: true }),
  )
  return await Promise.race([work, late])
}

interface Ask {
  headers: Record<string, string>
  addresses: Address[]
  signal: AbortSignal
}

/** Connects to one of these addresses, whatever the name means by now; `agent: false` shares no connection with others. */
function open(url: URL, { headers, addresses, signal }: Ask): Promise<IncomingMessage> {
  const pinned: LookupFunction = (_name, { all }, found) =>
    all ? found(null, addresses) : found(null, addresses[0]!.address, addresses[0]!.family)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      headers: { 'user-agent': 'Broadsheet', 'accept-encoding': 'identity', ...headers },
      lookup: pinned,
      agent: false,
      signal,
    })
    asked.once('response', resolve)
    asked.once('error', (error) => reject(new NoAnswer(`${url.host}: ${error.message}`)))
    asked.end()
  })
}

async function answerOf(response: IncomingMessage, url: URL): Promise<Answer> {
  if ((response.headers['content-encoding'] ?? 'identity') !== 'identity') refuse(`${url.host} answers compressed, unasked`)
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > MAX_BYTES) refuse(`${url.host} answers more than ${MAX_BYTES} bytes`)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof NoAnswer ? error : new NoAnswer(`${url.host}: ${String(error)}`)
  }
  const type = (response.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  return { url: url.href, status: response.statusCode!, type, text: Buffer.concat(chunks).toString() }
}
