import type { Db, Tx } from '../../db/schema.ts'
import type { WordRule } from './words.ts'

/** Every rule about words, in the order of the alphabet. A newsroom has some hundred at most. */
export async function loadWordRules(db: Db): Promise<WordRule[]> {
  return db.selectFrom('word_rule').select(['id', 'words', 'outcome', 'reason']).orderBy('words').orderBy('id').execute()
}

export async function insertWordRule(tx: Tx, rule: Omit<WordRule, 'id'>, by: { staffId: number; now: number }): Promise<number> {
  const made = { made_by: by.staffId, made_at: by.now }
  const { id } = await tx
    .insertInto('word_rule')
    .values({ ...rule, ...made })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** False if there is no such rule any more. */
export async function updateWordRule(tx: Tx, { id, ...rule }: WordRule): Promise<boolean> {
  const row = await tx.updateTable('word_rule').set(rule).where('id', '=', id).returning('id').executeTakeFirst()
  return row !== undefined
}

/** The rule that was removed; undefined if there is none. */
export async function deleteWordRule(tx: Tx, id: number): Promise<WordRule | undefined> {
  return tx.deleteFrom('word_rule').where('id', '=', id).returning(['id', 'words', 'outcome', 'reason']).executeTakeFirst()
}
