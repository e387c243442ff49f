import { expect, test } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import { Refusal } from '../lib/refusal.ts'
import { loadAudit } from './audit.sql.ts'
import { invite } from './invitations.commands.ts'
import { ROLES } from './roles.ts'
import { bringBack, changeRole, suspend } from './staff.commands.ts'
import { loadStaff, staffById } from './staff.sql.ts'
import { openNewsroom, signedIn, TUESDAY, withPassword } from './testing.ts'

const forbidden = expect.objectContaining({ kind: 'forbidden' })
const conflict = expect.objectContaining({ kind: 'conflict' })

onBothEngines('the staff', (open) => {
  test('are managed by owners, and by administrators below themselves', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const people = Object.fromEntries(
      await Promise.all(ROLES.map(async (role) => [role, await newsroom.hire(role, role)] as const)),
    )
    const target = await newsroom.hire('Target', 'author')
    const outcome = async (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: unknown) => (error as Refusal).kind,
      )
    for (const role of ROLES) {
      const who = people[role]!
      const results = {
        lower: await outcome(database.transact((tx) => changeRole(tx, who, { id: target.id, role: 'editor' }, TUESDAY))),
        raise: await outcome(database.transact((tx) => changeRole(tx, who, { id: target.id, role: 'administrator' }, TUESDAY))),
        owner: await outcome(
          database.transact((tx) => invite(tx, who, { name: 'X', email: `x-${role}@paper.example`, role: 'owner' }, TUESDAY)),
        ),
        topple: await outcome(database.transact((tx) => suspend(tx, who, people.administrator!.id, TUESDAY))),
      }
      await database.transact((tx) => bringBack(tx, people.owner!, people.administrator!.id, TUESDAY))
      await database.transact((tx) => changeRole(tx, people.owner!, { id: target.id, role: 'author' }, TUESDAY))
      const below = role === 'owner' || role === 'administrator' ? 'done' : 'forbidden'
      const above = role === 'owner' ? 'done' : 'forbidden'
      expect([role, results]).toEqual([role, { lower: below, raise: above, owner: above, topple: above }])
    }
  })

  test('always have an owner who can come in', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const olga = await newsroom.hire('Olga', 'owner')
    await expect(database.transact((tx) => suspend(tx, olga, olga.id, TUESDAY))).rejects.toThrow('last owner')
    await expect(database.transact((tx) => changeRole(tx, olga, { id: olga.id, role: 'editor' }, TUESDAY))).rejects.toEqual(
      conflict,
    )
    await expect(database.transact((tx) => suspend(tx, null, olga.id, TUESDAY))).rejects.toEqual(conflict)
    expect(await staffById(database.read, olga.id)).toMatchObject({ role: 'owner', state: 'active' })
  })

  test('keep an owner when two lower each other at once', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await newsroom.hire(`A${round}`, 'owner'), await newsroom.hire(`B${round}`, 'owner')]
      const lower = (who: typeof a, id: number) => database.transact((tx) => changeRole(tx, who, { id, role: 'editor' }, TUESDAY))
      await Promise.allSettled([lower(a, b.id), lower(b, a.id)])
      const owners = (await loadStaff(database.read)).filter(({ role }) => role === 'owner')
      expect(owners.length).toBe(1)
      const [left] = owners
      const next = await newsroom.hire(`C${round}`, 'owner')
      await database.transact((tx) => suspend(tx, next, left!.id, TUESDAY))
      await database.transact((tx) => changeRole(tx, next, { id: left!.id, role: 'editor' }, TUESDAY))
      await database.transact((tx) => tx.deleteFrom('audit').execute())
      await database.transact((tx) => tx.deleteFrom('staff').execute())
    }
  })

  test('are out at once when suspended or given another role', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const olga = await newsroom.hire('Olga', 'owner')
    const mara = await withPassword(newsroom, 'Mara', 'editor')
    const reader = await signedIn(newsroom, 'Mara')
    await database.transact((tx) => changeRole(tx, olga, { id: mara.id, role: 'author' }, TUESDAY))
    expect((await reader.get('/desk')).status).toBe(303)
    const again = await signedIn(newsroom, 'Mara')
    await database.transact((tx) => suspend(tx, olga, mara.id, TUESDAY))
    expect((await again.get('/desk')).status).toBe(303)
    expect((await again.post('/desk/sign-out')).status).toBe(401)
  })

  test('leave a trace of what they did', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const olga = await newsroom.hire('Olga', 'owner')
    const mara = await newsroom.hire('Mara', 'editor')
    await database.transact((tx) => changeRole(tx, olga, { id: mara.id, role: 'author' }, TUESDAY + 1))
    const [entry] = await loadAudit(database.read, { staffId: olga.id }, 10)
    expect(entry).toMatchObject({ at: TUESDAY + 1, who: 'Olga', action: 'changed the role', subject: `staff ${mara.id}` })
    expect(entry!.detail).toEqual({ name: 'Mara', from: 'editor', to: 'author' })
    await expect(database.transact((tx) => changeRole(tx, mara, { id: olga.id, role: 'author' }, TUESDAY))).rejects.toEqual(
      forbidden,
    )
  })
})
