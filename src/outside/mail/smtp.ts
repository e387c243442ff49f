import { createTransport } from 'nodemailer'
import { bounceStatus } from './bounce.ts'
import { compose, unparsed } from './compose.ts'
import type { Signature } from './dkim.ts'
import { MailBounced, MailRefused, type Mail } from './mail.ts'
import type { SmtpServer } from './smtp-url.ts'
import { troubleOf, withoutAddresses, type SmtpError, type Trouble } from './trouble.ts'

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

/** Somebody looks at the desk and waits. */
const CHECKING: Patience = { greeting: 8_000, answer: 8_000, letter: 20_000 }

/** Sends by a mail server (RFC 5321) over connections that stay open for the next letter. Encrypted and with the server's certificate checked, or not at all, as `server` says. */
export function mailBySmtp(
  server: SmtpServer,
  { signature, patience }: { signature?: Signature | undefined; patience?: Patience } = {},
): Mail {
  const { letter } = patience ?? PATIENCE
  const transport = createTransport({
    pool: true,
    ...settingsOf(server, patience ?? PATIENCE),
    dkim: signature && dkimOf(signature),
  })
  return {
    async send(message) {
      const raw = await compose(message)
      const envelope = { from: unparsed(message.from.address), to: unparsed(message.to) }
      try {
        const { response } = await transport.sendMail({ raw, envelope, signal: AbortSignal.timeout(letter) })
        return { accepted: withoutAddresses(response) }
      } catch (error) {
        throw failure(error as SmtpError)
      }
    },
    check: () => greet(server, patience ?? CHECKING),
    close: () => transport.close(),
  }
}

/** Goes as far as the login, and takes its leave. */
async function greet(server: SmtpServer, patience: Patience): Promise<Trouble | undefined> {
  const transport = createTransport(settingsOf(server, patience))
  const tooLate = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => tooLate.reject(Object.assign(new Error('No end in sight'), { code: 'ETIMEDOUT' })),
    patience.letter,
  )
  try {
    await Promise.race([transport.verify(), tooLate.promise])
    return undefined
  } catch (error) {
    return troubleOf(error as SmtpError)
  } finally {
    clearTimeout(timer)
    transport.close()
  }
}

const settingsOf = (server: SmtpServer, patience: Patience) => ({
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

/** What it signs by itself includes both headers of RFC 8058. */
const dkimOf = ({ domain, selector, key }: Signature) => ({ domainName: domain, keySelector: selector, privateKey: key })

/** Only a no to the recipient or to the letter itself is for good. A no to our name, our password or our sender's address is the operator's to mend, and the letter waits for it. */
function failure({ message, response = '', responseCode = 0, command = '' }: SmtpError): Error {
  const words = withoutAddresses(message)
  const isForGood = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
  if (!isForGood) return new Error(words)
  const status = bounceStatus(response)
  return status === undefined ? new MailRefused(words) : new MailBounced(words, status)
}
