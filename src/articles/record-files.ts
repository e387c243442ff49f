import { z } from 'zod'
import { Refusal } from '../lib/refusal.ts'
import { canonicalJson, type Checkpoint, type Opening, type SealedLeaf } from './record.ts'
import type { ReadableRecord } from './record-verify.ts'

// The record as public files: docs/record.md says what is in them.

/** Where they stand below the site's address. */
export const RECORD_PATH = '/-/record'

/** Leaves in a file; one that has them all never changes again. */
export const LEAVES_PER_FILE = 1000

export const HEAD_FILE = 'head.json'
export const CHECKPOINTS_FILE = 'checkpoints.json'
export const leavesFile = (number: number) => `leaves-${String(number).padStart(6, '0')}.ndjson`
export const versionFile = (seq: number) => `versions/${seq}.json`

/** Which file of leaves a name asks for; undefined unless it is written as `leavesFile` writes it. */
export function parseLeavesFile(name: string): number | undefined {
  const number = Number(/^leaves-(\d{6,15})\.ndjson$/.exec(name)?.[1])
  return number >= 1 && leavesFile(number) === name ? number : undefined
}

export const writeHead = ({ seq, hash }: { seq: number; hash: string }): string =>
  canonicalJson({ format: 'broadsheet record 1', seq, hash, leavesPerFile: LEAVES_PER_FILE })

/** One leaf a line. */
export const writeLeaves = (leaves: SealedLeaf[]): string => leaves.map((leaf) => `${canonicalJson(leaf)}\n`).join('')

export const writeCheckpoints = (checkpoints: Checkpoint[]): string => canonicalJson(checkpoints)

export const writeOpening = (opening: Opening): string => canonicalJson(opening)

/** Reads a saved `checkpoints.json`, or one checkpoint of it. Refuses anything else. */
export const readCheckpoints = (text: string, name = CHECKPOINTS_FILE): Checkpoint[] =>
  [parse(name, text, z.union([checkpointSchema, z.array(checkpointSchema)]))].flat()

/** A record that lies in files. `read` answers with a file's text, or undefined where there is none of that name. */
export function recordInFiles(read: (name: string) => Promise<string | undefined>): ReadableRecord {
  const must = async (name: string) => {
    const text = await read(name)
    if (text === undefined) throw new Refusal('not-found', `There is no ${name} where the record should be.`)
    return text
  }
  return {
    head: async () => parse(HEAD_FILE, await must(HEAD_FILE), headSchema),
    checkpoints: async () => readCheckpoints(await must(CHECKPOINTS_FILE)),
    async leavesAfter(after) {
      const name = leavesFile(Math.floor(after / LEAVES_PER_FILE) + 1)
      const lines = ((await read(name)) ?? '').split('\n').filter((line) => line !== '')
      return lines.map((line) => parse(name, line, leafSchema)).filter(({ seq }) => seq > after)
    },
    async openings(leaves) {
      const found: (Opening | undefined)[] = []
      for (const { seq } of leaves) {
        const text = await read(versionFile(seq))
        found.push(text === undefined ? undefined : parse(versionFile(seq), text, openingSchema))
      }
      return found
    },
  }
}

const whole = z.int().nonnegative()
const headSchema = z.object({ seq: whole, hash: z.string(), leavesPerFile: z.literal(LEAVES_PER_FILE) })
const checkpointSchema = z.object({ seq: whole, hash: z.string(), at: whole, publicKey: z.string(), signature: z.string() })
const leafSchema = z.object({
  seq: whole,
  articleId: whole,
  kind: z.enum(['published', 'typo', 'clarification', 'updated', 'corrected', 'retracted', 'taken down', 'restored']),
  reason: z.string().nullable(),
  at: z.int(),
  commitment: z.string(),
  previous: z.string(),
  hash: z.string(),
})
const openingSchema = z.union([
  z.object({ seq: whole, salt: z.string(), content: z.unknown() }),
  z.object({ seq: whole, erased: z.string() }),
  z.object({ seq: whole, withheld: z.string() }),
])

function parse<T>(name: string, text: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new Refusal('invalid', `${name} is not what such a file should hold.`)
  }
}
