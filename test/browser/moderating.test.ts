import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { aDemoArticle, aHeldComment, aWriter, emptyQueue } from '../../src/comments/moderation/moderation.test-kit.ts'
import type { ServedTown } from '../town.ts'
import { enterAs } from './at-desk.ts'
import { inBrowser } from './in-browser.ts'

vi.setConfig({ testTimeout: 120_000 })

/** Comments that wait, each of a writer of their own but the last two. */
const waiting = (town: ServedTown, texts: string[]): Promise<number[]> =>
  town.database.transact(async (tx) => {
    await emptyQueue(tx)
    const article = await aDemoArticle(tx)
    const ids: number[] = []
    let readerId = 0
    for (const [n, typed] of texts.entries()) {
      if (n === 0 || n < texts.length - 1) readerId = await aWriter(tx, `${typed} writer`)
      ids.push(await aHeldComment(tx, article.id, { typed, readerId, name: `${typed} writer` }))
    }
    return ids
  })

const stateOf = async ({ database }: ServedTown, id: number) =>
  (await database.read.selectFrom('comment').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

/** Waits until a comment is gone from the screen. */
const untilGone = (page: Page, id: number) => page.locator(`#comment-${id}`).waitFor({ state: 'detached' })

inBrowser('moderating', (scene) => {
  test('a night’s comments by keyboard alone', async () => {
    const ids = await waiting(scene.town, ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'])
    const { page, open } = await enterAs(scene, 'moderator')
    await open('/desk/comments')
    await page.getByText('Keys are on').waitFor()
    const { keyboard } = page
    const said = page.locator('main p[role=status]').last()

    await keyboard.press('j')
    await keyboard.press('j')
    await keyboard.press('k')
    expect(await focused(page)).toBe('Comment of First writer')
    expect(await page.locator('.case:focus').evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
    await keyboard.press('a')
    await untilGone(page, ids[0]!)
    expect(await stateOf(scene.town, ids[0]!)).toBe('published')
    expect(await said.textContent()).toBe('You have approved it. Press u to undo.')
    expect(await focused(page)).toBe('Comment of Second writer')

    await keyboard.press('u')
    await page.locator(`#comment-${ids[0]}`).waitFor()
    expect(await stateOf(scene.town, ids[0]!)).toBe('held')
    expect(await focused(page)).toBe('Comment of First writer')
    await keyboard.press('a')
    await untilGone(page, ids[0]!)
    expect(await stateOf(scene.town, ids[0]!)).toBe('published')

    await keyboard.press('r')
    await keyboard.press('Escape')
    expect(await focused(page)).toBe('Comment of Second writer')
    await keyboard.press('r')
    await page.locator(`#why-${ids[1]}:focus`).waitFor()
    await keyboard.press('Tab')
    await keyboard.type('jask: not here')
    await keyboard.press('Enter')
    await untilGone(page, ids[1]!)
    expect(await stateOf(scene.town, ids[1]!)).toBe('rejected')
    await keyboard.press('s')
    await untilGone(page, ids[2]!)
    expect(await stateOf(scene.town, ids[2]!)).toBe('spam')

    await keyboard.press('j')
    await keyboard.press('w')
    expect(await page.locator('input[name=case]:checked').count()).toBe(2)
    await keyboard.press('x')
    expect(await page.locator('input[name=case]:checked').count()).toBe(1)
    await keyboard.press('?')
    expect(await said.textContent()).toContain('k previous')
    await page.getByRole('button', { name: 'Keys are on' }).click()
    await page.locator(`#comment-${ids[3]}`).focus()
    await keyboard.press('a')
    expect(await stateOf(scene.town, ids[3]!)).toBe('held')
  })

  test('says where it stands that somebody was faster', async () => {
    const [id] = await waiting(scene.town, ['Seventh'])
    const [one, other] = [await enterAs(scene, 'moderator'), await enterAs(scene, 'editor')]
    const card = `#comment-${id}`
    for (const { open, page } of [one, other]) {
      await open('/desk/comments')
      await page.getByText('Keys are on').waitFor()
      await page.locator(card).focus()
    }
    await one.page.keyboard.press('a')
    await untilGone(one.page, id!)
    await other.page.keyboard.press('s')
    await other.page.locator(card).getByText('has approved this comment meanwhile.').waitFor()
    expect(other.complaints.splice(0).filter((words) => !words.includes('409'))).toEqual([])
    expect(await stateOf(scene.town, id!)).toBe('published')
  })

  test('finds nothing to object to for those who don’t see or don’t point', async () => {
    await waiting(scene.town, ['Eighth'])
    const { page, open } = await enterAs(scene, 'moderator')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await open('/desk/comments')
      await page.getByText(/Keys are/).waitFor()
      await page.locator('summary:has-text("Reject…")').first().click()
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
  })

  test('decides without script', async () => {
    const [id] = await waiting(scene.town, ['Ninth'])
    const { page, open } = await enterAs(scene, 'moderator', { script: false })
    await open('/desk/comments')
    await page.locator(`#comment-${id}`).getByRole('button', { name: 'Approve' }).click()
    await page.getByText('You have approved it.').waitFor()
    expect(await stateOf(scene.town, id!)).toBe('published')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back: all is as it was.').waitFor()
    expect(await stateOf(scene.town, id!)).toBe('held')
  })
})
