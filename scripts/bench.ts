import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { printFigures, type Figure } from '../bench/figure.ts'

/** In the order in which `bench/README.md` tells of them. Each is a file in `bench/` that exports `run`. */
const BENCHES = [
  'uncached',
  'comments-thread',
  'comments-post',
  'comments-flood',
  'bytes',
  'growth',
  'start',
  'cached-article',
  'import',
  'desk',
  'publish',
  'spam',
  'kills',
].filter((name) => existsSync(`bench/${name}.ts`))

const README = 'bench/README.md'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean', default: false } } })
for (const name of positionals) if (!BENCHES.includes(name)) fail(`There is no bench “${name}”. They are: ${BENCHES.join(', ')}.`)

for (const name of positionals.length > 0 ? positionals : BENCHES) {
  console.log(`\n${name}`)
  const figures = await runBench(name)
  if (!figures) {
    console.log('✗ It failed.')
    process.exitCode = 1
    continue
  }
  printFigures(figures)
  if (values.write) writeFileSync(README, withTable(readFileSync(README, 'utf8'), name, figures))
}

/** Runs a bench in a process of its own, so that none warms or burdens another. Undefined if it failed. */
async function runBench(name: string): Promise<Figure[] | undefined> {
  const file = new URL(`../bench/${name}.ts`, import.meta.url).href
  const child = fork('bench/kit/child.ts', [file])
  let figures: Figure[] | undefined
  child.on('message', (message) => (figures = message as Figure[]))
  await once(child, 'exit')
  return figures
}

/** Puts a bench's table between its two marks. */
function withTable(text: string, name: string, figures: Figure[]): string {
  const [start, end] = [`<!-- figures: ${name} -->`, '<!-- end -->']
  const [before, rest] = cut(text, start)
  const [, after] = cut(rest, end)
  return `${before}${start}\n${table(figures)}\n\n${machine()}\n${end}${after}`
}

function cut(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(mark)
  if (at < 0) fail(`${README} has no mark ${mark}.`)
  return [text.slice(0, at), text.slice(at + mark.length)]
}

function table(figures: Figure[]): string {
  const rows = figures.map(({ name, value, goal, met }) => {
    const verdict = met === null ? '' : met ? '✓' : '✗'
    return `| ${verdict} | ${name} | ${value} | ${goal} |`
  })
  return ['| | figure | measured | goal |', '|---|---|---|---|', ...rows].join('\n')
}

function machine(): string {
  const day = new Date().toISOString().slice(0, 10)
  const cores = `${cpus().length} cores (${cpus()[0]!.model.trim()})`
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB of memory`
  return `Measured on ${day}: ${cores}, ${memory}, Node ${process.versions.node}; load average ${loadavg()[1]!.toFixed(1)}.`
}

function fail(words: string): never {
  console.error(words)
  process.exit(2)
}
