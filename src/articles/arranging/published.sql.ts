import type { Db } from '../../db/schema.ts'
import { addressKey } from '../../lib/address.ts'
import { Refusal } from '../../lib/refusal.ts'
import { findAddress } from '../../web/addresses.sql.ts'
import { publishedPath } from '../articles.sql.ts'

/** The published article at an address, as somebody typed or pasted it: a path, or the whole address. Refuses, in words, everything else. */
export async function articleAt(db: Db, typed: string): Promise<number> {
  const path = URL.parse(typed.trim(), 'https://here.invalid')?.pathname ?? ''
  const first = await addressOf(db, path)
  const address = first?.kind === 'redirect' ? await addressOf(db, first.location) : first
  if (address?.kind !== 'article' || address.targetId === null)
    throw new Refusal(
      'invalid',
      'No article stands at this address. Please paste the address of one, or search for its headline.',
    )
  if ((await publishedPath(db, address.targetId)) === undefined)
    throw new Refusal('invalid', 'This article is not published, so readers can’t be led to it.')
  return address.targetId
}

async function addressOf(db: Db, path: string) {
  const key = addressKey(path)
  return key === undefined ? undefined : findAddress(db, key)
}
