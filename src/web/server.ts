import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import { getRequestListener } from '@hono/node-server'
import { absoluteForm, MAX_TARGET, parseAddress } from './http/address.ts'
import { answerClientError } from './http/client-error.ts'
import { followConnections } from './http/connections.ts'
import { createHealth } from './http/health.ts'
import type { Hosts } from './http/hosts.ts'
import { createHostCheck } from './http/hosts.ts'
import { LIMITS, MAX_CONNECTIONS, MAX_HEADERS, MAX_REQUESTS_PER_CONNECTION, SILENCE_TIMEOUT } from './http/limits.ts'
import { turnAway, turnAwayRaw } from './http/plain.ts'
import type { PageCache } from './page-cache.ts'

export interface ServerOptions {
  /** The app, for every request that no kept page answers. Its path is in the canonical spelling, whatever was sent. */
  fetch: (request: Request, bindings: HttpBindings) => Response | Promise<Response>
  cache: PageCache
  hosts: Hosts
  /** Whether a load balancer may send readers here; asked at most once a second. */
  ready: () => Promise<boolean>
}

export interface Server {
  /** Resolves with the port, which the system chooses if 0 is given. */
  listen(port: number, host?: string): Promise<number>
  /** Stops without a failed request: resolves when the last answer is out, after 30 seconds at most. */
  stop(): Promise<void>
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const ALLOW = { Allow: METHODS.join(', ') }

/** The one HTTP server: limits first, then the page cache, then the app. */
export function createServer({ fetch, cache, hosts, ready }: ServerOptions): Server {
  const http = createHttpServer({ ...LIMITS, insecureHTTPParser: false, optimizeEmptyRequests: true }, receive)
  http.maxHeadersCount = MAX_HEADERS
  http.maxConnections = MAX_CONNECTIONS
  http.maxRequestsPerSocket = MAX_REQUESTS_PER_CONNECTION
  http.timeout = SILENCE_TIMEOUT
  const connections = followConnections(http)
  const isOurs = createHostCheck(hosts)
  const health = createHealth(ready)
  const app = getRequestListener((request, bindings) => fetch(request, bindings as HttpBindings), { hostname: 'localhost' })
  let stopping = false

  http.on('clientError', (error, socket) => answerClientError(error, socket, connections.isMidAnswer(socket)))
  http.on('connect', (_req, socket) => turnAwayRaw(socket, 405, 'This server is no proxy.\n'))

  function receive(req: IncomingMessage, res: ServerResponse): void {
    if (stopping) res.shouldKeepAlive = false
    if (isOurs(req.headers.host) && cache.answerAtOnce(req, res)) return
    connections.follow(res)
    void answer(req, res)
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
    if (await cache.answer(req, res, address)) return
    req.url = address.query === '' ? address.path : `${address.path}?${address.query}`
    await app(req, res)
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
