import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Role } from '../../src/accounts/roles.ts'
import { foundPaper } from '../../src/articles/paper.commands.ts'
import { parseSettings } from '../../src/web/settings.ts'
import type { TownOptions } from '../town.ts'
import type { How, Reader, Scene } from './in-browser.ts'

/** Somebody of the demo newsroom with a browser of their own, in the desk by one press. */
export async function enterAs(scene: Scene, role: Role, how?: How): Promise<Reader> {
  const reader = await scene.reader(how)
  await reader.open('/desk')
  await reader.page.getByRole('button', { name: `Enter as ${role}` }).click()
  await reader.page.waitForURL('**/desk')
  return reader
}

/** A paper that was founded just now, in which nobody works and nothing stands. */
export const emptyPaper = (name: string): TownOptions => ({
  at: Date.now(),
  fill: ({ database, now }) =>
    database.transact((tx) => foundPaper(tx, { settings: parseSettings({ name, timeZone: 'UTC' }), demo: false }, now)),
})

/** A browser may show a page for a minute as it was; one whose requests are looked at asks for it each time. */
export const keepingNothing = (context: BrowserContext) => context.route('**', (route) => route.continue())

/** Begins an article and answers with its number. */
export async function beginArticle({ page, open, path }: Reader): Promise<number> {
  await open('/desk/articles')
  await page.getByRole('button', { name: 'New article' }).click()
  await page.waitForURL(/\/desk\/articles\/\d+$/)
  return Number(path().split('/').at(-1))
}

/** The text of the article, once the editor is there to take it. */
export const textOf = (page: Page) => page.locator('.editor-text')

/** What the screen says of the last save. */
export const savedState = (page: Page) => page.locator('[data-draft-target="state"]')

/** Waits until every word is with the newsroom. */
export const untilSaved = (page: Page) => savedState(page).filter({ hasText: 'Saved at' }).waitFor()

/** What is sent as the text. */
export const bodyOf = (page: Page) => page.locator('textarea[name=body]').inputValue()

/** Lets a file fall on the text, at its end. */
export const dropFile = (page: Page, { name, type, bytes }: { name: string; type: string; bytes: Buffer }) =>
  textOf(page).evaluate(
    (text, { name, type, base64 }) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name, { type }))
      const { right, bottom } = text.lastElementChild!.getBoundingClientRect()
      const at = { clientX: right - 5, clientY: bottom - 5, bubbles: true, cancelable: true }
      text.lastElementChild!.dispatchEvent(new DragEvent('drop', { ...at, dataTransfer }))
    },
    { name, type, base64: bytes.toString('base64') },
  )

/** Pastes plain words where the cursor stands. */
export const pasteWords = (page: Page, words: string) =>
  textOf(page).evaluate((text, words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, words)

/** Goes behind the last word, as often as it takes: an editor that is being given the focus back puts the cursor where it was, a frame later. */
export const goToEnd = (page: Page) =>
  expect
    .poll(async () => {
      await textOf(page).press('ControlOrMeta+End')
      return textOf(page).evaluate(async (text) => {
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
        return text.lastElementChild!.contains(getSelection()!.anchorNode)
      })
    })
    .toBe(true)
