import { noteAudit } from '../../accounts/audit.sql.ts'
import { demand } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { found } from '../../lib/refusal.ts'
import { slug } from '../../lib/slug.ts'
import { renameAddress } from '../../web/addresses.sql.ts'
import { PAPER_TAG } from '../../web/paper.ts'
import type { Author } from '../author.ts'
import { findAuthor, insertAuthor, updateAuthor } from '../authors.sql.ts'

/** What an author says of themselves. */
export type AuthorWords = Omit<Author, 'id' | 'slug' | 'path'>

/** Adds a person or an organisation that may stand in a byline, at an address made from the name. */
export async function addAuthor(tx: Tx, who: Staff, words: AuthorWords, now: number): Promise<Author> {
  demand(who, 'arrange the paper')
  const author = await insertAuthor(tx, { ...words, slug: slug(words.name) })
  await noteAudit(tx, who, 'added', `author ${author.id}`, { name: author.name }, now)
  return author
}

/** Changes what an author says of themselves. A name stands below any article, so that every page follows; a new address takes the old one along. */
export async function changeAuthor(
  tx: Tx,
  who: Staff,
  id: number,
  { path, ...words }: AuthorWords & { path: string },
  now: number,
): Promise<void> {
  demand(who, 'arrange the paper')
  const author = found(await findAuthor(tx, id))
  if (path !== author.path) await renameAddress(tx, { kind: 'author', targetId: id, from: author.path, to: path })
  await updateAuthor(tx, { ...author, ...words, path })
  await emit(tx, [{ name: 'author.changed', payload: { authorId: id }, renews: [PAPER_TAG] }], now)
  await noteAudit(tx, who, 'changed', `author ${id}`, { name: words.name, path }, now)
}
