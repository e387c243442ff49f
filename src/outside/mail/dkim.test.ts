import { createHash, createVerify, generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { readSigningKey } from './dkim.ts'
import { mailBySmtp } from './smtp.ts'
import { LETTER, openMailServer } from './testing.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
const SIGNATURE = { domain: 'courier.example', selector: 'paper', key: PEM }
const UNSUBSCRIBE = 'https://courier.example/comments/follows/k/end'

test('a letter is signed so that who checks it finds it whole, with the way to end it covered', async () => {
  const raw = await travelled({ signature: SIGNATURE, text: 'A line  with   spaces \n\n.dots\n\n\n' })
  const tags = tagsOf(raw)
  expect(tags).toMatchObject({ v: '1', a: 'rsa-sha256', c: 'relaxed/relaxed', d: 'courier.example', s: 'paper' })
  const covered = tags.h!.split(':')
  for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post']) {
    expect(covered).toContain(name)
  }
  expect(isGenuine(raw)).toBe(true)
})

test('a letter that was changed on its way is found out', async () => {
  const raw = await travelled({ signature: SIGNATURE })
  expect(isGenuine(raw)).toBe(true)
  expect(isGenuine(raw.replace('Come in', 'Come out'))).toBe(false)
  expect(isGenuine(raw.replace(UNSUBSCRIBE, 'https://evil.example/'))).toBe(false)
  expect(isGenuine(raw.replace('List-Unsubscribe=One-Click', 'List-Unsubscribe=Never'))).toBe(false)
})

test('what nobody asked to sign is not signed', async () => {
  expect(await travelled({})).not.toMatch(/^DKIM-Signature/im)
})

test('only an RSA key that is long enough signs', () => {
  expect(readSigningKey(PEM)).toBe(PEM)
  const ed = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  for (const bad of [ed, 'secret', '', publicKey.export({ type: 'spki', format: 'pem' }) as string]) {
    expect(readSigningKey(bad)).toBeUndefined()
  }
})

/** A letter as a real server takes it. */
async function travelled({ signature, text = 'Come in.\n' }: { signature?: typeof SIGNATURE; text?: string }): Promise<string> {
  await using server = await openMailServer()
  const mail = mailBySmtp(server.server, { signature })
  await mail.send({ ...LETTER, text, unsubscribe: UNSUBSCRIBE })
  mail.close()
  return server.taken[0]!.raw
}

/** Checks a message as its receiver does (RFC 6376, 6.1.3), with relaxed canonicalization on both sides. */
function isGenuine(raw: string): boolean {
  const at = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, at + 2).match(/^[^ \t].*\r\n(?:[ \t].*\r\n)*/gm)!
  const { bh, h, b } = tagsOf(raw)
  const body = raw
    .slice(at + 4)
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ \r\n/g, '\r\n')
    .replace(/(?:\r\n)*$/, '\r\n')
  if (createHash('sha256').update(body, 'latin1').digest('base64') !== bh) return false
  const canonical = (line: string) => {
    const [, name, value] = /^([^:]+):([^]*)$/.exec(line)!
    return `${name!.toLowerCase().trim()}:${value!
      .replaceAll('\r\n', '')
      .replaceAll(/[ \t]+/g, ' ')
      .trim()}`
  }
  const left = head.map(canonical)
  const signed = h!.split(':').map((name) => {
    const index = left.findLastIndex((line) => line.startsWith(`${name}:`))
    return index < 0 ? '' : `${left.splice(index, 1)[0]}\r\n`
  })
  const own = canonical(head.find((line) => /^dkim-signature:/i.test(line))!).replace(/([; ])b=[^;]*$/, '$1b=')
  return createVerify('sha256')
    .update(signed.join('') + own, 'latin1')
    .verify(publicKey, b!, 'base64')
}

/** The tags of its signature. */
function tagsOf(raw: string): Record<string, string> {
  const [, value] = /^DKIM-Signature:((?:.*\r\n[ \t])*.*)\r\n/im.exec(raw)!
  const pairs = value!.replaceAll(/\s/g, '').split(';').filter(Boolean)
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
}
