import type { Io } from './command.ts'

/** The operator's terminal, or whatever stands in for it. */
export function terminal(): Io {
  // Who reads us may have read enough: `broadsheet help | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? process.exit(0) : Promise.reject(error)))
  const isTerminal = process.stdout.isTTY === true
  let hasProgress = false
  const clear = () => {
    if (hasProgress) process.stdout.write('\r\u001b[K')
    hasProgress = false
  }
  return {
    out(line) {
      clear()
      process.stdout.write(`${line}\n`)
    },
    err(line) {
      clear()
      process.stderr.write(`${line}\n`)
    },
    progress(line) {
      if (!isTerminal) return
      clear()
      process.stdout.write(line.slice(0, (process.stdout.columns || 80) - 1))
      hasProgress = true
    },
  }
}
