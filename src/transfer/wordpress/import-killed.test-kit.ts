import { readSync, writeSync } from 'node:fs'
import { connect, type Where } from '../../db/connect.ts'
import { filesInFolder } from '../../outside/files/folder.ts'
import { importWordPress, soundExport } from './import.commands.ts'
import { ADDRESSES } from './wxr.test-kit.ts'

/** An import in a process of its own, so that it can be killed: it writes a line for each step forward, and goes on when it is answered. */
interface Errand {
  where: Where
  files: string
  file: string
  uploads: string
  now: number
}

const { where, files, file, uploads, now }: Errand = JSON.parse(process.argv[2]!)
const answer = new Uint8Array(1)
const database = await connect(where)
await importWordPress(
  { database, files: filesInFolder(files), addresses: ADDRESSES, now },
  await soundExport(file),
  { uploads },
  ({ phase, done }) => {
    writeSync(1, `${phase} ${done}\n`)
    readSync(0, answer)
  },
)
await database.close()
