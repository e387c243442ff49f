import type { Db, Tx } from '../../db/schema.ts'

/** Remembers a backup that is whole and on disk. */
export async function rememberBackup(tx: Tx, backup: { at: number; folder: string }): Promise<void> {
  await tx.insertInto('backup').values(backup).execute()
}

/** The newest backup of which the paper knows. */
export async function newestBackup(db: Db): Promise<{ at: number; folder: string } | undefined> {
  return db.selectFrom('backup').select(['at', 'folder']).orderBy('at', 'desc').limit(1).executeTakeFirst()
}
