/** Where a command speaks to. */
export interface Io {
  out(line: string): void
  err(line: string): void
  /** A line that the next one writes over, on a terminal; nothing elsewhere. */
  progress(line: string): void
}

export interface Command {
  /** One line, for the list of commands. */
  summary: string
  /** How it is called, after its name. */
  usage: string
  /** Does its work and answers with the exit code. Throws a `Refusal` for what the operator can mend. */
  run(args: string[], io: Io): Promise<number>
}
