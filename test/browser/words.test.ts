import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { GREEK_PAGES, greekPaper } from './greek.ts'
import { inBrowser } from './in-browser.ts'

/** Names of services, which no language translates. */
const NAMES = ['Mastodon', 'Bluesky', 'Facebook', 'WhatsApp', 'YouTube']

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(2026, month).toLocaleString('en-GB', { month: 'long' }))
const DATE = new RegExp(`(\\w+day,? )?\\d{1,2} (${MONTHS.join('|')}) \\d{4}`, 'g')

/** All that is read from a page, aloud or in silence: its texts in their order, then each attribute by itself. */
const saidBy = (page: Page) =>
  page.evaluate(() => {
    const texts: string[] = [document.title]
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let flow = ''
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (!node.parentElement!.closest('script, style, time')) flow += node.textContent
    }
    texts.push(flow)
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-more']) {
      for (const element of document.body.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name)!)
    }
    return texts
  })

/** The Latin words of a text that never passed the catalogue: it says all it says in brackets. */
function untranslated(text: string): string[] {
  let depth = 0
  const outside = [...text].map((letter) => {
    if (letter === '[') depth++
    if (letter === ']') depth--
    return depth > 0 ? ' ' : letter
  })
  const words = NAMES.reduce(
    (rest, name) => rest.replaceAll(name, ''),
    outside
      .join('')
      .replace(DATE, '')
      .replace(/[\w.-]+\.example/g, ''),
  )
  return words.match(/\p{Script=Latin}+/gu) ?? []
}

test('what never passed the catalogue is found', () => {
  expect(untranslated('[Sķîþ ţó ţĥé ţéxţ·····] Skip [a [b] c] Ο Φανός, 24 November 2026 · Mastodon')).toEqual(['Skip'])
})

inBrowser(
  'in a language far off',
  (scene) => {
    test.each(GREEK_PAGES)('every word of the program on %s comes from its catalogue', async (_, path) => {
      const { page, open } = await scene.reader({ script: false })
      await open(path)
      const said = await saidBy(page)
      expect(said.join()).toMatch(/\p{Script=Greek}/u)
      expect(said.join().slice(0, 200)).toContain('[Sķîþ ţó ţĥé ţéxţ')
      expect(said.flatMap(untranslated)).toEqual([])
    })

    test('so do the words where the archive begins', async () => {
      const { page, open } = await scene.reader({ script: false })
      await open('/latest')
      await page.locator('.older a[rel=next]').click()
      expect(await page.locator('.older').textContent()).toContain('[Tĥîš îš ŵĥéŕé ţĥé áŕçĥîvé ƀéĝîñš')
      expect((await saidBy(page)).flatMap(untranslated)).toEqual([])
    })
  },
  { fill: greekPaper('en-XA') },
)

inBrowser(
  'in a language from right to left',
  (scene) => {
    const left = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!.x
    const right = async (page: Page, selector: string) => {
      const box = (await page.locator(selector).first().boundingBox())!
      return box.x + box.width
    }

    test('a page is the mirror of itself', async () => {
      const { page, open } = await scene.reader()
      await open('/eidiseis/limani/arthro-20')
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
      // The portrait before the name, the text before what stands beside it, the date before the social links.
      expect(await left(page, '.line .face')).toBeGreaterThan(await right(page, '.line .by a'))
      expect(await left(page, '.text > p')).toBeGreaterThan(await right(page, '.side'))
      expect(await left(page, '.mast .date')).toBeGreaterThan(await right(page, '.mast .social'))
      expect(
        await page
          .locator('.via')
          .first()
          .evaluate((via) => getComputedStyle(via).borderRightWidth),
      ).toBe('3px')
      expect(
        await page
          .locator('.text > p')
          .first()
          .evaluate((p) => getComputedStyle(p).textAlign),
      ).toBe('start')
    })

    test.each([360, 1280])('nothing sticks out of any page at %i pixels', async (width) => {
      const { page, open } = await scene.reader({ width, script: false })
      for (const [, path] of GREEK_PAGES) {
        await open(path)
        const room = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect([path, room]).toEqual([path, 0])
      }
    })
  },
  { fill: greekPaper('en-XB') },
)
