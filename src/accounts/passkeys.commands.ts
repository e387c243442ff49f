import type { Database } from '../db/connect.ts'
import { counterOfAnswer, readCredential } from './passkeys.ts'
import { findPasskey, notePasskeyUse } from './passkeys.sql.ts'
import { hashOfToken } from './secret.ts'
import { staffById } from './staff.sql.ts'
import type { Staff } from './staff.ts'
import { takeStep } from './steps.sql.ts'

/** Whom a passkey's answer names, if it answers the challenge that this browser was given, which is used up by it. */
export async function proveByPasskey(
  { transact, read }: Database,
  { stepToken, answer, origin }: { stepToken: string | undefined; answer: string; origin: string },
  now: number,
): Promise<Staff | undefined> {
  const step = stepToken === undefined ? undefined : await transact((tx) => takeStep(tx, hashOfToken(stepToken), 'passkey', now))
  const credential = readCredential(answer)
  const passkey = credential && (await findPasskey(read, credential.id))
  if (!step?.challenge || !passkey) return undefined
  const counter = await counterOfAnswer(answer, { origin, challenge: step.challenge, passkey })
  if (counter === undefined) return undefined
  await transact((tx) => notePasskeyUse(tx, passkey.id, counter, now))
  const staff = await staffById(read, passkey.staffId)
  return staff?.state === 'active' ? staff : undefined
}
