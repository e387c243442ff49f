// Who works at the demo's desk: somebody of each role. They have no passwords; whoever sits at the machine comes in as any of them.

import type { Role } from '../accounts/roles.ts'

export interface DemoStaff {
  name: string
  email: string
  role: Role
  /** The slug of the byline they write under. */
  author: string | null
}

const at = (name: string) => `${name}@port-ellery-lantern.example`

export const newsroom: DemoStaff[] = [
  { name: 'Mara Lindqvist', email: at('mara'), role: 'owner', author: 'mara-lindqvist' },
  { name: 'Juno Halloran', email: at('juno'), role: 'administrator', author: 'juno-halloran' },
  { name: 'Samuel Oyelaran', email: at('samuel'), role: 'editor', author: 'samuel-oyelaran' },
  { name: 'Ines Calloway', email: at('ines'), role: 'author', author: 'ines-calloway' },
  { name: 'Walter Finch', email: at('walter'), role: 'contributor', author: 'walter-finch' },
  { name: 'Nell Osei', email: at('nell'), role: 'moderator', author: null },
  { name: 'Bram Sutcliffe', email: at('bram'), role: 'treasurer', author: null },
]
