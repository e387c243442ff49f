/** Waits for SIGTERM or SIGINT. A second one ends the process at once. */
export async function untilTold(): Promise<void> {
  await new Promise<void>((told) => {
    const once = () => {
      told()
      process.on('SIGTERM', () => process.exit(1))
      process.on('SIGINT', () => process.exit(1))
    }
    process.once('SIGTERM', once)
    process.once('SIGINT', once)
  })
}
