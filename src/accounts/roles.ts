import { Refusal } from '../lib/refusal.ts'

export const ROLES = ['owner', 'administrator', 'editor', 'author', 'contributor', 'moderator', 'treasurer'] as const
export type Role = (typeof ROLES)[number]

const EVERYONE = ROLES
const RUN = ['owner', 'administrator'] as const
const EDIT = [...RUN, 'editor'] as const
const PUBLISH = [...EDIT, 'author'] as const
const WRITE = [...PUBLISH, 'contributor'] as const

/** Who may do what: one line an action. Screens show what a role may do, commands refuse what it may not. */
const MATRIX = {
  'use the desk': EVERYONE,
  'see every article': [...PUBLISH, 'moderator'],
  'write articles': WRITE,
  'publish own articles': PUBLISH,
  'edit every article': EDIT,
  'publish every article': EDIT,
  'take articles down': EDIT,
  'edit raw HTML': EDIT,
  'add pictures': WRITE,
  'edit every picture': EDIT,
  'arrange the paper': EDIT,
  'moderate comments': [...EDIT, 'moderator'],
  'ban readers': [...EDIT, 'moderator'],
  'set comment rules': [...EDIT, 'moderator'],
  'pick comments': [...EDIT, 'moderator'],
  'keep the list of subscribers': RUN,
  'change settings': RUN,
  'manage staff': RUN,
  'manage owners': ['owner'],
  'require second factors': ['owner'],
  'read the audit log': RUN,
  'read mail': RUN,
  'see health': RUN,
  'retry jobs': RUN,
  'start own paper': ['owner'],
} satisfies Record<string, readonly Role[]>
export type Action = keyof typeof MATRIX

/** Whether somebody of this role may do this. */
export const may = ({ role }: { role: Role }, action: Action): boolean => (MATRIX[action] as readonly Role[]).includes(role)

/** Refuses with a sentence what somebody of this role may not do. */
export function demand(who: { role: Role }, action: Action): void {
  if (!may(who, action)) throw new Refusal('forbidden', `Your role (${who.role}) does not allow this: ${action}.`)
}

/** Whether somebody may make or unmake people of this role: who runs the paper is chosen by its owners. */
export const mayGive = (who: { role: Role }, role: Role): boolean =>
  may(who, may({ role }, 'manage staff') ? 'manage owners' : 'manage staff')

/** Whether somebody of this role writes, and so needs a byline. */
export const writes = (who: { role: Role }): boolean => may(who, 'write articles')

/** Every action, in the order of the matrix, for the page that explains the roles. */
export const ACTIONS = Object.keys(MATRIX) as Action[]
