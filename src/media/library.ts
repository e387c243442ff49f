import { may, type Role } from '../accounts/roles.ts'

/** What of the library is shown, as it stands in the address and in words. */
export const LIBRARY_FILTERS = {
  all: 'Everything',
  pictures: 'Pictures',
  files: 'Sound, film and documents',
  'without alt': 'Pictures without alternative text',
  'without credit': 'Pictures without credit',
  unused: 'Not used anywhere',
  bin: 'The bin',
} as const
export type LibraryFilter = keyof typeof LIBRARY_FILTERS

/** Whether somebody may change what is said of this, or put it into the bin: editors always, others what they have added. */
export const mayChange = (who: { id: number; role: Role }, item: { addedBy: number | null }): boolean =>
  may(who, 'edit every picture') || (may(who, 'add pictures') && item.addedBy === who.id)
