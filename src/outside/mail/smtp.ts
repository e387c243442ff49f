import { createTransport } from 'nodemailer'
import { compose, unparsed } from './compose.ts'
import { MailRefused, type Mail } from './mail.ts'
import type { SmtpServer } from './smtp-url.ts'

/** How long is waited, in milliseconds. */
export interface Patience {
  /** For a connection, and for the server's first word. */
  greeting: number
  /** For each answer after that. */
  answer: number
  /** For a whole letter, however the server spins it out. */
  letter: number
}

const PATIENCE: Patience = { greeting: 10_000, answer: 60_000, letter: 120_000 }

/** Sends by a mail server (RFC 5321) over connections that stay open for the next letter. Encrypted and with the server's certificate checked, or not at all, as `server` says. */
export function mailBySmtp(server: SmtpServer, patience: Patience = PATIENCE): Mail {
  const transport = createTransport({
    pool: true,
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    auth: server.login && { user: server.login.user, pass: server.login.password },
    dnsTimeout: patience.greeting,
    connectionTimeout: patience.greeting,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.answer,
  })
  return {
    async send(message) {
      const raw = await compose(message)
      const envelope = { from: unparsed(message.from.address), to: unparsed(message.to) }
      const signal = AbortSignal.timeout(patience.letter)
      try {
        const { response } = await transport.sendMail({ raw, envelope, signal })
        return { accepted: response }
      } catch (error) {
        throw failure(error as SmtpError)
      }
    },
    close: () => transport.close(),
  }
}

interface SmtpError extends Error {
  responseCode?: number
  command?: string
}

/** Only a no to the recipient or to the letter itself is for good. A no to our name, our password or our sender's address is the operator's to mend, and the letter waits for it. */
function failure({ message, responseCode = 0, command = '' }: SmtpError): Error {
  const words = message.replaceAll(/[^\s<>"]+@[^\s<>",;]+/g, '…')
  const isForGood = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
  return isForGood ? new MailRefused(words) : new Error(words)
}
