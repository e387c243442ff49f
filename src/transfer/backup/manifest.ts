import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../../lib/refusal.ts'

/** The shape of a backup's folder; a program reads its own and all that went before. */
export const FORMAT = 1

const part = z.object({
  /** In hex, of the file as it lies in the folder. */
  sha256: z.string(),
  bytes: z.number(),
  /** How many lines it unfolds into, where it is a list. */
  rows: z.number().optional(),
  /** The last number that this table has handed out, which a row that is gone may have had. */
  lastId: z.number().optional(),
})
export type Part = z.infer<typeof part>

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  /** The version of the program that wrote it. */
  program: z.string(),
  /** The last step that the schema had taken. */
  schema: z.string(),
  /** What it was read from; it can be restored to either. */
  engine: z.enum(['sqlite', 'postgres']),
  /** The name of the paper. */
  site: z.string(),
  /** The moment that it shows (ISO 8601, UTC). */
  at: z.string(),
  /** Every file of the backup by its path, but for this one and the pictures and files, which have a list of their own. */
  parts: z.record(z.string(), part),
})
export type Manifest = z.infer<typeof manifestSchema>

export const MANIFEST = 'manifest.json'
/** As `sha256sum --check` reads it. */
export const MANIFEST_SUM = 'manifest.json.sha256'
export const FILE_LIST = 'files.ndjson.gz'

export const tablePart = (table: string) => `tables/${table}.ndjson.gz`

/** The tables of a backup. */
export const tablesOf = ({ parts }: Manifest): string[] =>
  Object.keys(parts).flatMap((name) => /^tables\/(.+)\.ndjson\.gz$/.exec(name)?.[1] ?? [])

export const countRows = (manifest: Manifest): number =>
  tablesOf(manifest).reduce((sum, table) => sum + (manifest.parts[tablePart(table)]!.rows ?? 0), 0)

export const countFiles = ({ parts }: Manifest): number => parts[FILE_LIST]?.rows ?? 0

/** A line of the list of pictures and files. */
export interface ListedFile {
  name: string
  sha256: string
  bytes: number
}

/** `2026-11-24T090000Z`: a time as a folder's name on every system. */
export const folderName = (at: number) => `${new Date(at).toISOString().slice(0, 19).replaceAll(':', '')}Z`

export const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The two files that say what a backup holds. */
export function writtenManifest(manifest: Manifest): Record<string, string> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  return { [MANIFEST]: text, [MANIFEST_SUM]: `${sha256(text)}  ${MANIFEST}\n` }
}

/** Reads them back. Refuses what was changed since, and what a newer program wrote. */
export function readManifest(text: string, sum: string): Manifest {
  if (sum !== `${sha256(text)}  ${MANIFEST}\n`) throw damaged(`${MANIFEST} or ${MANIFEST_SUM} is not as it was written`)
  const { format } = JSON.parse(text) as { format: number }
  if (format > FORMAT)
    throw new Refusal('conflict', `The backup was written by a newer Broadsheet (format ${format}); restore it with that.`)
  return manifestSchema.parse(JSON.parse(text))
}

/** What is said of a backup that is not as it was written. */
export const damaged = (what: string) => new Refusal('invalid', `The backup is damaged: ${what}.`)
