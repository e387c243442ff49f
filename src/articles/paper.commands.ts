import type { Tx } from '../db/schema.ts'
import { emit } from '../jobs/outbox.sql.ts'
import { PAPER_TAG } from '../web/paper.ts'
import type { Settings } from '../web/settings.ts'
import { insertSite, saveSettings, type Site } from '../web/site.sql.ts'
import { insertCollection } from './collections.sql.ts'
import { STAFF_PICKS, type Collection } from './pick.ts'

/** Founds the paper of an empty database, with its collection of staff picks. Refused by the primary key where there is a paper. */
export async function foundPaper(tx: Tx, site: Site, now: number): Promise<Collection> {
  await insertSite(tx, site, now)
  return insertCollection(tx, {
    slug: STAFF_PICKS,
    name: 'Staff Picks',
    description: 'Chosen by the newsroom, each with a name, a date and a reason.',
    path: '/staff-picks',
  })
}

/** Changes what the paper has decided about itself; every page follows. */
export async function changeSettings(tx: Tx, settings: Settings, now: number): Promise<void> {
  await saveSettings(tx, settings)
  await emit(tx, [{ name: 'paper.changed', payload: {}, renews: [PAPER_TAG] }], now)
}
