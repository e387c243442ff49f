import type { ServerResponse } from 'node:http'
import { STATUS_CODES } from 'node:http'
import { LIMITS } from './limits.ts'

export type Field = readonly [name: string, value: string]

/** A status line and header fields, rendered once; what changes with the request (Date, Connection) is added when it is sent. */
export interface ReadyHead {
  status: number
  /** Names and values by turns, as `writeHead` takes them. */
  fields: readonly string[]
  /** The same as bytes of HTTP/1.1, without the empty line at the end. */
  text: string
}

/** The two fields of Node's own that a ready head touches; no other file may. */
interface Internals {
  _header?: string | null
  maxRequestsOnConnectionReached?: boolean
}

/** Takes fields that `Headers` has already found sound; must hold Content-Length, and neither Date nor Connection. */
export function readyHead(status: number, fields: readonly Field[]): ReadyHead {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...fields.map(([name, value]) => `${name}: ${value}`), '']
  // Joined, not added up: the engine would walk through every line again each time it is sent.
  return { status, fields: fields.flat(), text: lines.join('\r\n') }
}

/**
 * Sends a ready head and, unless it is null, a body (which Node leaves out for HEAD): the whole answer. Writing seventeen fields anew costs a quarter of the
 * throughput, so the text goes where Node would have put its own; a connection that is to end, an older protocol or a Node
 * without that place gets the same answer by `writeHead`.
 */
export function sendReady(res: ServerResponse, head: ReadyHead, body: Uint8Array | null): void {
  const internals = res as Internals
  const staysOpen = res.shouldKeepAlive && internals.maxRequestsOnConnectionReached !== true && res.req.httpVersionMinor === 1
  if (internals._header === null && staysOpen) {
    res.statusCode = head.status
    internals._header = head.text + closingLines()
  } else {
    res.writeHead(head.status, head.fields as string[])
  }
  if (body === null) res.end()
  else res.end(body)
}

let lines = ''
let linesEnd = 0

/** The Date is the same for a whole second, so the lines are too. */
function closingLines(): string {
  const now = Date.now()
  if (now >= linesEnd) {
    linesEnd = now - (now % 1000) + 1000
    lines = `Date: ${new Date(now).toUTCString()}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${LIMITS.keepAliveTimeout / 1000}\r\n\r\n`
  }
  return lines
}
