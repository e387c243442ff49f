import { may, type Action, type Role } from '../accounts/roles.ts'
import type { DeskFrame } from '../web/desk/frame.ts'

interface Place {
  label: string
  path: string
  /** What one has to be allowed to do to go there. */
  action: Action
  onlyDemo?: true
}

/** The places of the desk. */
const PLACES: { group: string; items: Place[] }[] = [
  {
    group: 'Writing',
    items: [
      { label: 'Home', path: '/desk', action: 'use the desk' },
      { label: 'Articles', path: '/desk/articles', action: 'use the desk' },
      { label: 'Calendar', path: '/desk/calendar', action: 'see every article' },
      { label: 'Media', path: '/desk/media', action: 'add pictures' },
    ],
  },
  {
    group: 'The paper',
    items: [
      { label: 'Front page', path: '/desk/front', action: 'arrange the paper' },
      { label: 'Sections', path: '/desk/sections', action: 'arrange the paper' },
      { label: 'Tags', path: '/desk/tags', action: 'arrange the paper' },
      { label: 'Authors', path: '/desk/authors', action: 'arrange the paper' },
      { label: 'Collections', path: '/desk/collections', action: 'arrange the paper' },
      { label: 'Pages', path: '/desk/articles?kind=page', action: 'edit every article' },
      { label: 'Redirects', path: '/desk/redirects', action: 'arrange the paper' },
    ],
  },
  {
    group: 'Readers',
    items: [
      { label: 'Comments', path: '/desk/comments', action: 'moderate comments' },
      { label: 'Newsletter', path: '/desk/newsletter', action: 'keep the list of subscribers' },
    ],
  },
  {
    group: 'This site',
    items: [
      { label: 'Staff', path: '/desk/staff', action: 'manage staff' },
      { label: 'Roles', path: '/desk/roles', action: 'use the desk' },
      { label: 'Audit log', path: '/desk/audit', action: 'read the audit log' },
      { label: 'Settings', path: '/desk/settings', action: 'change settings' },
      { label: 'Health', path: '/desk/health', action: 'see health' },
      { label: 'Mail', path: '/desk/mail', action: 'read mail' },
      { label: 'Start my own paper', path: '/desk/own-paper', action: 'start own paper', onlyDemo: true },
    ],
  },
]

/** Where somebody of this role may go. */
export const menuFor = (who: { role: Role }, isDemo: boolean): DeskFrame['menu'] =>
  PLACES.map(({ group, items }) => ({
    group,
    items: items.filter(({ action, onlyDemo }) => may(who, action) && (isDemo || !onlyDemo)),
  })).filter(({ items }) => items.length > 0)
