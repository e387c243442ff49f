import type { Duplex } from 'node:stream'
import { turnAwayRaw } from './plain.ts'

/** What a fault of Node's parser means to the client; all others are 400. */
const ANSWERS: Record<string, [status: number, words: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'The header of this request is too large.\n'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The chunk extensions of this request are too large.\n'],
  HPE_INVALID_METHOD: [501, 'This method is unknown.\n'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.\n'],
}

/** As Node's own, for a body that we give up. */
export const TOO_SLOW = Object.assign(new Error('The body came too slowly'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })

/** Answers what could not be read as a request, unless the connection is gone or in the middle of another answer. */
export function answerClientError(error: Error & { code?: string }, socket: Duplex, isMidAnswer: boolean): void {
  if (error.code === 'ECONNRESET' || !socket.writable || isMidAnswer) {
    socket.destroy()
    return
  }
  const [status, words] = ANSWERS[error.code ?? ''] ?? [400, 'This is not a valid HTTP request.\n']
  turnAwayRaw(socket, status, words)
}
