import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { bodyOf, enterAs, savedState, textOf } from './at-desk.ts'
import { inBrowser } from './in-browser.ts'

vi.setConfig({ testTimeout: 120_000 })

/** Whether one sees where the keyboard is: a ring around it or around what holds it, on the screen. */
const isFocusSeen = (page: Page) =>
  page.evaluate(() => {
    const hasRing = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)|transparent/.test(outlineColor)
    }
    const focused = document.activeElement!
    const box = focused.getBoundingClientRect()
    const isOnScreen = box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight
    // A text shows its cursor; the ring is around the whole of it.
    return isOnScreen && (hasRing(focused) || hasRing(focused.closest('.editor') ?? focused))
  })

/** Goes on by Tab until it comes to this; sees every stop on the way. */
async function tabTo(page: Page, what: { role?: string; name: RegExp }, key = 'Tab'): Promise<void> {
  for (let n = 0; n < 120; n++) {
    await page.keyboard.press(key)
    const at = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }
      return focused.getAttribute('aria-label') ?? focused.labels?.[0]?.innerText ?? focused.innerText
    })
    expect({ at, isSeen: await isFocusSeen(page) }).toEqual({ at, isSeen: true })
    if (what.name.test(at.trim())) return
  }
  throw new Error(`Nothing is called ${what.name}`)
}

inBrowser('the desk by keyboard alone', (scene) => {
  test('from the door to a published article', async () => {
    const { page, open, complaints } = await scene.reader()
    await open('/desk')
    await tabTo(page, { name: /^Enter as editor$/ })
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk')

    await page.keyboard.press('Tab')
    await page.getByRole('link', { name: 'Skip to the screen' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Tab')
    await tabTo(page, { name: /^Articles$/ })
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk/articles')
    await page.getByRole('heading', { name: 'Articles' }).waitFor()
    await tabTo(page, { name: /^Skip to the screen$/ })
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk/articles#main')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('New article')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk\/articles\/\d+$/)
    await textOf(page).waitFor()

    await tabTo(page, { name: /^Headline$/ })
    await page.keyboard.type('The fog has lifted')
    await tabTo(page, { name: /^Text$/ })
    await page.keyboard.type('The ferry sails.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/pull')
    await page.getByRole('option', { name: 'Pull quote' }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('We waited for hours.')
    await page.keyboard.press('ControlOrMeta+s')
    await savedState(page).getByText('Saved at').waitFor()
    expect(await bodyOf(page)).toBe('<p>The ferry sails.</p>\n<blockquote class="pull"><p>We waited for hours.</p></blockquote>')

    await tabTo(page, { name: /^Publish now$/ })
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('It stands in no section').waitFor()
    expect(complaints.splice(0).filter((words) => !words.includes('422'))).toEqual([])
    await tabTo(page, { name: /^Section$/ })
    await page.keyboard.type('Cult')
    await tabTo(page, { name: /^Publish now$/ }, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Published: readers see it now').waitFor()
    await tabTo(page, { name: /^Read it$/ })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'The fog has lifted' }).waitFor()
  })

  test('folds its menus open and shut', async () => {
    const { page } = await enterAs(scene, 'editor', { width: 360 })
    await tabTo(page, { name: /^Samuel Oyelaran/ })
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'My account' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'My account' }).waitFor({ state: 'hidden' })
    await tabTo(page, { name: /^Menu$/ })
    await page.keyboard.press('Enter')
    await tabTo(page, { name: /^Media$/ })
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk/media')
  })
})

inBrowser('the desk without script', (scene) => {
  test('lets one begin an article, write it as HTML, have it reviewed and published', async () => {
    const author = await enterAs(scene, 'contributor', { script: false })
    const { page } = author
    await author.open('/desk/articles')
    await page.getByRole('button', { name: 'New article' }).click()
    const screen = author.path()
    await page.getByLabel('Headline').fill('Written by hand')
    await page.getByLabel('Text', { exact: true }).fill('<h2>First</h2><p>By <b>hand</b>.</p>')
    await page.getByLabel('Section').selectOption('— Harbour')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('status').getByText('Saved.', { exact: true }).waitFor()
    expect(await bodyOf(page)).toBe('<h2>First</h2>\n<p>By <strong>hand</strong>.</p>')
    await page.getByRole('button', { name: 'Send for review' }).click()
    await page.getByText('Sent for review.').waitFor()

    const editor = await enterAs(scene, 'editor', { script: false })
    await editor.open(screen)
    await editor.page.getByRole('button', { name: 'Publish now' }).click()
    await editor.page.getByText('Published: readers see it now.').waitFor()
    await editor.page.getByRole('link', { name: 'Read it' }).click()
    await editor.page.getByRole('heading', { name: 'Written by hand' }).waitFor()
    expect(editor.path()).toBe('/news/harbour/written-by-hand?v=1')
  })
})
