import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Server as NetServer } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'

/** In milliseconds. */
const LOOK_EVERY = 100
const QUIET_AFTER = 500
const PATIENCE = 30_000

/** So many connections may wait to be accepted: what Node asks of the system. */
const BACKLOG = 511

/** Follows the connections of a server so that it can stop without breaking off an answer. */
export function followConnections(server: Server, patience = PATIENCE) {
  const open = new Set<Socket>()
  const answers = new Set<ServerResponse>()
  let accepted = 0
  server.on('connection', (socket: Socket) => {
    accepted++
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })

  /** Whoever stands at the door would be reset when it closes. In two turns of the event loop Node accepts one at least. */
  async function letIn(): Promise<void> {
    let before = -1
    for (let i = 0; i < BACKLOG && before < accepted; i++) {
      before = accepted
      await turn()
      await turn()
    }
  }

  return {
    /** To be called for every answer that is not given at once. */
    follow(res: ServerResponse): void {
      answers.add(res)
      res.once('close', () => answers.delete(res))
    },

    /** True once bytes of an unfinished answer may be on the wire, so that nothing else may be written there. */
    isMidAnswer: (socket: unknown): boolean => [...answers].some((res) => res.req.socket === socket && res.headersSent),

    /**
     * Stops accepting, closes each connection after half a second of silence (a request that was already on its way still gets
     * its answer), lets running answers finish for 30 seconds, and resolves when the last connection is gone.
     */
    async drain(): Promise<void> {
      for (const res of answers) res.shouldKeepAlive = false
      await letIn()
      // Not http's own close(): that cuts off answers which are ended but still leaving for a slow reader.
      const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))
      const seen = new Map<Socket, { bytes: number; quietFor: number }>()
      let waited = 0
      const timer = setInterval(() => {
        waited += LOOK_EVERY
        const answering = new Set([...answers].map((res) => res.req.socket))
        for (const socket of open) {
          const before = seen.get(socket)
          const isQuiet = !answering.has(socket) && socket.writableLength === 0 && socket.bytesRead === before?.bytes
          const quietFor = isQuiet ? before.quietFor + LOOK_EVERY : 0
          if (quietFor >= QUIET_AFTER || waited >= patience) socket.destroy()
          seen.set(socket, { bytes: socket.bytesRead, quietFor })
        }
      }, LOOK_EVERY)
      await closed
      clearInterval(timer)
    },
  }
}
