import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Says that one process serves this data file. Refuses while another one that is alive does; a dead one's lock is taken over. Returns how to let go. */
export function lockDataFile(data: string): () => void {
  const file = join(data, 'serve.lock')
  while (!create(file)) {
    const holder = readHolder(file)
    if (holder !== undefined && isAlive(holder)) {
      throw new Error(`This paper is served already, by process ${holder}; stop that one first`)
    }
    remove(file, holder)
  }
  return () => rmSync(file, { force: true })
}

/** False if there is a lock already. */
function create(file: string): boolean {
  try {
    const lock = openSync(file, 'wx', 0o600)
    writeSync(lock, String(process.pid))
    closeSync(lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Takes a dead holder's lock away. Where somebody else was quicker and it is a living one's by now, that is put back. */
function remove(file: string, holder: number | undefined): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (readHolder(aside) === holder) rmSync(aside)
  else renameSync(aside, file)
}

function readHolder(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
