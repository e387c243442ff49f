/** How far a backup or a restore has come. How much there is in all is known only of what was counted before. */
export interface Progress {
  phase: 'checking' | 'tables' | 'files'
  /** The table or file at hand. */
  what: string
  /** Rows of this table, or files. */
  done: number
}

export type ShowProgress = (progress: Progress) => void
