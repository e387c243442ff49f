import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createHttpServer } from 'node:http'
import { BlockList, type AddressInfo } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import { getRequestListener } from '@hono/node-server'
import { absoluteForm, MAX_TARGET, parseAddress } from './http/address.ts'
import { hasBody, watchBody, type BodyTimes } from './http/body-time.ts'
import { answerClientError, TOO_SLOW } from './http/client-error.ts'
import { addressBlock, clientAddress, isLoopback } from './http/client-address.ts'
import { followConnections } from './http/connections.ts'
import { createHealth } from './http/health.ts'
import type { Hosts } from './http/hosts.ts'
import { createHostCheck } from './http/hosts.ts'
import { BODY_TIMES, LIMITS, MAX_CONNECTIONS, MAX_HEADERS, MAX_REQUESTS_PER_CONNECTION, SILENCE_TIMEOUT } from './http/limits.ts'
import { turnAway, turnAwayRaw } from './http/plain.ts'
import { createRates } from './http/rates.ts'
import type { PageCache } from './page-cache.ts'

export interface ServerOptions {
  /** The app, for every request that no kept page answers. Its path is in the canonical spelling, whatever was sent. */
  fetch: (request: Request, bindings: Bindings) => Response | Promise<Response>
  cache: PageCache
  hosts: Hosts
  /** Whether a load balancer may send readers here; asked at most once a second. */
  ready: () => Promise<boolean>
  /** The proxies whose X-Forwarded-For says who is asking; nobody's, if not given. */
  proxies?: BlockList
  bodyTimes?: BodyTimes
}

/** What the app finds in `c.env`. */
export interface Bindings extends HttpBindings {
  /** Lets the body of this request take its time: for who is known to have something large to send. */
  unhurried(): void
}

export interface Server {
  /** Resolves with the port, which the system chooses if 0 is given. */
  listen(port: number, host?: string): Promise<number>
  /** Stops without a failed request: resolves when the last answer is out, after 30 seconds at most. */
  stop(): Promise<void>
}

/** A page asks for many of these at once, and each is only bytes: they are not counted against a reader. */
const isLight = (path: string) => path.startsWith('/media/') || path.startsWith('/-/assets/')

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const ALLOW = { Allow: METHODS.join(', ') }

/** The one HTTP server: limits first, then the page cache, then the app. */
export function createServer(options: ServerOptions): Server {
  const { fetch, cache, hosts, ready, proxies = new BlockList(), bodyTimes = BODY_TIMES } = options
  const http = createHttpServer({ ...LIMITS, insecureHTTPParser: false, optimizeEmptyRequests: true }, receive)
  http.maxHeadersCount = MAX_HEADERS
  http.maxConnections = MAX_CONNECTIONS
  http.maxRequestsPerSocket = MAX_REQUESTS_PER_CONNECTION
  http.timeout = SILENCE_TIMEOUT
  const connections = followConnections(http)
  const isOurs = createHostCheck(hosts)
  const health = createHealth(ready)
  const rates = createRates()
  const unhurried = new WeakMap<IncomingMessage, () => void>()
  const app = getRequestListener(
    (request, given) => {
      const bindings = given as HttpBindings
      return fetch(request, { ...bindings, unhurried: unhurried.get(bindings.incoming) ?? (() => {}) })
    },
    { hostname: 'localhost' },
  )
  let stopping = false

  http.on('clientError', (error, socket) => answerClientError(error, socket, connections.isMidAnswer(socket)))
  http.on('connect', (_req, socket) => turnAwayRaw(socket, 405, 'This server is no proxy.\n'))

  function receive(req: IncomingMessage, res: ServerResponse): void {
    if (stopping) res.shouldKeepAlive = false
    // Readers send none: a kept page costs nothing of this.
    if (hasBody(req)) watch(req)
    if (isOurs(req.headers.host) && cache.answerAtOnce(req, res)) return
    connections.follow(res)
    void answer(req, res)
  }

  function watch(req: IncomingMessage): void {
    const giveUp = () => answerClientError(TOO_SLOW, req.socket, connections.isMidAnswer(req.socket))
    unhurried.set(req, watchBody(req, bodyTimes, giveUp))
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (!METHODS.includes(req.method!)) return turnAway(res, 405, 'This method is not served.\n', ALLOW)
    useOriginForm(req)
    if (req.url!.length > MAX_TARGET) return turnAway(res, 414, 'This address is too long.\n')
    const address = parseAddress(req.url!)
    if (!address) return turnAway(res, 400, 'This address is malformed.\n')
    if (health.isProbe(address.path)) return health.answer(res, { path: address.path, stopping })
    if (hasTwoHosts(req)) return turnAway(res, 400, 'This request names two hosts.\n')
    if (!isOurs(req.headers.host)) return turnAway(res, 421, 'This site is not served here.\n')
    const wait = isLight(address.path) ? undefined : waitOf(req)
    if (wait !== undefined)
      return turnAway(res, 429, 'You ask faster than we can read. Please wait a little.\n', { 'Retry-After': String(wait) })
    if (await cache.answer(req, res, address)) return
    req.url = address.query === '' ? address.path : `${address.path}?${address.query}`
    await app(req, res)
  }

  /** Nobody on this machine is made to wait: behind a proxy here that was not declared, that would be everyone. */
  function waitOf(req: IncomingMessage): number | undefined {
    const client = clientAddress(req.socket.remoteAddress ?? '', req.headers['x-forwarded-for'] as string | undefined, proxies)
    return isLoopback(client) ? undefined : rates.take(addressBlock(client))
  }

  return {
    listen(port, host) {
      return new Promise((resolve, reject) => {
        http.once('error', reject)
        http.listen(port, host, () => {
          http.off('error', reject)
          resolve((http.address() as AddressInfo).port)
        })
      })
    },

    async stop() {
      stopping = true
      await connections.drain()
    },
  }
}

function useOriginForm(req: IncomingMessage): void {
  const absolute = absoluteForm(req.url!)
  if (!absolute) return
  req.url = absolute.target
  req.headers.host = absolute.host
}

/** RFC 9112 section 3.2: who sends two wants two readers to see two different sites. Node itself keeps the first. */
function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0
  for (let i = 0; i < rawHeaders.length; i += 2) if (rawHeaders[i]!.toLowerCase() === 'host') hosts++
  return hosts > 1
}
