import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { z } from 'zod'

/** A key that somebody's device keeps for this site, opened by their face, finger or PIN: it says who they are, and that it is them. */
export interface OwnKey {
  id: number
  credentialId: string
  publicKey: string
  counter: number
  transports: string[]
  name: string
  createdAt: number
  usedAt: number | null
}

/** A key of somebody who works here. */
export interface Passkey extends OwnKey {
  staffId: number
}

/** What a browser sends of a key: JSON of the WebAuthn kind, read by the library. */
const sent = z.looseObject({ id: z.string().max(2000), response: z.looseObject({}) })

/** Which key a browser answers with; undefined if it is no answer at all. */
export function readCredential(json: string): { id: string } | undefined {
  try {
    return sent.parse(JSON.parse(json))
  } catch {
    return undefined
  }
}

/** What the browser needs to ask for a passkey, whoever's: the key itself tells. */
export const askForPasskey = (origin: string) =>
  generateAuthenticationOptions({ rpID: hostOf(origin), userVerification: 'required' })

/** Whose a new passkey is. Staff and readers are counted apart, so the handle says which of them, as `staff 3`. */
export interface KeyOwner {
  handle: string
  name: string
  email: string
}

/** What the browser needs to make a new passkey: one that names its owner, and not a second one on the same device. */
export const askForNewPasskey = (
  origin: string,
  { paper, owner, passkeys }: { paper: string; owner: KeyOwner; passkeys: Pick<OwnKey, 'credentialId' | 'transports'>[] },
) =>
  generateRegistrationOptions({
    rpName: paper,
    rpID: hostOf(origin),
    userName: owner.email,
    userDisplayName: owner.name,
    userID: new TextEncoder().encode(owner.handle),
    excludeCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

/** The key's new count of uses, if it has answered this challenge of this site for somebody it knows; else undefined. */
export async function counterOfAnswer(
  json: string,
  {
    origin,
    challenge,
    passkey,
  }: { origin: string; challenge: string; passkey: Pick<OwnKey, 'credentialId' | 'publicKey' | 'counter'> },
): Promise<number | undefined> {
  const { credentialId, publicKey, counter } = passkey
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: JSON.parse(json) as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: hostOf(origin),
      credential: { id: credentialId, publicKey: Buffer.from(publicKey, 'base64url'), counter },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    // Whatever doesn't fit together is reported by throwing.
    return undefined
  }
}

/** What a browser has made, if it answers this challenge of this site; else undefined. */
export async function newKeyOfAnswer(
  json: string,
  { origin, challenge }: { origin: string; challenge: string },
): Promise<Pick<OwnKey, 'credentialId' | 'publicKey' | 'counter' | 'transports'> | undefined> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: JSON.parse(json) as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: hostOf(origin),
      requireUserVerification: true,
    })
    if (!verified) return undefined
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports }
  } catch {
    return undefined
  }
}

const hostOf = (origin: string) => new URL(origin).hostname
