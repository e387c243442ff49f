import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Says that one process serves this data file. Refuses while another one that is alive does; a dead one's lock is taken over. Returns how to let go. */
export function lockDataFile(data: string): () => void {
  const file = join(data, 'serve.lock')
  const holder = readHolder(file)
  if (holder !== undefined && isAlive(holder)) {
    throw new Error(`This paper is served already, by process ${holder}; stop that one first`)
  }
  rmSync(file, { force: true })
  const lock = openSync(file, 'wx', 0o600)
  writeSync(lock, String(process.pid))
  closeSync(lock)
  return () => rmSync(file, { force: true })
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
