import { expect, test } from 'vitest'
import { breaches, readSources } from './architecture.ts'

const sources = readSources()

test('the house keeps its rules', () => {
  expect(breaches(sources)).toEqual([])
})

/** One planted breach of each rule: a rule that finds nothing proves nothing. */
const PLANTED: [rule: string, file: string, text: string][] = [
  ['every folder has its tier', 'helpers/strings.ts', ''],
  ['imports go down', 'articles/planted.view.tsx', `import { FrontPage } from '../site/front-page.view.tsx'`],
  ['imports go down', 'media/planted.ts', `import type { Section } from '../sections/section.ts'`],
  ['the suffix says what a file may touch', 'articles/planted.ts', `import { findArticle } from './articles.sql.ts'`],
  ['the suffix says what a file may touch', 'articles/planted.view.tsx', `import { findArticle } from './articles.sql.ts'`],
  ['the suffix says what a file may touch', 'articles/planted.sql.ts', `import { publishArticle } from './articles.commands.ts'`],
  ['the suffix says what a file may touch', 'articles/planted.client.ts', `import { connect } from '../db/connect.ts'`],
  ['the suffix says what a file may touch', 'articles/planted.commands.ts', `import { Kicker } from './kicker.view.tsx'`],
  ['the suffix says what a file may touch', 'articles/planted.jobs.ts', `import { Kicker } from './kicker.view.tsx'`],
  ['pure files compute', 'articles/planted.ts', `import { readFileSync } from 'node:fs'`],
  ['the product does not import tests', 'db/planted.ts', `import './connect.test.ts'`],
  ['SQL stays in .sql.ts and db/', 'articles/planted.commands.ts', `await tx.deleteFrom('article').execute()`],
  ['SQL stays in .sql.ts and db/', 'cli/planted.ts', 'await sql`select 1`.execute(db)'],
  ['the environment is read in app/config.ts', 'cli/planted.ts', 'process.env.PORT'],
  ['raw HTML is set in web/html.ts', 'articles/planted.view.tsx', `import { raw } from 'hono/html'`],
  ['no style attribute', 'articles/planted.view.tsx', `<p style="color:red">`],
  ['one way out to the network', 'articles/planted.commands.ts', `import { request } from 'node:https'`],
  ['no default export', 'lib/planted.ts', 'export default 1'],
  ['nothing evaluates text', 'lib/planted.ts', `import { runInThisContext } from 'node:vm'`],
  ['no barrels', 'articles/index.ts', ''],
  ['no circle', 'lib/refusal.ts', `import './slug.ts'`],
]

test.each(PLANTED)('a breach of “%s” is found in %s', (rule, file, text) => {
  const planted = new Map(sources).set(file, text)
  if (rule === 'no circle') planted.set('lib/slug.ts', `import './refusal.ts'`)
  expect(
    breaches(planted)
      .filter((breach) => breach.file === file || rule === 'no circle')
      .map((breach) => breach.rule),
  ).toContain(rule)
})
