import { importCommand } from '../src/cli/import.ts'

/** What a child process says of an import it has made. */
export interface Made {
  seconds: number
  /** Resident memory at its highest, in bytes. */
  peak: number
  /** What the command said. */
  said: string[]
}

const said: string[] = []
const io = { out: (line: string) => void said.push(line), err: (line: string) => void said.push(line), progress() {} }
const began = performance.now()
await importCommand.run(['wordpress', process.argv[2]!], io)
const seconds = (performance.now() - began) / 1000
process.stdout.write(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS * 1024, said } satisfies Made))
