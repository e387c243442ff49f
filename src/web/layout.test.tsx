import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { pageAssets } from './assets.ts'
import type { WebEnv } from './env.ts'
import { Layout } from './layout.view.tsx'
import type { Paper } from './paper.ts'
import { securityHeaders } from './security-headers.ts'
import { parseSettings } from './settings.ts'

const BUILT = { style: 'body{color:#abcdef}', readersStyle: 'form{margin:0}', names: {}, files: new Map() }

const paper: Paper = {
  settings: parseSettings({ name: 'The Lantern' }),
  demo: false,
  origin: 'https://lantern.example',
  sections: [],
  logo: undefined,
  assets: pageAssets(BUILT, '#a33c1f', ''),
  hasCorrections: false,
}

const head = { title: 'A page', description: '', path: '/' }
const app = new Hono<WebEnv>()
  .use(async (c, next) => {
    c.set('paper', paper)
    await next()
  })
  .use(securityHeaders([]))
  .get('/read', (c) => c.html(<Layout paper={paper} now={0} head={head} />))
  .get('/write', (c) => c.html(<Layout paper={paper} now={0} head={head} sheet="readers" />))

async function stylesOf(path: string) {
  const response = await app.request(path)
  const styles = [...(await response.text()).matchAll(/<style>(.*?)<\/style>/g)].map(([, style]) => style!)
  return { styles, policy: response.headers.get('Content-Security-Policy')! }
}

test('a page of readers has a style sheet more than others, and each is allowed by its hash', async () => {
  const { styles, policy } = await stylesOf('/write')
  expect(styles).toEqual(['body{color:#a33c1f}', 'form{margin:0}'])
  for (const style of styles) expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
})

test('a page that is only read carries the one', async () =>
  expect((await stylesOf('/read')).styles).toEqual(['body{color:#a33c1f}']))
