/** Work that runs when it is called for, never twice at the same time. Called for while it runs, it runs once more, since it may have looked too early; the promise is then that of the last run. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let calledAgain = false
  const run = async () => {
    try {
      while (calledAgain) {
        calledAgain = false
        await work()
      }
    } finally {
      running = undefined
    }
  }
  return () => {
    calledAgain = true
    return (running ??= run())
  }
}
