import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inBrowser } from './in-browser.ts'
import { EVERYTHING, PAGES } from './pages.ts'

/** What axe-core objects to: rule, where, why. */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const runOnly = rules && { runOnly: { type: 'rule' as const, values: rules } }
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...runOnly })
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

interface Shift {
  value: number
  /** What moved. */
  of: string[]
}

/** The sum of shifts up to which a page counts as good (web.dev/articles/cls). */
const GOOD = 0.1

/** Notes from the first byte on what moves without the reader's doing, with its faces in the hands of the test. */
const withFaces = (answer: (route: Route) => unknown) => async (context: BrowserContext) => {
  await context.route('**/*.woff2', answer)
  await context.addInitScript(() => {
    const shifts: Shift[] = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {
        value: number
        hadRecentInput: boolean
        sources: { node: Node | null }[]
      }[]) {
        const of = entry.sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.trim().slice(0, 40)}`)
        if (!entry.hadRecentInput) shifts.push({ value: entry.value, of })
      }
    }).observe({ type: 'layout-shift', buffered: true })
    Object.assign(window, { shifts })
  })
}

/** Goes down the whole page, so that all that waits for a reader comes. */
const readToTheEnd = async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y)
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  }
  await Promise.all([document.fonts.ready, ...[...document.images].map((img) => img.decode())])
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
}
const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts)

inBrowser('an audit', (scene) => {
  describe.each([360, 1280])('at %i pixels', (width) => {
    test.each(PAGES)('of %s finds nothing, in light and in dark', async (_, path) => {
      const { page, open } = await scene.reader({ width })
      await open(path)
      expect(await findings(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await findings(page, ['color-contrast', 'link-in-text-block'])).toEqual([])
    })

    test('sees nothing move on any page while it loads', async () => {
      // Without the faces, since they may come before or after the first picture of a page.
      const { page, open, complaints } = await scene.reader({ width, before: withFaces((route) => route.abort()) })
      for (const [, path] of PAGES) {
        await open(path)
        await page.evaluate(readToTheEnd)
        expect([path, await shiftsOf(page)]).toEqual([path, []])
      }
      expect(complaints.splice(0).filter((words) => !words.includes('ERR_FAILED'))).toEqual([])
    })

    test('sees little move when the faces come late', async () => {
      const late = (route: Route) => void setTimeout(() => route.continue(), 300)
      const { page, open } = await scene.reader({ width, before: withFaces(late) })
      for (const path of ['/', EVERYTHING, '/latest', '/about']) {
        await open(path)
        await page.evaluate(readToTheEnd)
        const moved = (await shiftsOf(page)).reduce((sum, { value }) => sum + value, 0)
        expect(moved, path).toBeLessThan(GOOD)
      }
    })
  })
})
