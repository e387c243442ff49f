import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import { addressKey } from '../../lib/address.ts'
import { filesInMemory } from '../../outside/files/memory.ts'
import { findAddress } from '../../web/addresses.sql.ts'
import { permalinkOf } from './addresses.ts'
import { importWordPress, soundExport } from './import.commands.ts'
import { articles, counts, NOW } from './import.test-kit.ts'
import { readWxr } from './read-wxr.ts'
import type { Report, Tally } from './report.ts'
import { itemOf } from './wxr.ts'
import { ADDRESSES } from './wxr.test-kit.ts'

const corpus = join(process.env.BROADSHEET_CORPORA ?? '../shared/corpora', 'wxr')
const isHere = existsSync(corpus)
if (!isHere) console.log(`No corpora at ${corpus} (BROADSHEET_CORPORA): the tests over real exports are skipped.`)
const exports = isHere ? readdirSync(corpus).filter((name) => name.endsWith('.xml') && name !== 'malformed.xml') : []

const bring = async (database: TestDatabase, name: string): Promise<Report> =>
  importWordPress({ database, files: filesInMemory(), addresses: ADDRESSES, now: NOW }, await soundExport(join(corpus, name)), {})

const sum = (tallies: Tally[], ...names: string[]) =>
  tallies.filter(({ name }) => names.length === 0 || names.includes(name)).reduce((sum, { count }) => sum + count, 0)

const occurrences = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

describe.skipIf(!isHere)('real exports', () => {
  onBothEngines('of the corpus', (open) => {
    test.each(exports)('%s: every item, comment and shortcode is accounted for, and old addresses answer', async (name) => {
      await using database = await open()
      const text = readFileSync(join(corpus, name), 'utf8')
      const report = await bring(database, name)
      expect(report.items.length).toBe(occurrences(text, /<item[ >]/g))
      expect(sum(report.comments)).toBe(occurrences(text, /<wp:comment>/g))
      expect(report.items.filter(({ outcome, notes }) => outcome !== 'imported' && notes.length === 0)).toEqual([])
      for (const { path } of report.items.filter((item) => item.path !== undefined)) {
        expect(await findAddress(database.read, addressKey(path!)!)).toMatchObject({ kind: 'article', location: path })
      }
      const again = await bring(database, name)
      const changed = again.items.filter(({ outcome }) => ['imported', 'changed', 'revised', 'kept'].includes(outcome))
      expect(changed).toEqual([])
      expect(again.comments.filter(({ outcome }) => outcome === 'imported')).toEqual([])
    })

    test('malformed.xml is refused by line and column, and nothing is written', async () => {
      await using database = await open()
      await expect(bring(database, 'malformed.xml')).rejects.toThrow(
        'malformed.xml, line 27, column 16: <notachanneltag> stands where a WordPress export has its one <channel>',
      )
      expect(await counts(database, 'article', 'section', 'author', 'site', 'import_item')).toEqual([0, 0, 0, 0, 0])
    })

    test('what WordPress itself makes of the theme unit test is here, and nothing more is public', async () => {
      await using database = await open()
      const report = await bring(database, 'themeunittestdata.wordpress.xml')
      const states = Object.entries(Object.groupBy(await articles(database), ({ status }) => status))
      expect(Object.fromEntries(states.map(([status, those]) => [status, those.length]))).toEqual({
        // 56 posts and 21 pages in WordPress, one post of them behind a password.
        published: 76,
        private: 1,
        scheduled: 1,
        draft: 1,
      })
      expect(report.comments).toEqual([
        { name: 'comment', outcome: 'imported', count: 26 },
        { name: 'comment', outcome: 'imported', why: 'held', count: 3 },
        { name: 'pingback', outcome: 'imported', count: 2 },
        { name: 'trackback', outcome: 'imported', count: 2 },
      ])
      expect([sum(report.shortcodes, 'gallery'), sum(report.shortcodes, 'caption')]).toEqual([12, 12])
      expect(await counts(database, 'pick')).toEqual([1])
    })

    test('its published items answer at the paths they had', async () => {
      await using database = await open()
      await bring(database, 'themeunittestdata.wordpress.xml')
      const home = 'https://wpthemetestdata.wordpress.com'
      async function* bytes() {
        yield readFileSync(join(corpus, 'themeunittestdata.wordpress.xml'))
      }
      let answered = 0
      for await (const element of readWxr(bytes(), 'themeunittestdata.wordpress.xml')) {
        if (element.name !== 'item') continue
        const { type, status, link, password } = itemOf(element)
        if (!['post', 'page'].includes(type) || status !== 'publish' || password) continue
        const path = permalinkOf(link, home)!
        expect(await findAddress(database.read, addressKey(path)!)).toMatchObject({ kind: 'article', location: path })
        answered++
      }
      expect(answered).toBe(76)
    })

    test('a private post of the small export stays private', async () => {
      await using database = await open()
      await bring(database, 'small-export.xml')
      const secret = (await articles(database)).filter(({ headline }) => /Private|Draft/.test(headline))
      expect(secret.map(({ headline, status }) => `${headline}: ${status}`)).toEqual([
        'Draft Page: draft',
        'Private Post: private',
      ])
    })

    test('a file whose namespaces are hijacked makes nothing public by it', async () => {
      await using database = await open()
      const report = await bring(database, 'namespace-edge-cases.xml')
      expect(report.items.map(({ title, outcome }) => `${title}: ${outcome}`)).toContain('Hijacked Namespace: left out')
      expect(report.authors.map(({ slug }) => slug)).toEqual(['real_user', 'version_conflict'])
      expect(report.others).toContainEqual({
        name: 'elements of unknown namespaces',
        outcome: 'left out',
        why: 'they are not WordPress’s',
        count: 3,
      })
    })
  })
})
