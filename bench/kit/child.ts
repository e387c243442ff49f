import './jsx.ts'
import type { Figure } from '../figure.ts'

// Runs one bench in a process of its own and hands its figures to the parent.
const { run } = (await import(process.argv[2]!)) as { run: () => Promise<Figure[]> }
process.once('SIGINT', () => process.exit(130))
process.send!(await run(), () => process.exit())
