import { DEMO_ARTICLE } from '../src/web/demo-line.view.tsx'
import type { Figure } from './figure.ts'
import { runProgram } from './kit/program.ts'
import { scratchFolder } from './kit/scratch.ts'
import { measureServing } from './kit/serving.ts'

const PAGES = ['/', DEMO_ARTICLE, '/latest', '/news', '/staff-picks', '/author/ines-calloway', '/feed.xml', '/sitemap.xml']

/** Measures the start and the memory of the built program on the demo newsroom. */
export async function run(): Promise<Figure[]> {
  const data = scratchFolder()
  runProgram(data, 'demo')
  return measureServing(data, PAGES)
}
