import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './in-browser.ts'
import { EVERYTHING, PAGES } from './pages.ts'

/** What sticks out of the page to its sides; nothing if the page can't be pushed sideways. Scrollers of their own may hold more than they show. */
const sticksOut = () => {
  const root = document.documentElement
  if (root.scrollWidth <= root.clientWidth) return []
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !element.closest('.menu, .table, pre'))
    .map((element) => `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 40)}`)
    .concat(`${root.scrollWidth} > ${root.clientWidth}`)
}

/** What print leaves out, and all that a reader takes along. */
const FURNITURE = [
  '.demo',
  '.menu',
  '.social',
  '.side',
  '.flow',
  '.support',
  '.share',
  '.tags',
  '.ad',
  '.skip',
  '.embed',
  '.foot ul',
]
const TEXT = [
  '.mast .name',
  'h1',
  '.stand',
  '.by',
  '.facts',
  '.leadpic img',
  'figcaption',
  '.text > p',
  '.text table',
  '.text .box',
  '.footnotes li',
  '.discl',
]

const isShown = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) => elements.map((element) => element.checkVisibility()))

inBrowser('a page', (scene) => {
  test.each(PAGES)('%s fits a window of 320 pixels, and twice the size of text', async (_, path) => {
    const { page, open } = await scene.reader({ width: 320, script: false })
    await open(path)
    expect(await page.evaluate(sticksOut)).toEqual([])
    // Zoomed to 200 %, a window of 1280 pixels has room for 640.
    await page.setViewportSize({ width: 640, height: 400 })
    expect(await page.evaluate(sticksOut)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await page.evaluate(sticksOut)).toEqual([])
    await page.evaluate(() => (document.documentElement.style.fontSize = '225%'))
    expect(await page.evaluate(sticksOut)).toEqual([])
  })

  test('of a film fits too', async () => {
    const { page, open, strangers } = await scene.reader({ width: 320 })
    await page.route('https://www.youtube-nocookie.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>A film</title>' }),
    )
    await open(EVERYTHING)
    await page.locator('figure.embed a').click()
    await page.locator('figure.embed iframe').waitFor()
    expect(await page.evaluate(sticksOut)).toEqual([])
    strangers.splice(0)
  })

  test.each(['light', 'dark'] as const)('printed in a %s room is its text alone, in black', async (colorScheme) => {
    const { page, open } = await scene.reader({ colorScheme })
    await open(EVERYTHING)
    for (const selector of [...FURNITURE, ...TEXT])
      expect([selector, await isShown(page, selector)]).toEqual([selector, expect.arrayContaining([true])])
    await page.emulateMedia({ media: 'print', colorScheme })
    for (const selector of FURNITURE)
      expect([selector, await isShown(page, selector)]).toEqual([selector, expect.not.arrayContaining([true])])
    for (const selector of TEXT)
      expect([selector, await isShown(page, selector)]).toEqual([selector, expect.arrayContaining([true])])
    expect(
      await page
        .locator('.text > p')
        .first()
        .evaluate((p) => getComputedStyle(p).color),
    ).toBe('rgb(27, 26, 24)')
    const link = page.locator('.text p > a[href^=http]').first()
    expect(await link.evaluate((a) => getComputedStyle(a, '::after').content)).toBe('" (https://harbourboard.example/tides)"')
  })
})
