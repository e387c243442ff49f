import type { Role } from './roles.ts'

/** Somebody of the newsroom, as every desk screen and command knows them. */
export interface Staff {
  id: number
  name: string
  email: string
  role: Role
  /** The byline they write under; null for who doesn't write. */
  authorId: number | null
}
