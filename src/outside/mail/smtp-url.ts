import { isIPv4 } from 'node:net'

/** A mail server that takes our letters and hands them on. */
export interface SmtpServer {
  host: string
  port: number
  /** Encrypted from the first byte; or before anything of ours is said (STARTTLS); or, to this machine itself, not at all. */
  security: 'tls' | 'starttls' | 'none'
  login: { user: string; password: string } | undefined
}

/** Reads `smtps://user:password@host:port` or `smtp://…`; undefined if it is anything else. The ports are 465 and 587 where none is named (RFC 8314). */
export function parseSmtpUrl(text: string): SmtpServer | undefined {
  const url = URL.parse(text)
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname) return undefined
  if (!/^\/?$/.test(url.pathname) || url.search || url.hash || Boolean(url.username) !== Boolean(url.password)) return undefined
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  const isSecure = url.protocol === 'smtps:'
  try {
    return {
      host,
      port: Number(url.port) || (isSecure ? 465 : 587),
      security: isSecure ? 'tls' : isThisMachine(host) ? 'none' : 'starttls',
      login: url.username ? { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) } : undefined,
    }
  } catch {
    return undefined
  }
}

const isThisMachine = (host: string) => host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
