import type { IncomingMessage } from 'node:http'

/** How long the body of a request may take, in milliseconds. */
export interface BodyTimes {
  /** From its head to its last byte. */
  whole: number
  /** Without a byte, of one that may take its time; and to its last byte. */
  silent: number
  trusted: number
}

/** Whether a request goes on after its head (RFC 9112 section 6.3). */
export const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/**
 * Watches over a body that is still to come, and calls `tooSlow` once if it doesn't come in time: whoever trickles one holds a
 * connection for nothing. Only what the returned function is called for, once it is known who sends it, may take its time.
 */
export function watchBody(req: IncomingMessage, times: BodyTimes, tooSlow: () => void): () => void {
  if (!hasBody(req)) return () => {}
  const end = setTimeout(expire, times.whole)
  let silence: NodeJS.Timeout | undefined
  req.once('end', stop).once('close', stop)

  function stop(): void {
    clearTimeout(end)
    clearInterval(silence)
  }
  function expire(): void {
    stop()
    tooSlow()
  }
  return () => {
    if (silence || req.readableEnded || req.destroyed) return
    clearTimeout(end)
    const last = Date.now() + times.trusted
    let seen = req.socket.bytesRead
    silence = setInterval(() => {
      if (req.socket.bytesRead === seen || Date.now() > last) expire()
      seen = req.socket.bytesRead
    }, times.silent)
  }
}
