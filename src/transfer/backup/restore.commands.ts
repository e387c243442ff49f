import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Where } from '../../db/connect.ts'
import { takeSteps } from '../../db/migrate.ts'
import { rebuild } from '../../db/rebuild.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { readSnapshot } from '../../db/snapshot.ts'
import { Refusal } from '../../lib/refusal.ts'
import { filesInFolder, syncFolder } from '../../outside/files/folder.ts'
import { checkBackup } from './check.commands.ts'
import { continueAfter, emptyTable, insertRows, withoutForeignKeys } from './fill.sql.ts'
import { damaged, FILE_LIST, folderName, tablePart, tablesOf, type ListedFile, type Manifest } from './manifest.ts'
import { copyFile, readList, writePrivate } from './parts.commands.ts'
import { isInUse, setTablesAside } from './place.sql.ts'
import type { ShowProgress } from './progress.ts'
import { listTables, type Row } from './tables.sql.ts'

export interface Target {
  where: Where
  /** The data folder; where the data is a file, it lies in it. */
  data: string
}

export interface Restored {
  manifest: Manifest
  /** The steps that an older schema has taken to become this program's. */
  steps: string[]
  /** The folder, and on PostgreSQL the schema of the same name, in which the paper that was here is now. */
  aside: string | undefined
}

/**
 * Makes a paper out of a backup, of either engine. Refuses a damaged backup, and a place that has a paper, unless it is to be replaced:
 * then what was there is moved aside as it is. All is built beside, and the database appears last: until then nothing is restored.
 */
export async function restore(
  folder: string,
  target: Target,
  { replace, now }: { replace: boolean; now: number },
  show: ShowProgress = () => {},
): Promise<Restored> {
  const manifest = await checkBackup(folder, show)
  const aside = (await isOccupied(target)) ? `before_${folderName(now)}` : undefined
  if (aside && !replace) {
    throw new Refusal(
      'conflict',
      'There is a paper here already. With --replace it is moved aside, and the backup takes its place.',
    )
  }
  const building = join(target.data, 'restoring')
  await rm(building, { recursive: true, force: true })
  await mkdir(building, { recursive: true, mode: 0o700 })
  try {
    await copyFiles(folder, building, show)
    await copyKeys(folder, building, manifest)
    const steps = await restoreDatabase(folder, target, { building, manifest, aside, now, show })
    return { manifest, steps, aside }
  } finally {
    await rm(building, { recursive: true, force: true })
  }
}

async function isOccupied({ where, data }: Target): Promise<boolean> {
  if (where.engine === 'postgres' && (await readSnapshot(where, hasTables))) return true
  for (const name of namesOf(where)) {
    const there = await stat(join(data, name)).catch(() => undefined)
    if (there?.isDirectory() ? (await readdir(join(data, name))).length > 0 : there) return true
  }
  return false
}

async function hasTables(db: Db): Promise<boolean> {
  if (await isInUse(db)) throw new Refusal('conflict', 'Somebody is connected to the database; stop the site first.')
  return (await listTables(db)).length > 0
}

/** What of the data folder is the paper's. */
const namesOf = (where: Where) => {
  if (where.engine === 'postgres') return ['files', 'keys']
  const file = basename(where.file)
  return [file, `${file}-wal`, `${file}-shm`, 'files', 'keys']
}

interface Work {
  building: string
  manifest: Manifest
  aside: string | undefined
  now: number
  show: ShowProgress
}

async function restoreDatabase(folder: string, { where, data }: Target, { building, manifest, aside, now, show }: Work) {
  const fill = async (tx: Tx) => {
    await takeSteps(tx, now, manifest.schema)
    await fillTables(tx, folder, manifest, show)
    return takeSteps(tx, now)
  }
  if (where.engine === 'sqlite') {
    const file = join(building, basename(where.file))
    const steps = await rebuild({ engine: 'sqlite', file }, fill)
    await changePlaces(where, { data, building, aside })
    await rename(file, where.file)
    await syncFolder(dirname(where.file))
    return steps
  }
  return rebuild(where, async (tx) => {
    if (aside) await setTablesAside(tx, aside)
    const steps = await fill(tx)
    await changePlaces(where, { data, building, aside })
    return steps
  })
}

async function fillTables(tx: Tx, folder: string, manifest: Manifest, show: ShowProgress): Promise<void> {
  const tables = await listTables(tx)
  const expected = tables.map(({ name }) => name)
  if (expected.sort().join() !== tablesOf(manifest).sort().join()) {
    throw damaged(`its tables are not those of its schema ${manifest.schema}, which are ${expected.join(', ')}`)
  }
  await withoutForeignKeys(tx, async () => {
    for (const table of tables) {
      const part = manifest.parts[tablePart(table.name)]!
      await emptyTable(tx, table)
      let done = 0
      await readList<Row>(join(folder, tablePart(table.name)), async (rows) => {
        await insertRows(tx, table, rows)
        show({ phase: 'tables', what: table.name, done: (done += rows.length) })
      })
      if (done !== part.rows) throw damaged(`${tablePart(table.name)} has ${done} rows and had ${part.rows}`)
      if (part.lastId !== undefined) await continueAfter(tx, table.name, part.lastId)
    }
  })
}

async function copyFiles(folder: string, building: string, show: ShowProgress): Promise<void> {
  const [from, to] = [filesInFolder(join(folder, 'files')), filesInFolder(join(building, 'files'))]
  let done = 0
  await readList<ListedFile>(join(folder, FILE_LIST), async (files) => {
    for (const { name, sha256 } of files) {
      const copy = await copyFile(from, to, name)
      if (copy?.sha256 !== sha256) throw damaged(`files/${name} is not as it was written`)
      show({ phase: 'files', what: name, done: ++done })
    }
  })
}

async function copyKeys(folder: string, building: string, { parts }: Manifest): Promise<void> {
  await mkdir(join(building, 'keys'), { mode: 0o700 })
  for (const name of Object.keys(parts).filter((name) => name.startsWith('keys/'))) {
    await writePrivate(join(building, name), await readFile(join(folder, name)))
  }
}

/** Moves what is there aside, and puts the files and keys that were built in its place. */
async function changePlaces(
  where: Where,
  { data, building, aside }: { data: string; building: string; aside: string | undefined },
) {
  const there = new Set(await readdir(data))
  const old = namesOf(where).filter((name) => there.has(name))
  if (aside) {
    await mkdir(join(data, aside), { mode: 0o700 })
    for (const name of old) await rename(join(data, name), join(data, aside, name))
    await syncFolder(join(data, aside))
  }
  const built = new Set(await readdir(building))
  for (const name of ['files', 'keys']) if (built.has(name)) await rename(join(building, name), join(data, name))
  await syncFolder(data)
}
