import { noteAudit } from '../../accounts/audit.sql.ts'
import { demand } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import { changeSettings } from '../../articles/paper.commands.ts'
import type { Tx } from '../../db/schema.ts'
import { found } from '../../lib/refusal.ts'
import type { Errors, Typed } from '../../web/form.ts'
import type { Settings } from '../../web/settings.ts'
import { loadSite } from '../../web/site.sql.ts'
import { readSheet } from './reading.ts'
import type { Sheet } from './sheets.ts'

/** Changes the settings of one sheet and leaves all others as they are now, whoever changed them meanwhile. Answers with what is wrong, if anything is; then nothing was changed. */
export async function changeSheet(
  tx: Tx,
  who: Staff,
  { sheet, typed }: { sheet: Sheet; typed: Typed },
  now: number,
): Promise<{ settings: Settings } | { errors: Errors }> {
  demand(who, 'change settings')
  const { settings } = found(await loadSite(tx))
  const reading = readSheet(sheet, typed, settings)
  if ('errors' in reading) return reading
  await changeSettings(tx, reading.settings, now)
  await noteAudit(tx, who, 'changed', 'settings', { sheet: sheet.title }, now)
  return reading
}
