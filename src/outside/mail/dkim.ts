import { createPrivateKey } from 'node:crypto'

/** By what letters are signed in the name of a domain (DKIM, RFC 6376). */
export interface Signature {
  domain: string
  /** Under which name of that domain its public key stands: `SELECTOR._domainkey.DOMAIN`. */
  selector: string
  /** An RSA key in PEM: other kinds are not checked everywhere yet. */
  key: string
}

/** Fewer bits are ignored by who checks (RFC 8301). */
const LEAST_BITS = 1024

/** The key of a signature; undefined unless it is an RSA key in PEM of 1,024 bits or more. */
export function readSigningKey(pem: string): string | undefined {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem)
    return asymmetricKeyType === 'rsa' && asymmetricKeyDetails!.modulusLength! >= LEAST_BITS ? pem : undefined
  } catch {
    return undefined
  }
}
