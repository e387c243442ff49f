/** How far a backup or a restore has come. */
export interface Progress {
  phase: 'checking' | 'tables' | 'files'
  /** The table or file at hand. */
  what: string
  /** Rows of this table, files, or parts that were checked. */
  done: number
}

export type ShowProgress = (progress: Progress) => void

/** Says it in a line, when there is something new to say: every hundredth file, every thousandth row. */
export function inWords(say: (line: string) => void): ShowProgress {
  let said = ''
  return ({ phase, what, done }) => {
    const line = {
      checking: `Checking, ${floor(done, 100)} parts …`,
      tables: `Table ${what}, ${floor(done, 1000)} rows …`,
      files: `Pictures and files, ${floor(done, 100)} …`,
    }[phase]
    if (line !== said) say(line)
    said = line
  }
}

const floor = (count: number, step: number) => (count < step ? count : count - (count % step)).toLocaleString('en')
