import { opendir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { isKnownStep } from '../../db/migrate.ts'
import { Refusal } from '../../lib/refusal.ts'
import { damaged, FILE_LIST, MANIFEST, MANIFEST_SUM, readManifest } from './manifest.ts'
import type { ListedFile, Manifest } from './manifest.ts'
import { measure, readList } from './parts.commands.ts'
import type { ShowProgress } from './progress.ts'

/** Reads a whole backup. Refuses one that a newer program wrote, and one of which anything is missing, changed or added, by the name of the part. */
export async function checkBackup(folder: string, show: ShowProgress = () => {}): Promise<Manifest> {
  const manifest = readManifest(await textOf(folder, MANIFEST), await textOf(folder, MANIFEST_SUM))
  if (!isKnownStep(manifest.schema)) {
    throw new Refusal(
      'conflict',
      `The backup is of a newer Broadsheet (${manifest.program}, ${manifest.schema}); restore it with that.`,
    )
  }
  const known = new Set([MANIFEST, MANIFEST_SUM])
  const check = async (name: string, wanted: { sha256: string; bytes: number }) => {
    await checkPart(folder, name, wanted)
    show({ phase: 'checking', what: name, done: known.add(name).size })
  }
  for (const [name, part] of Object.entries(manifest.parts)) await check(name, part)
  await readList<ListedFile>(join(folder, FILE_LIST), async (files) => {
    for (const file of files) await check(`files/${file.name}`, file)
  })
  for await (const entry of await opendir(folder, { recursive: true })) {
    const name = relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')
    if (!entry.isDirectory() && !known.has(name)) throw damaged(`it holds ${name}, of which its manifest does not know`)
  }
  return manifest
}

async function textOf(folder: string, name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8').catch(() => {
    throw new Refusal('not-found', `There is no backup in ${folder}: ${name} is missing.`)
  })
}

async function checkPart(folder: string, name: string, wanted: { sha256: string; bytes: number }): Promise<void> {
  const real = await measure(join(folder, name))
  if (!real) throw damaged(`${name} is missing`)
  if (real.bytes !== wanted.bytes) throw damaged(`${name} has ${real.bytes} bytes and had ${wanted.bytes}`)
  if (real.sha256 !== wanted.sha256) throw damaged(`${name} is not as it was written`)
}
