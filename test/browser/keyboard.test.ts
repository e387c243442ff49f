import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { BOTH_WAYS, inBrowser } from './in-browser.ts'
import { EVERYTHING } from './pages.ts'

/** Where the keyboard stood, as its page saw it. */
interface Stop {
  /** Which of all elements that can be reached, in the order of the page. */
  n: number
  what: string
  /** Whether a ring is drawn around it that stands out, and it is on the screen. */
  isSeen: boolean
}

/** Notes every stop of the keyboard from here on; answers with how many there should be. */
const watchStops = () => {
  const reachable = [
    ...document.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea,summary,iframe,[tabindex]'),
  ].filter((element) => element.tabIndex >= 0 && element.checkVisibility())
  const stops: Stop[] = []
  document.addEventListener('focusin', ({ target }) => {
    const element = target as HTMLElement
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const hasRing = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)|transparent/.test(outlineColor)
    const isOnScreen = box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight
    stops.push({
      n: reachable.indexOf(element),
      what: `${element.localName} ${element.textContent.trim().slice(0, 40)}`,
      isSeen: hasRing && isOnScreen,
    })
  })
  Object.assign(window, { stops })
  return reachable.length
}
const stopsOf = (page: Page) => page.evaluate(() => (window as unknown as { stops: Stop[] }).stops)

inBrowser('the keyboard alone', (scene) => {
  describe.each([360, 1280])('at %i pixels', (width) => {
    test.each(['/', EVERYTHING, '/latest', '/staff-picks'])(
      'comes to everything on %s, in order, in sight, and out again',
      async (path) => {
        const { page, open } = await scene.reader({ width })
        await open(path)
        const count = await page.evaluate(watchStops)
        expect(count).toBeGreaterThan(20)
        for (let n = 0; n < count; n++) await page.keyboard.press('Tab')
        const stops = await stopsOf(page)
        expect(stops.map(({ n }) => n)).toEqual([...Array(count).keys()])
        expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([])

        const last = () => page.evaluate(() => document.activeElement?.textContent)
        const foot = await last()
        await page.keyboard.press('Tab')
        expect(await last()).not.toBe(foot)
      },
    )
  })

  describe.each(BOTH_WAYS)('%s', (_, script) => {
    test('skips to the text with its first press', async () => {
      const { page, open, path } = await scene.reader({ script })
      await open(EVERYTHING)
      const skip = page.getByRole('link', { name: 'Skip to the text' })
      expect((await skip.boundingBox())!.x).toBeLessThan(0)
      await page.keyboard.press('Tab')
      const box = (await skip.boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      await page.keyboard.press('Enter')
      expect(path()).toBe(`${EVERYTHING}#main`)
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.matches('main :first-child a'))).toBe(true)
    })

    test('opens a section from the menu', async () => {
      const { page, open, path } = await scene.reader({ script, width: 360 })
      await open('/')
      const opinion = page.locator('.menu').getByRole('link', { name: 'Opinion' })
      for (let n = 0; n < 40 && !(await opinion.evaluate((link) => link === document.activeElement)); n++)
        await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.waitForURL('/opinion')
      expect(path()).toBe('/opinion')
    })
  })

  test('plays a film and brings older stories, going on from there', async () => {
    const { page, open, strangers } = await scene.reader()
    await page.route('https://www.youtube-nocookie.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>A film</title>' }),
    )
    await open(EVERYTHING)
    await page.locator('figure.embed a').focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('iframe')
    expect(strangers.splice(0)).toHaveLength(1)

    await open('/latest')
    await page.getByRole('link', { name: 'Older stories' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.flow .item').nth(12).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.item')?.matches('.flow > .item:nth-of-type(13)'))).toBe(
      true,
    )
  })
})
