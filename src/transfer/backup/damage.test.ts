import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Engine } from '../../db/connect.ts'
import { schemaMismatch, takeSteps } from '../../db/migrate.ts'
import { rebuild } from '../../db/rebuild.ts'
import { insertSite } from '../../web/site.sql.ts'
import { parseSettings } from '../../web/settings.ts'
import { backUp } from './backup.commands.ts'
import { filesBelow, foundHerald, inPaper, newHome, NOW } from './backup.test-kit.ts'
import { readManifest, writtenManifest, type Manifest } from './manifest.ts'
import { restore } from './restore.commands.ts'

const root = mkdtempSync(join(tmpdir(), 'broadsheet-damage-'))
afterAll(() => rmSync(root, { recursive: true }))

let sound: string
beforeAll(async () => {
  await using home = await newHome('sqlite')
  await foundHerald(home, 2)
  sound = (await backUp(home.source, { into: root, program: '1.2.3', now: NOW })).folder
})

/** Spoils a copy of the backup, and answers with what the refusal says. */
async function refusal(spoil: (folder: string) => void): Promise<string> {
  const folder = mkdtempSync(join(root, 'copy-'))
  cpSync(sound, folder, { recursive: true })
  spoil(folder)
  await using home = await newHome('sqlite')
  const words = await restore(folder, home, { replace: false, now: NOW }).then(
    () => 'restored',
    (error: Error) => `${error.name}: ${error.message}`,
  )
  expect(readdirSync(home.data)).toEqual([])
  rmSync(folder, { recursive: true })
  return words
}

const partsOf = (folder: string) => Object.keys(filesBelow(folder))

describe('every part', () => {
  test('of which one bit is another is refused by its name', async () => {
    for (const part of partsOf(sound)) {
      const words = await refusal((folder) => {
        const bytes = readFileSync(join(folder, part))
        bytes[Math.floor(bytes.length / 2)]! ^= 1
        writeFileSync(join(folder, part), bytes)
      })
      expect(words).toMatch(/^Refusal: The backup is damaged: .* is not as it was written/)
      expect(words).toContain(part)
    }
  })

  test('that is cut short is refused by its name', async () => {
    for (const part of partsOf(sound)) {
      const words = await refusal((folder) => truncateSync(join(folder, part), readFileSync(join(folder, part)).length - 1))
      expect(words).toMatch(/^Refusal: The backup is damaged: /)
      expect(words).toContain(part)
    }
  })

  test('that is missing is refused by its name', async () => {
    for (const part of partsOf(sound)) {
      const words = await refusal((folder) => rmSync(join(folder, part)))
      expect(words).toMatch(/^Refusal: .* is missing/)
      expect(words).toContain(part)
    }
  })

  test('that was added is refused by its name', async () => {
    for (const part of ['tables/extra.ndjson.gz', 'files/originals/extra', 'keys/extra.key', 'extra']) {
      const words = await refusal((folder) => writeFileSync(join(folder, part), 'x'))
      expect(words).toBe(`Refusal: The backup is damaged: it holds ${part}, of which its manifest does not know.`)
    }
  })
})

test('what a newer program wrote is refused', async () => {
  const written = (change: Partial<Record<keyof Manifest, unknown>>) => (folder: string) => {
    const text = (name: string) => readFileSync(join(folder, name), 'utf8')
    const manifest = readManifest(text('manifest.json'), text('manifest.json.sha256'))
    const files = writtenManifest({ ...manifest, ...change } as Manifest)
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  }
  expect(await refusal(written({ schema: '9999_future' }))).toContain('of a newer Broadsheet (1.2.3, 9999_future)')
  expect(await refusal(written({ format: 2, parts: undefined }))).toContain('by a newer Broadsheet (format 2)')
})

const engines: Engine[] = inject('postgres') ? ['sqlite', 'postgres'] : ['sqlite']

test.each(engines)('an older schema is restored as it was, then brought up to date (%s)', async (engine) => {
  await using old = await newHome(engine)
  await rebuild(old.where, async (tx) => {
    await takeSteps(tx, NOW, '0001_paper')
    await insertSite(tx, { settings: parseSettings({ name: 'The Old Herald' }), demo: false }, NOW)
    await tx.insertInto('tag').values({ name: 'old', slug: 'old', path: '/old' }).execute()
  })
  const { folder, manifest } = await backUp(old.source, {
    into: root,
    program: '0.0.1',
    now: NOW + 1000 * engines.indexOf(engine) + 5000,
  })
  expect(manifest.schema).toBe('0001_paper')
  await using home = await newHome(engine)
  const { steps } = await restore(folder, home, { replace: false, now: NOW })
  expect(steps[0]).toBe('0002_imports')
  await inPaper(home, async (database) => {
    expect(await schemaMismatch(database)).toBeUndefined()
    expect(await database.read.selectFrom('tag').select('slug').execute()).toEqual([{ slug: 'old' }])
  })
})
