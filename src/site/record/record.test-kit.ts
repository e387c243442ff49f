import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTown, TUESDAY, type Town, type TownOptions } from '../../../test/town.ts'
import { BLANK, type Content, type PublicationKind } from '../../articles/article.ts'
import { beginArticle, publishArticle, reviseArticle, takeDownArticle } from '../../articles/articles.commands.ts'
import { foundPaper } from '../../articles/paper.commands.ts'
import { CHECKPOINTS_FILE, HEAD_FILE, leavesFile, RECORD_PATH, versionFile } from '../../articles/record-files.ts'
import { signCheckpoint } from '../../articles/record.jobs.ts'
import type { Database } from '../../db/connect.ts'
import { settings } from '../feeds/lantern.test-kit.ts'

const HOUR = 60 * 60 * 1000

/** The article whose every kind of change is on the record: leaves 1 to 6. */
export const BRIDGE = '/swing-bridge'

/** One that was taken down: leaves 7 and 8. */
export const BAKERY = '/bakery'

const body = (year: number) => `<p>The Swing Bridge opened in ${year}. It weighs 412 tons.</p>\n<p>Nobody has moved it since.</p>`

/** A small record: eight leaves, signed at the sixth and at the last. */
async function fillRecord({ database }: { database: Database }): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const bridge = await publish(database, BRIDGE, { headline: 'The bridge that stays', body: body(1917) })
  await change(database, bridge, 'typo', null, { headline: 'The bridge that stays put', body: body(1917) })
  await change(database, bridge, 'corrected', 'The bridge opened in 1907.', {
    headline: 'The bridge that stays put',
    body: body(1907),
  })
  await change(database, bridge, 'updated', 'It has been weighed.', {
    headline: 'The bridge',
    body: body(1907).replace('412', '415'),
  })
  await change(database, bridge, 'clarification', 'Moved by hand, that is.', { headline: 'The bridge', body: body(1907) })
  await change(database, bridge, 'retracted', 'It has moved.', { headline: 'The bridge', body: body(1907) })
  await signCheckpoint(database, privateKey, TUESDAY)
  const bakery = await publish(database, BAKERY, { headline: 'The oldest oven in town', body: '<p>It is Mrs Fenwick’s.</p>' })
  await database.transact((tx) => takeDownArticle(tx, bakery, 'Mrs Fenwick asked us to.', TUESDAY))
  await signCheckpoint(database, privateKey, TUESDAY + HOUR)
}

/** A site of its own with that record, or with whatever else it is filled. */
export const openRecordTown = (engine: TownOptions['engine'], fill = fillRecord): Promise<Town> =>
  openTown({
    engine,
    fill: async (site) => {
      await site.database.transact((tx) => foundPaper(tx, { settings, demo: false }, TUESDAY))
      await fill(site)
    },
  })

export const publish = (database: Database, path: string, content: Partial<Content>): Promise<number> =>
  database.transact(async (tx) => {
    const { id } = await beginArticle(tx, { ...BLANK, ...content }, path, TUESDAY)
    await publishArticle(tx, id, { kind: 'published', reason: null, at: TUESDAY }, TUESDAY)
    return id
  })

export const change = (
  database: Database,
  id: number,
  kind: PublicationKind,
  reason: string | null,
  content: Partial<Content>,
): Promise<void> =>
  database.transact(async (tx) => {
    await reviseArticle(tx, id, { ...BLANK, ...content }, null, TUESDAY)
    await publishArticle(tx, id, { kind, reason, at: TUESDAY + HOUR }, TUESDAY + HOUR)
  })

/** Fetches all files of a site's record into a new folder. */
export async function copyRecord({ app }: Town): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-record-'))
  mkdirSync(join(folder, 'versions'))
  const copy = async (name: string) => {
    const response = await app.request(`${RECORD_PATH}/${name}`)
    if (response.ok) writeFileSync(join(folder, name), await response.text())
    return response.ok
  }
  for (const name of [HEAD_FILE, CHECKPOINTS_FILE, leavesFile(1)]) await copy(name)
  for (let seq = 1; await copy(versionFile(seq)); seq++);
  return folder
}
