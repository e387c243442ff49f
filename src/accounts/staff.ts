import type { Role } from './roles.ts'

/** Somebody of the newsroom, as every desk screen and command knows them. */
export interface Staff {
  id: number
  name: string
  /** As `mailAddress` spells it, and nobody else's. */
  email: string
  role: Role
  /** Who is suspended keeps name and past, and can't sign in. */
  state: 'active' | 'suspended'
  /** The byline they write under; null for who doesn't write. */
  authorId: number | null
  /** The notices they don't want by mail. */
  noticesOff: Notice[]
}

/** What the desk writes a letter about unless somebody has turned it off. */
export const NOTICES = ['assigned', 'returned', 'scheduling failed'] as const
export type Notice = (typeof NOTICES)[number]
