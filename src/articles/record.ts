import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto'
import type { PublicationKind } from './article.ts'

/** One entry of the public record: that something was published, changed or taken down, and a commitment to what it said. */
export interface Leaf {
  seq: number
  articleId: number
  kind: PublicationKind | 'taken down'
  reason: string | null
  /** Epoch milliseconds, UTC. */
  at: number
  commitment: string
  previous: string
}

/** What stands before the first leaf. */
export const GENESIS = '0'.repeat(64)

/** A salted SHA-256 of the content: proves what was published, and tells nothing once the salt is erased. */
export const commitment = (salt: string, content: unknown) => sha256(`${salt}\n${canonicalJson(content)}`)

/** The hash of a leaf covers everything in it and, through `previous`, all leaves before it. */
export const leafHash = (leaf: Leaf) => sha256(canonicalJson(leaf))

/** A leaf with its own hash, as it is kept and published. */
export interface SealedLeaf extends Leaf {
  hash: string
}

/** What a leaf published, laid open so that anybody can work out its commitment; or why it is not. */
export type Opening = { seq: number } & ({ salt: string; content: unknown } | { erased: string } | { withheld: string })

/** The first leaf at which a chain is broken, in words; undefined when it is whole. */
export function firstBreak(leaves: SealedLeaf[], start: { seq: number; hash: string }): string | undefined {
  let { seq, hash } = start
  for (const { hash: written, ...leaf } of leaves) {
    seq += 1
    if (leaf.seq !== seq) return `leaf ${seq} is missing`
    if (leaf.previous !== hash) return `leaf ${seq} does not follow the one before it`
    if (leafHash(leaf) !== written) return `leaf ${seq} was changed`
    hash = written
  }
  return undefined
}

/** The paper's signature under the chain as it stood at a time. */
export interface Checkpoint {
  seq: number
  hash: string
  at: number
  /** Ed25519, SPKI, base64. */
  publicKey: string
  signature: string
}

/** What a checkpoint signs. */
export const checkpointText = ({ seq, hash, at }: Pick<Checkpoint, 'seq' | 'hash' | 'at'>) =>
  `broadsheet record\n${seq}\n${hash}\n${at}\n`

/** Whether a checkpoint's signature is good; what is no key signs nothing. */
export function isSigned(checkpoint: Checkpoint): boolean {
  const key = keyOf(checkpoint)
  if (!key) return false
  return verify(null, Buffer.from(checkpointText(checkpoint)), key, Buffer.from(checkpoint.signature, 'base64'))
}

function keyOf({ publicKey }: Checkpoint): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
  } catch {
    return undefined
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** JSON with the keys of every object in order (RFC 8785, as far as our values go), so that the same content has one text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`
}
