import { readFileSync } from 'node:fs'
import type { BlockList } from 'node:net'
import { join, resolve } from 'node:path'
import type { Where } from '../db/connect.ts'
import { mailAddress } from '../mail/address.ts'
import { readSigningKey, type Signature } from '../outside/mail/dkim.ts'
import { parseSmtpUrl, type SmtpServer } from '../outside/mail/smtp-url.ts'
import { trustedProxies } from '../web/http/client-address.ts'

/** What the operator decides, read once from the environment. */
export interface Config {
  /** The folder that holds everything of ours: the data file, pictures, keys. */
  data: string
  /** `https://example.org`; undefined while the site runs under whatever address it is reached by. */
  origin: string | undefined
  database: Where
  /** 0 takes any free port. */
  port: number
  /** The address to listen on. */
  host: string
  /** Whether port was asked for; else the next free one will do. */
  portIsFixed: boolean
  /** The proxies whose X-Forwarded-For is believed: addresses and CIDR blocks. */
  trustedProxies: BlockList
  mail: {
    /** What hands letters on; undefined keeps them in the data folder. */
    server: SmtpServer | undefined
    /** The address they come from. */
    sender: string
    /** What they are signed with here; undefined leaves that to the mail server. */
    signature: Signature | undefined
  }
}

/** A setting that makes no sense: its name, and what was expected. */
export class BadSetting extends Error {
  override name = 'BadSetting'
}

type Environment = Record<string, string | undefined>

/** Reads the environment; the only place that does. Throws `BadSetting` for nonsense. */
export function readConfig(environment: Environment = process.env): Config {
  const data = resolve(environment.BROADSHEET_DATA || 'data')
  const port = readPort(environment.PORT)
  return {
    data,
    origin: readOrigin(environment.BROADSHEET_URL),
    database: readDatabase(readSecret(environment, 'DATABASE_URL'), data),
    port: port ?? 8080,
    portIsFixed: port !== undefined,
    host: environment.HOST || '127.0.0.1',
    trustedProxies: readProxies(environment.BROADSHEET_TRUSTED_PROXIES),
    mail: readMail(environment),
  }
}

function readPort(text: string | undefined): number | undefined {
  if (!text) return undefined
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new BadSetting(`PORT is “${text}”; expected a number from 0 to 65535`)
  return port
}

function readOrigin(text: string | undefined): string | undefined {
  if (!text) return undefined
  const url = URL.parse(text)
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username
  if (!isOrigin)
    throw new BadSetting(`BROADSHEET_URL is “${text}”; expected an address such as https://example.org, without a path`)
  return url.origin
}

function readProxies(text: string | undefined): BlockList {
  try {
    return trustedProxies(text ? text.split(',').map((entry) => entry.trim()) : [])
  } catch (error) {
    throw new BadSetting(`BROADSHEET_TRUSTED_PROXIES: ${(error as Error).message}; expected a list such as 127.0.0.1,10.0.0.0/8`)
  }
}

function readMail(environment: Environment): Config['mail'] {
  const url = readSecret(environment, 'BROADSHEET_SMTP_URL')
  const from = environment.BROADSHEET_MAIL_FROM
  const server = url ? parseSmtpUrl(url) : undefined
  if (url && !server) {
    throw new BadSetting(
      'BROADSHEET_SMTP_URL is not understood; expected smtps://user:password@host or smtp://user:password@host:587',
    )
  }
  const sender = from && mailAddress(from)
  if (from && !sender) throw new BadSetting(`BROADSHEET_MAIL_FROM is “${from}”; expected one address such as news@example.org`)
  if (server && !sender) throw new BadSetting('BROADSHEET_MAIL_FROM is missing; expected the address that letters come from')
  return { server, sender: sender || NOBODY, signature: readSignature(environment, sender || NOBODY) }
}

function readSignature(environment: Environment, sender: string): Signature | undefined {
  const { BROADSHEET_MAIL_DKIM_SELECTOR: selector, BROADSHEET_MAIL_DKIM_DOMAIN: named } = environment
  const pem = readSecret(environment, 'BROADSHEET_MAIL_DKIM_KEY')
  if (!pem && !selector && !named) return undefined
  if (!pem || !selector) {
    throw new BadSetting('BROADSHEET_MAIL_DKIM_SELECTOR and BROADSHEET_MAIL_DKIM_KEY_FILE go together; expected both or neither')
  }
  const key = readSigningKey(pem)
  if (!key) throw new BadSetting('BROADSHEET_MAIL_DKIM_KEY is not understood; expected an RSA key in PEM, of 1,024 bits or more')
  const domain = named || sender.slice(sender.indexOf('@') + 1)
  for (const [name, text] of [
    ['SELECTOR', selector],
    ['DOMAIN', domain],
  ]) {
    if (!DNS_NAME.test(text!))
      throw new BadSetting(`BROADSHEET_MAIL_DKIM_${name} is “${text}”; expected a name such as paper.example`)
  }
  return { domain, selector, key }
}

const DNS_NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i

/** Letters that are only kept come from nowhere (RFC 2606). */
const NOBODY = 'newsroom@paper.invalid'

function readDatabase(text: string | undefined, data: string): Where {
  if (!text) return { engine: 'sqlite', file: join(data, 'broadsheet.sqlite') }
  if (!/^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '')) {
    throw new BadSetting('DATABASE_URL is not understood; expected postgres://user:password@host/database')
  }
  return { engine: 'postgres', url: text }
}

/** A secret stands in NAME, or in the file that NAME_FILE names. */
function readSecret(environment: Environment, name: string): string | undefined {
  const file = environment[`${name}_FILE`]
  if (!file) return environment[name] || undefined
  if (environment[name]) throw new BadSetting(`${name} and ${name}_FILE are both set; expected one of them`)
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new BadSetting(`${name}_FILE is “${file}”; expected a file that can be read`)
  }
}
