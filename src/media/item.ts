import type { MediaFile } from './file.ts'
import type { Licence } from './licence.ts'
import type { Picture } from './picture.ts'

/** A picture or a file as the desk's library knows it. */
export interface MediaItem extends Picture, Omit<MediaFile, keyof Picture> {
  kind: 'picture' | 'file'
  state: 'waiting' | 'ready' | 'refused'
  licence: Licence
  /** Of the staff; null for what was imported or came from the terminal. */
  addedBy: number | null
  /** Epoch milliseconds. */
  createdAt: number
  /** When it was put into the bin; null for what is in the library. */
  deletedAt: number | null
}

/** What is said about a picture or a file. */
export interface Words {
  alt: string
  caption: string
  credit: string
  creditUrl: string | null
  licence: Licence
  focus: { x: number; y: number }
}

/** What a search looks through and is looked for by: no accents, no capitals. */
export const folded = (...texts: string[]): string =>
  texts
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

/** How long the bin keeps something, and how long a file that was replaced is still sent to pages handed out before. In milliseconds. */
const DAY = 24 * 60 * 60_000
export const BIN_KEEPS = 30 * DAY
export const OLD_FILES_STAY = DAY
