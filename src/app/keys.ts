import { createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The secrets of this paper, made on first run. Newest first: what is made is made with the first, what is checked may bear any. */
export interface Keys {
  /** For tokens that we sign and later recognise; 32 bytes each. */
  tokens: Buffer[]
  /** For hashes of addresses of readers and networks; 32 bytes. It stays: with another, nobody who was banned would be known again. */
  addresses: Buffer
  /** Ed25519, for the checkpoints of the public record. */
  record: KeyObject
}

/** The keys that may be changed for new ones. */
export const KEY_NAMES = ['tokens', 'record'] as const
export type KeyName = (typeof KEY_NAMES)[number]

/** Two live token keys let what was signed before a rotation stand until it runs out. */
const LIVE_TOKEN_KEYS = 2

/** Reads the keys of a data folder; makes those that are missing. Refuses a key file that others can read. */
export function openKeys(data: string): Keys {
  const tokens = readKey(data, 'tokens') ?? writeKey(data, 'tokens', newTokenKey())
  const addresses = readKey(data, 'addresses') ?? writeKey(data, 'addresses', newTokenKey())
  const record = readKey(data, 'record') ?? writeKey(data, 'record', newRecordKey())
  return {
    tokens: tokens
      .trim()
      .split('\n')
      .map((line) => Buffer.from(line, 'base64url')),
    addresses: Buffer.from(addresses, 'base64url'),
    record: createPrivateKey(record),
  }
}

/** Makes a new key beside the old: the last token key stays good until the next rotation; checkpoints name the public key they were signed with. */
export function rotateKey(data: string, name: KeyName): void {
  if (name === 'record') return void writeKey(data, name, newRecordKey())
  const old = readKey(data, name)?.trim().split('\n') ?? []
  writeKey(data, name, [newTokenKey(), ...old].slice(0, LIVE_TOKEN_KEYS).join('\n'))
}

type FileName = KeyName | 'addresses'

const fileOf = (data: string, name: FileName) => join(data, 'keys', `${name}.key`)

function readKey(data: string, name: FileName): string | undefined {
  const file = fileOf(data, name)
  if (!existsSync(file)) return undefined
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new Error(`${file} can be read by others; run "chmod 600 ${file}"`)
  }
  return readFileSync(file, 'utf8')
}

function writeKey(data: string, name: FileName, text: string): string {
  mkdirSync(join(data, 'keys'), { recursive: true, mode: 0o700 })
  const beside = `${fileOf(data, name)}.part`
  const file = openSync(beside, 'w', 0o600)
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
  renameSync(beside, fileOf(data, name))
  return text
}

const newTokenKey = () => randomBytes(32).toString('base64url')
const newRecordKey = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
