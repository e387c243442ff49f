import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Where } from '../../db/connect.ts'
import { schemaVersion } from '../../db/migrate.ts'
import type { Db } from '../../db/schema.ts'
import { readSnapshot } from '../../db/snapshot.ts'
import { found, Refusal } from '../../lib/refusal.ts'
import type { Files } from '../../outside/files/files.ts'
import { filesInFolder, syncFolder } from '../../outside/files/folder.ts'
import { loadSite } from '../../web/site.sql.ts'
import { FILE_LIST, folderName, FORMAT, sha256, tablePart, writtenManifest } from './manifest.ts'
import type { ListedFile, Manifest, Part } from './manifest.ts'
import { copyFile, writeList, writePrivate } from './parts.commands.ts'
import type { ShowProgress } from './progress.ts'
import { lastIds, listTables, readRows } from './tables.sql.ts'

export interface Source {
  where: Where
  files: Files
  /** The folder of the keys. */
  keys: string
}

/**
 * Writes all of a paper into a folder of its own below `into`, named by the time, and answers with it. Runs beside a serving site and
 * holds it up nowhere. What is broken off leaves a folder that ends in `.part`; a folder without it is whole and on disk.
 */
export async function backUp(
  source: Source,
  { into, program, now }: { into: string; program: string; now: number },
  show: ShowProgress = () => {},
): Promise<{ folder: string; manifest: Manifest }> {
  const folder = join(into, folderName(now))
  if (await stat(folder).catch(() => undefined)) throw new Refusal('conflict', `There is a backup of this second: ${folder}`)
  const building = `${folder}.part`
  await mkdir(join(building, 'tables'), { recursive: true, mode: 0o700 })
  try {
    // The rows first: every file that they speak of was there before them.
    const { parts, ...paper } = await readSnapshot(source.where, (db) => writeTables(db, building, show))
    parts[FILE_LIST] = await writeList(join(building, FILE_LIST), copyFiles(source.files, join(building, 'files'), show))
    Object.assign(parts, await copyKeys(source.keys, building))
    const at = new Date(now).toISOString()
    const manifest = { format: FORMAT, program, ...paper, engine: source.where.engine, at, parts } satisfies Manifest
    for (const [name, text] of Object.entries(writtenManifest(manifest))) await writePrivate(join(building, name), text)
    for (const part of ['tables', 'keys', '.']) await syncFolder(join(building, part))
    await rename(building, folder)
    await syncFolder(into)
    return { folder, manifest }
  } catch (error) {
    await rm(building, { recursive: true, force: true })
    throw error
  }
}

async function writeTables(db: Db, building: string, show: ShowProgress) {
  const site = found(await loadSite(db)).settings.name
  const schema = found(await schemaVersion(db))
  const counters = await lastIds(db)
  const parts: Record<string, Part> = {}
  for (const table of await listTables(db)) {
    const rows = counted(readRows(db, table), (done) => show({ phase: 'tables', what: table.name, done }))
    const part = await writeList(join(building, tablePart(table.name)), rows)
    const lastId = counters.get(table.name)
    parts[tablePart(table.name)] = lastId === undefined ? part : { ...part, lastId }
  }
  return { site, schema, parts }
}

async function* counted<T>(batches: AsyncIterable<T[]>, tell: (done: number) => void): AsyncGenerator<T[]> {
  let done = 0
  for await (const batch of batches) {
    yield batch
    tell((done += batch.length))
  }
}

/** Copies what the paper keeps beside its rows, and tells of each copy. What is taken away meanwhile is left out. */
async function* copyFiles(from: Files, folder: string, show: ShowProgress): AsyncGenerator<ListedFile[]> {
  const to = filesInFolder(folder)
  let done = 0
  for await (const name of from.names()) {
    const copy = await copyFile(from, to, name)
    if (!copy) continue
    yield [copy]
    show({ phase: 'files', what: name, done: ++done })
  }
}

async function copyKeys(keys: string, building: string): Promise<Record<string, Part>> {
  await mkdir(join(building, 'keys'), { mode: 0o700 })
  const parts: Record<string, Part> = {}
  const names = await readdir(keys).catch(() => [])
  for (const name of names.filter((name) => name.endsWith('.key'))) {
    const bytes = await readFile(join(keys, name))
    await writePrivate(join(building, 'keys', name), bytes)
    parts[`keys/${name}`] = { sha256: sha256(bytes), bytes: bytes.length }
  }
  return parts
}
