import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { inBrowser } from './in-browser.ts'
import { EVERYTHING, PAGES } from './pages.ts'

// Four audits of a long page, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 180_000 })

const WIDTHS = [360, 1280]

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

/** Less than a line that wraps anew; a centred word that gives way by a pixel when the machine's own face is found. */
const NOTHING = 0.001

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

/** What moved, unless all of it together stays below the limit. */
async function moved(page: Page, limit = NOTHING): Promise<Shift[]> {
  const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts)
  return shifts.reduce((sum, { value }) => sum + value, 0) < limit ? [] : shifts
}

inBrowser('an audit', (scene) => {
  test.each(PAGES)('of %s finds nothing, narrow and wide, in light and in dark', async (_, path) => {
    const { page, open } = await scene.reader()
    await open(path)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await findings(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await findings(page, ['color-contrast', 'link-in-text-block'])).toEqual([])
    }
  })

  describe.each(WIDTHS)('at %i pixels', (width) => {
    test('sees nothing move on any page while it loads', async () => {
      // Without the faces, since they may come before or after the first picture of a page.
      const { page, open, complaints } = await scene.reader({ width, before: withFaces((route) => route.abort()) })
      for (const [, path] of PAGES) {
        await open(path)
        await page.evaluate(readToTheEnd)
        expect({ path, moved: await moved(page) }).toEqual({ path, moved: [] })
      }
      expect(complaints.splice(0).filter((words) => !words.includes('ERR_FAILED'))).toEqual([])
    })

    test('sees little move when the faces come late', async () => {
      const late = (route: Route) => void setTimeout(() => route.continue(), 300)
      const { page, open } = await scene.reader({ width, before: withFaces(late) })
      for (const path of ['/', EVERYTHING, '/latest', '/about']) {
        await open(path)
        await page.evaluate(readToTheEnd)
        expect(await moved(page, GOOD), path).toEqual([])
      }
    })
  })
})
