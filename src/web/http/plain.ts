import type { ServerResponse } from 'node:http'
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

/** A few words as text/plain that no cache keeps. */
export function answerPlainly(res: ServerResponse, status: number, words: string, extra: Record<string, string> = {}): void {
  res.writeHead(status, { ...fields(words), ...extra })
  res.end(words)
}

/** The same for a request that is turned away unread: its connection ends with the answer. */
export function turnAway(res: ServerResponse, status: number, words: string, extra: Record<string, string> = {}): void {
  answerPlainly(res, status, words, { ...extra, Connection: 'close' })
}

/** The same on a bare connection, for what never became a request. */
export function turnAwayRaw(socket: Duplex, status: number, words: string): void {
  const head = Object.entries({ ...fields(words), Connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${words}`, () => socket.destroy())
}

function fields(words: string): Record<string, string> {
  return {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(words)),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  }
}
