import type { Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { addRedirect } from '../../web/addresses.sql.ts'
import { MISSING_TAG } from '../../web/answer.ts'
import type { Run } from './run.commands.ts'

/** Leads old addresses to new ones, and has the pages renewed that said that nothing stands there. */
export async function leadOldAddresses(tx: Tx, { notebook, now }: Run, redirects: [from: string, to: string][]): Promise<void> {
  const before = notebook.redirects
  for (const [from, to] of redirects) if (await addRedirect(tx, from, to)) notebook.redirects++
  const added = notebook.redirects - before
  if (added > 0) await emit(tx, [{ name: 'import.addresses-added', payload: { added }, renews: [MISSING_TAG] }], now)
}
