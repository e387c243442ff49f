import { createHmac } from 'node:crypto'

/**
 * What we keep of an address where the address itself has no business lying: the same for the same one, and made by nobody without the
 * paper's key. Of mail addresses as `mailAddress` writes them, and of networks as `Client` names them.
 */
export const addressHash = (key: Buffer, kind: 'mail' | 'network', address: string): string =>
  createHmac('sha256', key).update(`${kind}\0${address}`).digest('base64url').slice(0, 27)
