import { describe, expect, test } from 'vitest'
import { articles } from '../../src/demo/articles/all.ts'
import { authors } from '../../src/demo/town.ts'
import { BOTH_WAYS, inBrowser } from './in-browser.ts'
import { EVERYTHING } from './pages.ts'

inBrowser('wandering about', (scene) => {
  describe.each(BOTH_WAYS)('%s', (_, script) => {
    test('from section to sub-section to tag to author', async () => {
      const { page, open, path } = await scene.reader({ script })
      const heading = () => page.locator('h1').textContent()
      await open('/')
      await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'News' }).click()
      expect([path(), await heading()]).toEqual(['/news', 'News'])

      await page.getByRole('navigation', { name: 'In News' }).getByRole('link', { name: 'Harbour' }).click()
      expect([path(), await heading()]).toEqual(['/news/harbour', 'Harbour'])
      expect(await page.locator('.menu [aria-current]').allTextContents()).toEqual(['News'])
      expect(await page.getByRole('navigation', { name: 'You are here' }).getByRole('link').allTextContents()).toEqual(['News'])

      await page.getByRole('link', { name: 'Everything the tide table knows', exact: true }).click()
      await page.getByRole('navigation', { name: 'Filed under' }).getByRole('link', { name: 'Tides' }).click()
      expect([path(), await heading()]).toEqual(['/tag/tides', 'Tagged “Tides”'])

      await page.getByRole('link', { name: 'Prof. Edda Morrow' }).first().click()
      expect([path(), await heading()]).toEqual(['/author/prof-edda-morrow', 'Prof. Edda Morrow'])
      const { bio } = authors.find(({ slug }) => slug === 'prof-edda-morrow')!
      expect(await page.getByText(bio).isVisible()).toBe(true)
    })

    test('each staff pick says who picked it, when and why', async () => {
      const { page, open } = await scene.reader({ script })
      await open('/')
      await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Staff Picks' }).click()
      const picked = articles.filter(({ pick }) => pick).sort((a, b) => a.pick!.hoursAgo - b.pick!.hoursAgo)
      const shown = await page.locator('.flow .reason + .item h2').allTextContents()
      expect(shown).toEqual(picked.map(({ headline }) => headline))
      const notes = await page.locator('.flow .reason').allTextContents()
      for (const [n, { pick }] of picked.entries()) {
        const { name } = authors.find(({ slug }) => slug === pick!.by)!
        expect(notes[n]).toMatch(new RegExp(`^Picked by ${name} on \\d+ \\w+ 2026`))
        expect(notes[n]).toContain(pick!.reason)
      }
    })

    test('an article can be passed on by plain links', async () => {
      const { page, open } = await scene.reader({ script })
      await open(EVERYTHING)
      const share = page.getByRole('navigation', { name: 'Share' })
      expect(await share.getByRole('link').allTextContents()).toEqual(['Mail', 'Mastodon', 'Bluesky', 'Facebook', 'WhatsApp'])
      for (const link of await share.getByRole('link').all()) {
        const href = (await link.getAttribute('href'))!
        expect(decodeURIComponent(href)).toContain(scene.town.url + EVERYTHING)
        expect(href).not.toContain(' ')
      }
    })
  })

  test('with script a date says how long ago it is, in full on the article and short in lists', async () => {
    const { page, open } = await scene.reader()
    await open(EVERYTHING)
    expect(await page.locator('.facts time').textContent()).toBe('2 hours ago on 24 November 2026')
    const next = page.locator('.flow .item .by time').first()
    expect(await next.textContent()).toBe('7 hours ago')
    expect(await next.getAttribute('title')).toBe('24 November 2026')
  })

  test('without script a date is a date', async () => {
    const { page, open } = await scene.reader({ script: false })
    await open(EVERYTHING)
    expect(await page.locator('.facts time').textContent()).toBe('24 November 2026')
    expect(await page.locator('.facts time').getAttribute('datetime')).toBe('2026-11-24T07:00:00Z')
    expect(await page.locator('.flow .item .by time').first().textContent()).toBe('24 November 2026')
  })

  test('with script the date of an old story stays a date, and stories that are brought later tell their age too', async () => {
    const { page, open } = await scene.reader()
    await open('/latest')
    await page.getByRole('link', { name: 'Older stories' }).click()
    const brought = page.locator('.flow .item').nth(12)
    expect(await brought.locator('.by time').textContent()).toMatch(/^\d+ (hours|days) ago$|^yesterday$/)
    await open('/news/harbour/the-night-the-water-stopped-short')
    expect(await page.locator('.facts time').textContent()).toBe('14 November 2025')
  })
})
