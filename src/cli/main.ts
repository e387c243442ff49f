import { BadSetting } from '../app/config.ts'
import { Refusal } from '../lib/refusal.ts'
import { backupCommand } from './backup.ts'
import type { Command } from './command.ts'
import { demoCommand } from './demo.ts'
import { doctorCommand } from './doctor.ts'
import { importCommand } from './import.ts'
import { jobsCommand } from './jobs.ts'
import { keysCommand } from './keys.ts'
import { migrateCommand } from './migrate.ts'
import { newCommand } from './new.ts'
import { pictureCommand } from './picture.ts'
import { recordCommand } from './record.ts'
import { restoreCommand } from './restore.ts'
import { serveCommand } from './serve.ts'
import { settingsCommand } from './settings.ts'
import { startCommand } from './start.ts'
import { terminal } from './terminal.ts'
import { userCommand } from './user.ts'
import { verifyCommand } from './verify.ts'

declare const BROADSHEET_VERSION: string

const COMMANDS: Record<string, Command> = {
  start: startCommand,
  new: newCommand,
  serve: serveCommand,
  settings: settingsCommand,
  picture: pictureCommand,
  import: importCommand,
  doctor: doctorCommand,
  jobs: jobsCommand,
  backup: backupCommand,
  restore: restoreCommand,
  migrate: migrateCommand,
  demo: demoCommand,
  user: userCommand,
  keys: keysCommand,
  record: recordCommand,
  verify: verifyCommand,
}

async function main([name = 'help', ...args]: string[]): Promise<number> {
  const io = terminal()
  if (['help', '--help', '-h'].includes(name)) return help(io.out)
  if (['version', '--version', '-v'].includes(name)) return (io.out(`broadsheet ${BROADSHEET_VERSION}`), 0)
  const command = COMMANDS[name]
  if (!command) {
    io.err(`There is no command “${name}”. “broadsheet help” lists them.`)
    return 2
  }
  if (args.includes('--help')) return (io.out(`broadsheet ${name} ${command.usage}\n${command.summary}`), 0)
  try {
    return await command.run(args, io)
  } catch (error) {
    io.err(error instanceof Error && !isBug(error) ? error.message : String((error as Error)?.stack ?? error))
    return 1
  }
}

function help(out: (line: string) => void): number {
  out('broadsheet COMMAND: the whole site of a newsroom, in one program\n')
  for (const [name, { usage, summary }] of Object.entries(COMMANDS)) out(`  ${`${name} ${usage}`.trim()}\n      ${summary}`)
  out('\nSettings come from the environment: BROADSHEET_DATA, BROADSHEET_URL, DATABASE_URL, PORT, HOST.')
  return 0
}

/** A plain `Error` of ours says in words what the operator can mend; the language's own kinds are bugs. */
const isBug = (error: Error) =>
  !(error instanceof Refusal || error instanceof BadSetting) && (error.constructor !== Error || 'code' in error)

process.exitCode = await main(process.argv.slice(2))
