import { noteAudit } from '../../accounts/audit.sql.ts'
import { demand } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { deleteLine, deleteOver, deletePlace, saveLine, savePlace } from './front.sql.ts'
import { FRONT_TAG, type FrontLine, type FrontPlaceName } from './front.ts'
import { articleAt } from './published.sql.ts'

/** Puts the article at an address at the top of the front page, until a time (epoch milliseconds) or until it is taken away. */
export async function placeOnFront(
  tx: Tx,
  who: Staff,
  { place, address, until }: { place: FrontPlaceName; address: string; until: number | null },
  now: number,
): Promise<void> {
  demand(who, 'arrange the paper')
  const articleId = await articleAt(tx, address)
  await savePlace(tx, { place, articleId, until })
  await frontChanged(tx, now)
  await noteAudit(tx, who, 'placed', `front ${place}`, { article: articleId, until }, now)
}

/** Lets a place of the front page fill by itself again. */
export async function clearPlace(tx: Tx, who: Staff, place: FrontPlaceName, now: number): Promise<void> {
  demand(who, 'arrange the paper')
  await deletePlace(tx, place)
  await frontChanged(tx, now)
  await noteAudit(tx, who, 'cleared', `front ${place}`, {}, now)
}

/** Says at the top of the front page what is happening just now. */
export async function setLine(tx: Tx, who: Staff, line: FrontLine, now: number): Promise<void> {
  demand(who, 'arrange the paper')
  await saveLine(tx, line)
  await frontChanged(tx, now)
  await noteAudit(tx, who, 'set', 'front line', { words: line.words, url: line.url, until: line.until }, now)
}

export async function clearLine(tx: Tx, who: Staff, now: number): Promise<void> {
  demand(who, 'arrange the paper')
  await deleteLine(tx)
  await frontChanged(tx, now)
  await noteAudit(tx, who, 'cleared', 'front line', {}, now)
}

/** Takes from the front page what was to stand until now. */
export async function endOnFront(tx: Tx, now: number): Promise<void> {
  if (await deleteOver(tx, now)) await frontChanged(tx, now)
}

const frontChanged = (tx: Tx, now: number) => emit(tx, [{ name: 'front.changed', payload: {}, renews: [FRONT_TAG] }], now)
