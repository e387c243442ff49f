import { DEMO_ARTICLE } from '../src/web/demo-line.view.tsx'
import type { Figure } from './figure.ts'
import { LONG_ARTICLE, openDemo } from './kit/demo.ts'
import { medianTime } from './kit/timing.ts'
import { scratchFolder } from './kit/scratch.ts'
import { builtAssets, openSite, render } from './kit/site.ts'
import { listen } from './kit/statements.ts'

/** In milliseconds. */
const TIME = 2

const STATEMENTS = 8

const ARTICLES = [
  ['Article of 1,200 words', LONG_ARTICLE],
  ['Article that shows all there is', DEMO_ARTICLE],
] as const

const PAGES: [name: string, path: string][] = [
  ...ARTICLES.map(([name, path]): [string, string] => [name, path]),
  ['Front page', '/'],
  ['Latest', '/latest'],
  ['Section', '/news'],
  ['Tag', '/tag/tides'],
  ['Author', '/author/ines-calloway'],
  ['Staff Picks', '/staff-picks'],
  ['Feed', '/feed.xml'],
]

/** Measures what a page costs that is not kept: from the address to its HTML, statements included, compression apart. */
export async function run(): Promise<Figure[]> {
  const now = Date.now()
  const database = await openDemo(scratchFolder(), now)
  const listening = listen(database.read)
  const open = { assets: builtAssets(), clock: () => now }
  const [site, heardSite] = [await openSite(database.read, open), await openSite(listening.db, open)]
  const figures: Figure[] = []
  for (const [name, path] of PAGES) {
    const hasGoal = ARTICLES.some(([article]) => article === name)
    const time = await medianTime(() => render(site, path), 1_000)
    listening.statements.length = 0
    await render(heardSite, path)
    const count = listening.statements.length
    figures.push({
      name: `${name}, uncached`,
      value: `${time.toFixed(2)} ms`,
      goal: hasGoal ? `at most ${TIME} ms` : '',
      met: hasGoal ? time <= TIME : null,
    })
    figures.push({
      name: `${name}, statements`,
      value: String(count),
      goal: `at most ${STATEMENTS}`,
      met: count <= STATEMENTS,
    })
  }
  await database.close()
  return figures
}
