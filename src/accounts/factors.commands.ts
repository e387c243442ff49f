import type { Tx } from '../db/schema.ts'
import { noteAudit } from './audit.sql.ts'
import {
  dropCodeApp,
  findCodeApp,
  keepCodeApp,
  keepRecoveryCodes,
  setRolesWithFactor,
  takeCodeStep,
  takeRecoveryCode,
} from './factors.sql.ts'
import { stepOfCode } from './one-time-code.ts'
import { dropPasskeys } from './passkeys.sql.ts'
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-code.ts'
import { demand, type Role } from './roles.ts'
import { seal, unseal } from './sealed.ts'
import type { Staff } from './staff.ts'

/** The seal of a code app's secret is one person's. */
export const codeAppUse = (staffId: number) => `code app ${staffId}`

/** Takes a code of their app or one of their recovery codes, once; false for any other. A secret that an old key sealed is sealed with the new one on the way. */
export async function takeCode(tx: Tx, tokenKeys: Buffer[], staff: Staff, typed: string, now: number): Promise<boolean> {
  const code = typed.replaceAll(/[\s-]/g, '')
  if (!/^\d{6}$/.test(code)) {
    const taken = await takeRecoveryCode(tx, staff.id, hashOfRecoveryCode(code))
    if (taken) await noteAudit(tx, staff, 'used a recovery code', `staff ${staff.id}`, {}, now)
    return taken
  }
  const sealed = await findCodeApp(tx, staff.id)
  const secret = sealed && unseal(tokenKeys, codeAppUse(staff.id), sealed)
  const step = secret && stepOfCode(secret, code, now)
  return secret && step ? takeCodeStep(tx, staff.id, step, seal(tokenKeys, codeAppUse(staff.id), secret)) : false
}

/** Takes up a code app whose first code was right, in the place of any before; undefined where it was wrong. Answers with new recovery codes, to be shown once. */
export async function addCodeApp(
  tx: Tx,
  tokenKeys: Buffer[],
  staff: Staff,
  { secret, code }: { secret: string; code: string },
  now: number,
): Promise<string[] | undefined> {
  const step = stepOfCode(secret, code.replaceAll(/\s/g, ''), now)
  if (step === undefined) return undefined
  await keepCodeApp(tx, { staffId: staff.id, secret: seal(tokenKeys, codeAppUse(staff.id), secret), step }, now)
  await noteAudit(tx, staff, 'set up a code app', `staff ${staff.id}`, {}, now)
  return makeRecoveryCodes(tx, staff, now)
}

/** Ten new codes in the place of the old, to be shown once. */
export async function makeRecoveryCodes(tx: Tx, staff: Staff, now: number): Promise<string[]> {
  const codes = newRecoveryCodes()
  await keepRecoveryCodes(tx, staff.id, codes.map(hashOfRecoveryCode))
  await noteAudit(tx, staff, 'made recovery codes', `staff ${staff.id}`, {}, now)
  return codes
}

/** Takes every second factor from somebody who has lost them all: a password is then enough again, unless their role needs more. */
export async function dropFactors(tx: Tx, staff: Staff, now: number): Promise<void> {
  await dropCodeApp(tx, staff.id)
  await keepRecoveryCodes(tx, staff.id, [])
  await dropPasskeys(tx, staff.id)
  await noteAudit(tx, null, 'removed the second factors', `staff ${staff.id}`, { name: staff.name }, now)
}

/** Says which roles don't get in with a password alone, from their next sign-in on. */
export async function requireFactors(tx: Tx, who: Staff, roles: Role[], now: number): Promise<void> {
  demand(who, 'require second factors')
  await setRolesWithFactor(tx, roles)
  await noteAudit(tx, who, 'required second factors', 'paper', { roles: roles.join(', ') }, now)
}
