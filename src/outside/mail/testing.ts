import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { Message } from './mail.ts'
import type { SmtpServer } from './smtp-url.ts'

export interface Delivery {
  from: string
  to: string[]
  raw: string
}

/** A real mail server on a free port, with the letters it has taken. Its own `onData` takes the place of keeping them. */
export async function openMailServer(options: SMTPServerOptions = {}) {
  const taken: Delivery[] = []
  const keep: NonNullable<SMTPServerOptions['onData']> = (stream, { envelope }, answer) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      taken.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString('latin1') })
      answer(null)
    })
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: keep,
    ...options,
  })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  const sockets = new Set<Socket>()
  listening.on('connection', (socket: Socket) => sockets.add(socket))
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  return {
    taken,
    keep,
    /** Ends every connection without a word. */
    hangUp: () => sockets.forEach((socket) => socket.destroy()),
    /** How many connections are open. */
    open: () => server.connections.size,
    server: { host: '127.0.0.1', port, security: 'none', login: undefined } as SmtpServer,
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

/** What is no mail server at all: speaks when it has been connected to. */
export async function openSocket(speak: (socket: Socket) => void) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    speak(socket)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    server: { host: '127.0.0.1', port: (server.address() as AddressInfo).port, security: 'none', login: undefined } as SmtpServer,
    async [Symbol.asyncDispose]() {
      sockets.forEach((socket) => socket.destroy())
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** An answer of the server's that isn't “yes”. */
export const saying = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode })

export const LETTER: Message = {
  id: '3f2a@courier.example',
  date: Date.UTC(2026, 10, 24, 9, 30),
  from: { name: 'The Harbour Courier', address: 'desk@courier.example' },
  to: 'ana@example.org',
  replyTo: null,
  subject: 'You are invited',
  text: 'Come in.\n',
  html: '<p>Come in.</p>',
  unsubscribe: null,
}
