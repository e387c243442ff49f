import type { Database } from '../../db/connect.ts'
import type { Tx } from '../../db/schema.ts'
import { counterOfAnswer, newKeyOfAnswer, readCredential } from '../passkeys.ts'
import { hashOfToken, newToken } from '../secret.ts'
import {
  findReaderPasskey,
  insertChallenge,
  insertReaderPasskey,
  noteReaderPasskeyUse,
  takeChallenge,
} from './reader-passkeys.sql.ts'

/** How long a browser may take to answer, in milliseconds. */
export const CHALLENGE_LIFE = 10 * 60 * 1000

/** Keeps what a browser is asked to sign; the token says later which browser it was. */
export async function keepChallenge(
  tx: Tx,
  { readerId, challenge }: { readerId: number | null; challenge: string },
  now: number,
): Promise<string> {
  const token = newToken()
  await insertChallenge(tx, { tokenHash: hashOfToken(token), readerId, challenge, expiresAt: now + CHALLENGE_LIFE })
  return token
}

interface Answered {
  /** Of the challenge that this browser was given. */
  token: string | undefined
  answer: string
  origin: string
}

/** Which reader a passkey's answer names, if it answers the challenge that this browser was given, which is used up by it. */
export async function readerByPasskey({ transact, read }: Database, asked: Answered, now: number): Promise<number | undefined> {
  const { token = '', answer, origin } = asked
  const kept = await transact((tx) => takeChallenge(tx, hashOfToken(token), now))
  const credential = readCredential(answer)
  const passkey = credential && (await findReaderPasskey(read, credential.id))
  if (kept?.readerId !== null || !passkey) return undefined
  const counter = await counterOfAnswer(answer, { origin, challenge: kept.challenge, passkey })
  if (counter === undefined) return undefined
  await transact((tx) => noteReaderPasskeyUse(tx, passkey.id, counter, now))
  return passkey.readerId
}

/** Keeps the key that a reader's browser has made; false if it doesn't answer what this browser was asked for this reader, or is known here already. */
export async function addReaderPasskey(
  { transact }: Database,
  { readerId, name, token = '', answer, origin }: Answered & { readerId: number; name: string },
  now: number,
): Promise<boolean> {
  const kept = await transact((tx) => takeChallenge(tx, hashOfToken(token), now))
  if (kept?.readerId !== readerId) return false
  const made = await newKeyOfAnswer(answer, { origin, challenge: kept.challenge })
  if (!made) return false
  return transact((tx) => insertReaderPasskey(tx, { ...made, readerId, name }, now))
}
