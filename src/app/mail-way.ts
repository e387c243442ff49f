import { join } from 'node:path'
import type { Way } from '../mail/way.ts'
import { mailInFolder } from '../outside/mail/folder.ts'
import type { Mail } from '../outside/mail/mail.ts'
import { mailBySmtp } from '../outside/mail/smtp.ts'
import type { Config } from './config.ts'

/** The way out for letters that the operator has chosen. */
export const openMail = ({ mail: { server, signature }, data }: Config): Mail =>
  server ? mailBySmtp(server, { signature }) : mailInFolder(join(data, 'mail'))

/** The same as the desk may show it: no password, no key. */
export function wayOf({ mail: { server, sender, signature } }: Config): Way {
  return {
    server: server && { host: server.host, port: server.port, security: server.security, hasLogin: server.login !== undefined },
    sender,
    signature: signature && `${signature.selector}._domainkey.${signature.domain}`,
  }
}
