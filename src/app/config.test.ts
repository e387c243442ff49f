import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const pem = (kind: 'rsa' | 'ed25519') => {
  const { privateKey } = kind === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519')
  return privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
}

test('an empty environment is a paper in ./data on this machine alone', () => {
  expect(readConfig({})).toMatchObject({ origin: undefined, port: 8080, portIsFixed: false, host: '127.0.0.1' })
  expect(readConfig({}).database).toEqual({ engine: 'sqlite', file: join(process.cwd(), 'data/broadsheet.sqlite') })
})

test('an origin loses its last slash and nothing else', () => {
  expect(readConfig({ BROADSHEET_URL: 'https://Example.org/' }).origin).toBe('https://example.org')
})

test.each([
  [{ PORT: 'eighty' }, /PORT.*0 to 65535/],
  [{ PORT: '70000' }, /PORT.*0 to 65535/],
  [{ BROADSHEET_URL: 'example.org' }, /BROADSHEET_URL.*https:\/\/example\.org/],
  [{ BROADSHEET_URL: 'https://example.org/news' }, /BROADSHEET_URL.*without a path/],
  [{ BROADSHEET_URL: 'ftp://example.org' }, /BROADSHEET_URL/],
  [{ BROADSHEET_TRUSTED_PROXIES: '10.0.0.0/8, caddy' }, /BROADSHEET_TRUSTED_PROXIES.*caddy.*10\.0\.0\.0\/8/],
  [{ BROADSHEET_SMTP_URL: 'mail.example.org', BROADSHEET_MAIL_FROM: 'a@example.org' }, /BROADSHEET_SMTP_URL.*smtps:/],
  [{ BROADSHEET_SMTP_URL: 'smtps://mail.example.org' }, /BROADSHEET_MAIL_FROM is missing/],
  [{ BROADSHEET_MAIL_FROM: 'The Courier <news@example.org>' }, /BROADSHEET_MAIL_FROM.*news@example\.org/],
  [{ BROADSHEET_MAIL_DKIM_SELECTOR: 'paper' }, /DKIM_SELECTOR and .*DKIM_KEY_FILE go together/],
  [{ BROADSHEET_MAIL_DKIM_SELECTOR: 'paper', BROADSHEET_MAIL_DKIM_KEY: 'secret' }, /DKIM_KEY is not understood/],
  [{ BROADSHEET_MAIL_DKIM_SELECTOR: 'paper', BROADSHEET_MAIL_DKIM_KEY: pem('ed25519') }, /an RSA key/],
  [{ BROADSHEET_MAIL_DKIM_SELECTOR: 'a; b=', BROADSHEET_MAIL_DKIM_KEY: pem('rsa') }, /DKIM_SELECTOR is “a; b=”/],
  [{ BROADSHEET_SMTP_URL_FILE: '/nowhere/at/all' }, /BROADSHEET_SMTP_URL_FILE.*can be read/],
  [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL.*postgres:/],
  [{ DATABASE_URL_FILE: '/nowhere/at/all' }, /DATABASE_URL_FILE.*can be read/],
  [{ DATABASE_URL: 'postgres://a', DATABASE_URL_FILE: 'b' }, /both set/],
])('nonsense is refused by its name: %o', (environment, words) => {
  expect(() => readConfig(environment)).toThrow(words)
})

test('a refusal never repeats a secret', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://user:hush@host' })).toThrow(expect.not.stringContaining('hush'))
  expect(() => readConfig({ BROADSHEET_SMTP_URL: 'smtp://paper:hush@host/x' })).toThrow(expect.not.stringContaining('hush'))
})

test('a secret may stand in a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'broadsheet-')), 'url')
  writeFileSync(file, 'postgres://paper@db/paper\n')
  expect(readConfig({ DATABASE_URL_FILE: file }).database).toEqual({ engine: 'postgres', url: 'postgres://paper@db/paper' })
})

test('without a mail server letters come from nowhere; with one, from the address that was named', () => {
  expect(readConfig({}).mail).toEqual({ server: undefined, sender: 'newsroom@paper.invalid' })
  const mail = readConfig({ BROADSHEET_SMTP_URL: 'smtps://p:w@mail.example.org', BROADSHEET_MAIL_FROM: 'News@Example.org' }).mail
  expect(mail).toMatchObject({ server: { host: 'mail.example.org', port: 465, security: 'tls' }, sender: 'news@example.org' })
})

test('letters are signed for the sender’s domain, or for one that is named', () => {
  const key = pem('rsa').trim()
  const signed = {
    BROADSHEET_MAIL_FROM: 'news@example.org',
    BROADSHEET_MAIL_DKIM_SELECTOR: 'paper',
    BROADSHEET_MAIL_DKIM_KEY: key,
  }
  expect(readConfig(signed).mail.signature).toEqual({ domain: 'example.org', selector: 'paper', key })
  const named = { ...signed, BROADSHEET_MAIL_DKIM_DOMAIN: 'mail.example.org' }
  expect(readConfig(named).mail.signature).toMatchObject({ domain: 'mail.example.org' })
  expect(readConfig({ BROADSHEET_MAIL_FROM: 'news@example.org' }).mail.signature).toBeUndefined()
})
