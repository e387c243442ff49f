import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** For tests: what a server wrote on one connection, from the first byte to its end, after it was sent these bytes. */
export function exchange(port: number, bytes: string, { half = false } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => (half ? socket.end(bytes, 'latin1') : socket.write(bytes, 'latin1')))
    let received = ''
    socket.setEncoding('latin1').on('data', (data: string) => (received += data))
    socket.on('error', reject).on('close', () => resolve(received))
  })
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

const agent = new Agent({ keepAlive: true })

/** For tests: closes the connections that `ask` has kept. */
export function hangUp(): void {
  agent.destroy()
}

/** For tests: one request on a kept connection, exactly as named; nothing is added or decoded. */
export function ask(port: number, path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, headers, method, agent }, (res) => {
      buffer(res).then((body) => resolve({ status: res.statusCode!, headers: res.headers, body }), reject)
    })
    sent.on('error', reject).end()
  })
}
