import type { Db, Tx } from '../db/schema.ts'
import type { Factors } from './factors.ts'
import type { Role } from './roles.ts'

export async function loadFactors(db: Db, staffId: number): Promise<Factors> {
  const { apps, passkeys, codes } = await db
    .selectNoFrom((eb) => [
      eb.selectFrom('code_app').whereRef('staff_id', '=', eb.val(staffId)).select(eb.fn.countAll<number>().as('n')).as('apps'),
      eb.selectFrom('passkey').whereRef('staff_id', '=', eb.val(staffId)).select(eb.fn.countAll<number>().as('n')).as('passkeys'),
      eb
        .selectFrom('recovery_code')
        .whereRef('staff_id', '=', eb.val(staffId))
        .select(eb.fn.countAll<number>().as('n'))
        .as('codes'),
    ])
    .executeTakeFirstOrThrow()
  return { codeApp: Number(apps) > 0, passkeys: Number(passkeys), recoveryCodes: Number(codes) }
}

/** The roles that don't get in with a password alone. */
export async function rolesWithFactor(db: Db): Promise<Role[]> {
  return (await db.selectFrom('factor_rule').select('role').execute()).map((row) => row.role)
}

export async function setRolesWithFactor(tx: Tx, roles: Role[]): Promise<void> {
  await tx.deleteFrom('factor_rule').execute()
  if (roles.length > 0)
    await tx
      .insertInto('factor_rule')
      .values(roles.map((role) => ({ role })))
      .execute()
}

/** The sealed secret that somebody's code app shares with us. */
export async function findCodeApp(db: Db, staffId: number): Promise<string | undefined> {
  const row = await db.selectFrom('code_app').select('secret').where('staff_id', '=', staffId).executeTakeFirst()
  return row?.secret
}

export async function keepCodeApp(
  tx: Tx,
  { staffId, secret, step }: { staffId: number; secret: string; step: number },
  now: number,
): Promise<void> {
  const values = { secret, last_step: step, added_at: now }
  await tx
    .insertInto('code_app')
    .values({ staff_id: staffId, ...values })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(values))
    .execute()
}

/** Takes the code of a step, sealing the secret anew; false if that step's code, or a later one, was taken before. */
export async function takeCodeStep(tx: Tx, staffId: number, step: number, secret: string): Promise<boolean> {
  const taken = tx.updateTable('code_app').set({ last_step: step, secret }).where('staff_id', '=', staffId)
  return (await taken.where('last_step', '<', step).executeTakeFirst()).numUpdatedRows > 0n
}

export async function dropCodeApp(tx: Tx, staffId: number): Promise<void> {
  await tx.deleteFrom('code_app').where('staff_id', '=', staffId).execute()
}

/** Puts these in the place of all recovery codes somebody had. */
export async function keepRecoveryCodes(tx: Tx, staffId: number, hashes: string[]): Promise<void> {
  await tx.deleteFrom('recovery_code').where('staff_id', '=', staffId).execute()
  if (hashes.length > 0)
    await tx
      .insertInto('recovery_code')
      .values(hashes.map((hash) => ({ staff_id: staffId, hash })))
      .execute()
}

/** Takes a recovery code, which is gone then; false if there is none such. */
export async function takeRecoveryCode(tx: Tx, staffId: number, hash: string): Promise<boolean> {
  const taken = tx.deleteFrom('recovery_code').where('staff_id', '=', staffId).where('hash', '=', hash)
  return (await taken.executeTakeFirst()).numDeletedRows > 0n
}
