import { parseArgs } from 'node:util'
import { dropFactors } from '../accounts/factors.commands.ts'
import { invite, makeFirstOwnerLink } from '../accounts/invitations.commands.ts'
import { LINK_LIVES, linkPath } from '../accounts/link.ts'
import { hasOwner } from '../accounts/owners.sql.ts'
import { makeResetLink } from '../accounts/passwords.commands.ts'
import { ROLES, type Role } from '../accounts/roles.ts'
import { suspend } from '../accounts/staff.commands.ts'
import { loadStaff, staffByEmail } from '../accounts/staff.sql.ts'
import type { Config } from '../app/config.ts'
import type { Database } from '../db/connect.ts'
import type { Db } from '../db/schema.ts'
import { Refusal } from '../lib/refusal.ts'
import { mailAddress } from '../mail/address.ts'
import type { Command, Io } from './command.ts'
import { withPaper, type Opened } from './open.ts'

const HOUR = 3_600_000

export const userCommand: Command = {
  summary: 'The people of the newsroom. “add” and “reset” print a link that works once: no password is ever typed here.',
  usage: 'list | add --owner|--role ROLE --name NAME --email ADDRESS | reset ADDRESS [--without-factors] | suspend ADDRESS',
  async run([action, ...args], io) {
    const work = action !== undefined && Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
    if (!work) throw new Refusal('invalid', `Expected: broadsheet user ${this.usage}`)
    await withPaper((opened) => work(opened, args, io))
    return 0
  },
}

const ACTIONS: Record<string, (opened: Opened, args: string[], io: Io) => Promise<void>> = {
  list,
  add,
  reset,
  suspend: suspendOne,
}

async function list({ database }: Opened, _args: string[], io: Io): Promise<void> {
  const staff = await loadStaff(database.read)
  if (staff.length === 0)
    io.out('Nobody works here yet; "broadsheet user add --owner --name NAME --email ADDRESS" invites the first.')
  for (const { name, email, role, state } of staff) {
    io.out(`${role.padEnd(14)}${name} <${email}>${state === 'suspended' ? ' (suspended)' : ''}`)
  }
}

async function add({ config, database }: Opened, args: string[], io: Io): Promise<void> {
  const options = {
    owner: { type: 'boolean' },
    role: { type: 'string' },
    name: { type: 'string' },
    email: { type: 'string' },
  } as const
  const { owner, role: wanted, name, email } = parseArgs({ args, options }).values
  const role = owner ? 'owner' : ROLES.find((known) => known === wanted)
  if (!role || (owner && wanted)) throw new Refusal('invalid', `Say --owner, or --role and one of: ${ROLES.join(', ')}.`)
  if (!name || !email) throw new Refusal('invalid', 'Say --name and --email.')
  const now = Date.now()
  const token = await database.transact((tx) => invite(tx, null, { name, email, role: role as Role }, now))
  io.out(
    `${name} joins as ${role} by this link; it works once, within seven days:\n${originOf(config)}${linkPath('invitation', token)}`,
  )
}

async function reset({ config, database }: Opened, args: string[], io: Io): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { 'without-factors': { type: 'boolean' } } })
  const staff = await demandStaff(database.read, positionals[0])
  const now = Date.now()
  const token = await database.transact(async (tx) => {
    if (values['without-factors']) await dropFactors(tx, staff, now)
    return makeResetLink(tx, staff, now, HOUR)
  })
  io.out(
    `${staff.name} sets a new password by this link; it works once, within an hour:\n${originOf(config)}${linkPath('reset', token)}`,
  )
}

async function suspendOne({ database }: Opened, [email]: string[], io: Io): Promise<void> {
  const { id, name } = await demandStaff(database.read, email)
  await database.transact((tx) => suspend(tx, null, id, Date.now()))
  io.out(`${name} is suspended and signed out everywhere. An owner can bring them back at /desk/staff.`)
}

async function demandStaff(db: Db, email = '') {
  const staff = await staffByEmail(db, mailAddress(email) ?? '')
  if (!staff)
    throw new Refusal('not-found', `Nobody of the newsroom has the address “${email}”; "broadsheet user list" shows them.`)
  return staff
}

/** Prints the link by which a paper gets its first owner, while it has none. */
export async function greetFirstOwner(database: Database, origin: string, io: Io): Promise<void> {
  if (await hasOwner(database.read)) return
  const token = await database.transact((tx) => makeFirstOwnerLink(tx, Date.now()))
  const hours = LINK_LIVES['first owner'] / HOUR
  io.out(`Nobody owns this paper yet. Whoever opens this link within ${hours} hours does; it works once:`)
  io.out(`${origin}${linkPath('first owner', token)}`)
}

/** Where the site is reached, as far as it was said. */
export const originOf = ({ origin, port }: Config): string => origin ?? `http://localhost:${port}`
