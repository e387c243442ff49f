import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { insertThread } from '../../bench/kit/thread.sql.ts'
import { changeSettings } from '../../src/articles/paper.commands.ts'
import { loadSite } from '../../src/web/site.sql.ts'
import type { ServedTown } from '../town.ts'
import { back, BOTH_WAYS, inBrowser } from './in-browser.ts'

// Audits of long pages, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 180_000 })

const ARTICLE = '/business/counting-the-empty-shops'
const COMMENTS = 400

/** Answers with the first comment and the last. */
const fill = ({ database, at }: ServedTown): Promise<number[]> =>
  database.transact(async (tx) => {
    const { id } = await tx.selectFrom('article').select('id').where('path', '=', ARTICLE).executeTakeFirstOrThrow()
    const ids = await insertThread(tx, id, COMMENTS, at)
    return [ids[0]!, ids.at(-1)!]
  })

const wayIn = (page: Page) => page.getByRole('link', { name: /^Comments \(\d+\)$/ })
const comments = (page: Page) => page.locator('#thread > .said-list > li')
const names = (page: Page) => comments(page).locator('> .said > header > b').allTextContents()

inBrowser('comments', (scene) => {
  beforeAll(() => fill(scene.town))

  describe.each(BOTH_WAYS)('%s', (_, script) => {
    test('are read from the article on, in another order, to the next page, and one by itself', async () => {
      const { page, open } = await scene.reader({ script })
      await open(ARTICLE)
      await wayIn(page).click()
      await comments(page).first().waitFor()
      const newest = await names(page)
      expect(newest).toHaveLength(20)
      await page.getByRole('link', { name: 'Oldest' }).click()
      await page.locator('.order [aria-current]', { hasText: 'Oldest' }).waitFor()
      expect(await names(page)).not.toEqual(newest)
      const all = page.getByRole('link', { name: /^Show (all|the)/ }).first()
      const answers = page.locator('.said-list .said-list')
      const shown = await answers.count()
      expect(shown).toBeGreaterThan(0)
      await all.click()
      await page.locator('.said').nth(3).waitFor()
      await open(`${ARTICLE}/comments`)
      await page.getByRole('link', { name: 'More comments' }).click()
      await page.waitForURL(/comments\?after=/)
      expect((await names(page)).slice(-20)).not.toEqual(newest)
      await comments(page).last().locator('> .said > header > a').click()
      await page.waitForURL(/\/comments\/\d+$/)
      expect(await page.locator('h1').textContent()).toMatch(/^Comment by /)
      await page.getByRole('link', { name: 'Quote this comment' }).click()
      await page.waitForURL(/\/quote#reply$/)
      expect(await page.getByLabel('Your comment', { exact: true }).inputValue()).toMatch(/^> /)
    })
  })

  test('with script come below the article, and are there again for who comes back', async () => {
    const { page, open, path } = await scene.reader()
    await open(ARTICLE)
    await wayIn(page).click()
    const title = page.locator('#thread > h2')
    await title.waitFor()
    expect(path()).toBe(`${ARTICLE}#comments`)
    expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true)
    expect(await page.locator('.order').evaluate((nav) => getComputedStyle(nav).display)).toBe('flex')
    await page.getByLabel('Your comment', { exact: true }).fill('It is never late.')
    await page.getByRole('link', { name: 'More comments' }).click()
    await expect.poll(() => names(page)).toHaveLength(40)
    expect(await page.getByLabel('Your comment', { exact: true }).inputValue()).toBe('It is never late.')
    await comments(page).first().locator('> .said > header > a').click()
    await page.waitForURL(/\/comments\/\d+$/)
    await back(page)
    await title.waitFor()
    expect(path()).toBe(`${ARTICLE}#comments`)
    await back(page)
    expect(page.url()).not.toContain('#')
  })

  test('with script are answered where they stand, one at a time', async () => {
    const { page, open } = await scene.reader()
    await open(`${ARTICLE}/comments`)
    const [first, second] = [comments(page).first(), comments(page).nth(1)]
    await first.locator('> .said .reply').click()
    await first.locator('#reply textarea').waitFor()
    expect(await first.locator('#reply textarea').evaluate((field) => field === document.activeElement)).toBe(true)
    await second.locator('> .said .reply').click()
    await second.locator('#reply textarea').waitFor()
    expect(await page.locator('#reply').count()).toBe(1)
    expect(await second.getByLabel('Your comment', { exact: true }).count()).toBe(1)
    const parent = await second.locator('[name=parent]').inputValue()
    expect(await second.locator('> .said').getAttribute('id')).toBe(`comment-${parent}`)
    await second.locator('> .said .reply').click()
    expect(await page.locator('#reply').count()).toBe(0)
  })
})

const sticksOut = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

/** What axe-core objects to. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)
}

describe.each(['en', 'en-XB'])('comments in the language %s', (language) => {
  inBrowser('', (scene) => {
    let ids: number[]
    beforeAll(async () => {
      ids = await fill(scene.town)
      await scene.town.database.transact(async (tx) => {
        const { settings } = (await loadSite(tx))!
        await changeSettings(tx, { ...settings, language }, scene.town.at)
      })
    })

    test('fit everywhere and are sound, in light and in dark', async () => {
      const { page, open } = await scene.reader({ width: 320 })
      for (const path of [`${ARTICLE}/comments?order=oldest`, ...ids.map((id) => `/comments/${id}`)]) {
        expect(await open(path), path).toBe(200)
        expect(await page.locator('html').getAttribute('dir')).toBe(language === 'en' ? 'ltr' : 'rtl')
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          expect(await page.evaluate(sticksOut), `${path} at ${width}`).toBe(0)
        }
        expect(await findings(page)).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await findings(page)).toEqual([])
        await page.emulateMedia({ colorScheme: 'light' })
      }
      await open(ARTICLE)
      await page.locator('#comments a').first().click()
      await page.locator('#thread > h2').waitFor()
      await comments(page).first().locator('> .said .reply').click()
      await page.locator('#reply').waitFor()
      expect(await findings(page)).toEqual([])
    })
  })
})
