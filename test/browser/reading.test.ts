import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { articles } from '../../src/demo/articles/all.ts'
import { back, BOTH_WAYS, inBrowser } from './in-browser.ts'
import { EVERYTHING } from './pages.ts'

const PAGE = 12
const headlines = (page: Page) => page.locator('.flow .item h2').allTextContents()
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY))
const older = (page: Page) => page.getByRole('link', { name: 'Older stories' })

inBrowser('reading on', (scene) => {
  describe.each(BOTH_WAYS)('%s', (_, script) => {
    test('leads from the front page into an article, into those below it, and on to older ones', async () => {
      const { page, open, path } = await scene.reader({ script })
      await open('/')
      const lead = page.locator('.tease.lead h2 a')
      const headline = await lead.textContent()
      await lead.click()
      expect(await page.locator('h1').textContent()).toBe(headline)

      const next = page.locator('.flow .item').first()
      const title = await next.locator('h2').textContent()
      await next.getByRole('link', { name: `Continue reading: ${title}` }).click()
      expect(await page.locator('h1').textContent()).toBe(title)

      const shown = await headlines(page)
      await older(page).click()
      await page.waitForURL(/\/latest\?before=/)
      expect(await headlines(page)).toHaveLength(PAGE)
      expect(await headlines(page)).not.toContain(shown.at(-1))
      expect(path()).toMatch(/^\/latest\?before=[\d-]{10}T[\d:.]{12}Z\.\d+$/)
    })

    test('and going back shows the list as it was left', async () => {
      const { page, open, path } = await scene.reader({ script })
      await open('/latest')
      await older(page).click()
      await page.waitForURL(/before=/)
      const [list, listed] = [path(), await headlines(page)]
      const link = page.locator('.flow .item h2 a').nth(listed.length - 4)
      await link.scrollIntoViewIfNeeded()
      const place = await scrolled(page)
      expect(place).toBeGreaterThan(800)
      await link.click()
      await page.locator('article.art h1').waitFor()

      await back(page)
      expect(path()).toBe(list)
      await expect.poll(() => headlines(page)).toEqual(listed)
      await expect.poll(() => scrolled(page)).toBe(place)
    })
  })

  test('with script brings older stories in place, its address and the keyboard following', async () => {
    const { page, open, path } = await scene.reader()
    await open('/latest')
    const first = await headlines(page)
    const href = await older(page).getAttribute('href')
    await older(page).click()
    await page
      .locator('.flow .item')
      .nth(2 * PAGE - 1)
      .waitFor()
    expect((await headlines(page)).slice(0, PAGE)).toEqual(first)
    expect(path()).toBe(href)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe((await headlines(page))[PAGE])

    const afresh = await scene.reader({ script: false })
    await afresh.open(path())
    expect(await headlines(afresh.page)).toEqual((await headlines(page)).slice(PAGE))
  })

  test('with script the footer stays within reach: nothing more is brought before a press', async () => {
    const { page, open } = await scene.reader()
    const asked: string[] = []
    page.on('request', (request) => request.resourceType() === 'fetch' && asked.push(request.url()))
    await open('/latest')
    await older(page).click()
    await page
      .locator('.flow .item')
      .nth(2 * PAGE - 1)
      .waitFor()
    const rights = page.locator('.foot .small')
    await rights.scrollIntoViewIfNeeded()
    await page.evaluate(() => new Promise(requestAnimationFrame))
    expect(await page.evaluate((foot) => foot!.getBoundingClientRect().bottom <= innerHeight, await rights.elementHandle())).toBe(
      true,
    )
    expect(asked).toHaveLength(1)
    expect(await headlines(page)).toHaveLength(2 * PAGE)
  })

  test.each(BOTH_WAYS)('%s comes to the first story of all, having met each of them once', async (_, script) => {
    const { page, open } = await scene.reader({ script })
    await open('/latest')
    const met = script ? [] : await headlines(page)
    for (let n = 1; (await older(page).count()) > 0; n++) {
      const href = await older(page).getAttribute('href')
      await older(page).click()
      await page.waitForURL(href!)
      if (!script) met.push(...(await headlines(page)))
    }
    if (script) met.push(...(await headlines(page)))
    expect(await page.getByText('This is where the archive begins.').isVisible()).toBe(true)
    expect(new Set(met).size).toBe(met.length)
    // All but the one that was taken down.
    expect(met).toHaveLength(articles.length - 1)
  })

  test('with script goes to the page itself when older stories can not be brought', async () => {
    const { page, open, complaints } = await scene.reader()
    await open('/latest')
    await page.route('**/latest?before=*', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    )
    const href = await older(page).getAttribute('href')
    await older(page).click()
    await page.waitForURL(href!, { waitUntil: 'load' })
    expect(await headlines(page)).toHaveLength(PAGE)
    expect(complaints.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')])
  })

  test('finds one headline of the first rank on each page', async () => {
    const { page, open } = await scene.reader()
    for (const path of ['/', '/latest', '/news', EVERYTHING, '/about', '/author/ines-calloway']) {
      await open(path)
      expect([path, await page.locator('h1').count()]).toEqual([path, 1])
    }
  })
})
