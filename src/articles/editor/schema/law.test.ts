import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { found, launchChromium } from '../../../../test/browser/chromium.ts'
import { openTestDatabase } from '../../../../test/databases.ts'
import { filesInMemory } from '../../../outside/files/memory.ts'
import { importWordPress, soundExport } from '../../../transfer/wordpress/import.commands.ts'
import { canonicalBody } from '../../body/canonical.ts'
import { sources } from '../../body/sources.test-kit.ts'
import { VOCABULARY } from '../../body/vocabulary.ts'
import { EVERYTHING } from './everything.test-kit.ts'

const corpus = join(process.env.BROADSHEET_CORPORA ?? '../shared/corpora', 'wxr')
const exports = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.xml') && name !== 'malformed.xml') : []
if (exports.length === 0) console.log(`No corpora at ${corpus} (BROADSHEET_CORPORA): the editor is not tried on real exports.`)

describe.skipIf(!found)('a body that was opened in the editor and saved is the same body', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const entryPoints = ['src/articles/editor/schema/law.test-kit.ts']
    const { outputFiles } = await build({ entryPoints, bundle: true, format: 'iife', write: false })
    browser = await launchChromium()
    page = await browser.newPage()
    await page.addScriptTag({ content: outputFiles[0]!.text })
  })
  afterAll(() => browser?.close())

  const edited = async (bodies: string[]) =>
    (await page.evaluate((bodies) => window.edit(bodies), bodies)).map((html) => canonicalBody(html))

  test('if every word of the vocabulary is in it', async () => {
    const names = (html: string) => new Set(Array.from(html.matchAll(/<([a-z\d]+)/g), ([, name]) => name))
    expect(names(EVERYTHING)).toEqual(new Set(Object.keys(VOCABULARY)))
    expect(canonicalBody(EVERYTHING)).toBe(EVERYTHING)
    expect(await edited([EVERYTHING])).toEqual([EVERYTHING])
  })

  test('whatever it holds', () =>
    fc.assert(
      fc.asyncProperty(fc.array(sources, { minLength: 50, maxLength: 100 }), async (batch) => {
        const bodies = batch.map((html) => canonicalBody(html))
        expect(await edited(bodies)).toEqual(bodies)
      }),
      { numRuns: 80 },
    ))

  test.skipIf(exports.length === 0).each(exports)('if WordPress wrote it: %s', async (name) => {
    await using database = await openTestDatabase('sqlite')
    const site = { database, files: filesInMemory(), now: Date.UTC(2024, 5, 1) }
    await importWordPress({ ...site, addresses: Buffer.alloc(32) }, await soundExport(join(corpus, name)), {})
    const rows = await database.read.selectFrom('article').select('body').execute()
    const bodies = rows.map(({ body }) => body)
    expect(await edited(bodies)).toEqual(bodies)
  })
})
