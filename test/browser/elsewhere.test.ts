import { describe, expect, test } from 'vitest'
import { BOTH_WAYS, inBrowser } from './in-browser.ts'
import { EVERYTHING, PAGES } from './pages.ts'

const FILM = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ'
const PLAYER = 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ'
const ANSWER = { contentType: 'text/html', body: '<!doctype html><title>A film</title>' }

/** Pictures wait until a reader comes near. */
const loadPictures = () =>
  Promise.all(
    [...document.images].map((img) => {
      img.loading = 'eager'
      return img.decode()
    }),
  )

inBrowser('other sites', (scene) => {
  describe.each(BOTH_WAYS)('%s', (_, script) => {
    test('are asked for nothing while the paper is read', async () => {
      const { page, open, strangers } = await scene.reader({ script })
      for (const [, path] of PAGES) {
        await open(path)
        await page.evaluate(loadPictures)
        expect([path, strangers]).toEqual([path, []])
      }
    })
  })

  test('show their film in its place after a press', async () => {
    const { page, open, strangers } = await scene.reader()
    await page.route(PLAYER, (route) => route.fulfill(ANSWER))
    await open(EVERYTHING)
    const embed = page.locator('figure.embed')
    expect(strangers).toEqual([])
    await embed.getByRole('link').click()
    const player = embed.locator('iframe')
    await player.contentFrame().locator(':root').waitFor()
    expect(await player.getAttribute('src')).toBe(PLAYER)
    expect(await player.getAttribute('title')).toContain('Springs at the Custom House Steps')
    expect(await player.evaluate((frame) => frame === document.activeElement)).toBe(true)
    expect(await embed.getByRole('link').count()).toBe(0)
    expect(strangers.splice(0)).toEqual([PLAYER])
  })

  test('show their film on their own page where there is no script', async () => {
    const { page, open, strangers } = await scene.reader({ script: false })
    await page.route(FILM, (route) => route.fulfill(ANSWER))
    await open(EVERYTHING)
    await page.locator('figure.embed a').click()
    expect(page.url()).toBe(FILM)
    expect(strangers.splice(0)).toEqual([FILM])
  })
})
