import type { Db, Tx } from '../db/schema.ts'
import { settingsSchema, type Settings } from './settings.ts'

export interface Site {
  settings: Settings
  /** A demo newsroom: marked once, when it is filled, and never by a setting. */
  demo: boolean
}

/** The site of this database; undefined while it has none. */
export async function loadSite(db: Db): Promise<Site | undefined> {
  const row = await db.selectFrom('site').select(['settings', 'demo']).where('id', '=', 1).executeTakeFirst()
  return row && { settings: settingsSchema.parse(JSON.parse(row.settings)), demo: row.demo === 1 }
}

/** Founds the site. Refused by the primary key where there is one. */
export async function insertSite(tx: Tx, { settings, demo }: Site, now: number): Promise<void> {
  await tx
    .insertInto('site')
    .values({ id: 1, demo: demo ? 1 : 0, settings: JSON.stringify(settings), created_at: now })
    .execute()
}

export async function saveSettings(tx: Tx, settings: Settings): Promise<void> {
  await tx
    .updateTable('site')
    .set({ settings: JSON.stringify(settings) })
    .where('id', '=', 1)
    .execute()
}
