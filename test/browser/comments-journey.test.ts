import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { lettersTo, mailedPath } from '../reader.ts'
import { enterAs, keepingNothing } from './at-desk.ts'
import { BOTH_WAYS, inBrowser, type Reader, type Scene } from './in-browser.ts'
import { EVERYTHING } from './pages.ts'

// A whole conversation between readers, a moderator and the mail, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 180_000 })

const DAY = 24 * 60 * 60 * 1000
const MINUTE = 60 * 1000

/** The article as any cache may show it a day later, and the way from there to its comments. */
async function readYesterdaysPage(scene: Scene, { page, open }: Reader): Promise<void> {
  await open(EVERYTHING)
  scene.town.clock.now += DAY
  await page.getByRole('link', { name: /^(Comments \(\d+\)|Be the first to comment)/ }).click()
  await page.getByRole('textbox', { name: 'Your comment', exact: true }).waitFor()
}

/** Fills in the form with this button, and posts it. */
async function post(
  page: Page,
  button: 'Post comment' | 'Post answer',
  { words, name, email, follow }: { words: string; name: string; email: string; follow?: string },
): Promise<void> {
  const form = page.locator('form', { has: page.getByRole('button', { name: button }) })
  await form.getByRole('textbox', { name: 'Your comment', exact: true }).fill(words)
  await form.getByLabel('Name, as it stands').fill(name)
  await form.getByLabel('Mail address').fill(email)
  if (follow) await form.getByLabel('Notify of').selectOption(follow)
  await form.getByRole('button', { name: button }).click()
}

/** Presses the link in the last letter that asks for somebody's yes, and says yes. */
async function sayYes(scene: Scene, { page, open }: Reader, email: string, what: string): Promise<void> {
  const path = await until(() => mailedPath(scene.town, email, '/account/confirm/'))
  await open(path)
  await page.getByText(what).waitFor()
  await page.getByRole('button', { name: 'Yes, this was me' }).click()
  await page.waitForURL((url) => url.pathname !== path)
}

/** What a background job does soon. */
async function until<T>(look: () => Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 60_000, interval: 200 })
}

/** Decides about a held comment. */
async function decide(moderator: Reader, words: string, decision: 'Approve' | 'Spam'): Promise<void> {
  await moderator.open('/desk/comments')
  const item = moderator.page.locator('article.case', { hasText: words })
  await item.getByRole('button', { name: decision, exact: true }).click()
  await item.waitFor({ state: 'detached' })
}

/** The same once the page that any cache holds has been renewed. */
async function sees({ page, open }: Reader, path: string, words: string): Promise<void> {
  await until(async () => {
    await open(path)
    expect(await page.locator('main').innerText()).toContain(words)
  })
}

describe.each(BOTH_WAYS)('%s', (_, script) => {
  inBrowser('readers talk', (scene) => {
    const address = (name: string) => `${name}.${script ? 'script' : 'plain'}@reader.example`
    const said = (words: string) => `${words} (${script ? 'with script' : 'without'})`

    test('a guest comments, is held, approved, answered, told of it, and wants no more letters', async () => {
      const { town } = scene
      const guest = await scene.reader({ script, before: keepingNothing })
      await readYesterdaysPage(scene, guest)
      const words = said('The quay was under water at noon')
      const email = address('odile')
      await post(guest.page, 'Post comment', { words, name: 'Odile Marsh', email, follow: 'replies' })
      await guest.page.getByRole('heading', { name: 'Look in your mail' }).waitFor()
      await sayYes(scene, guest, email, words)
      await guest.page.getByText('waits for the newsroom').or(guest.page.getByText('It waits for somebody')).first().waitFor()

      const moderator = await enterAs(scene, 'moderator')
      await decide(moderator, words, 'Approve')
      const thread = `${EVERYTHING}/comments`
      await sees(guest, thread, words)

      const other = await scene.reader({ script, before: keepingNothing })
      await other.open(thread)
      await other.page.locator('article.said', { hasText: words }).last().getByRole('link', { name: 'Reply' }).click()
      await other.page.getByRole('button', { name: 'Post answer' }).waitFor()
      const answer = said('It was, and the pumps were off')
      await post(other.page, 'Post answer', { words: answer, name: 'Bram Teal', email: address('bram') })
      await other.page.getByRole('heading', { name: 'Look in your mail' }).waitFor()
      await sayYes(scene, other, address('bram'), answer)
      await decide(moderator, answer, 'Approve')
      await sees(other, thread, answer)

      // What is due is looked for each minute, and may become due just after.
      const told = await until(async () => {
        town.clock.now += MINUTE
        const letter = (await lettersTo(town, email)).find(({ text }) => text.includes('the pumps were off'))
        expect(letter).toBeDefined()
        return letter!
      })
      expect(told.unsubscribe).toMatch(/\/comments\/follows\/.+\/end$/)
      await guest.open(new URL(told.unsubscribe!).pathname)
      await guest.page.getByRole('button', { name: /^End/ }).click()
      await guest.page
        .getByText(/ended|no more|over/i)
        .first()
        .waitFor()
    })

    test('somebody follows without commenting', async () => {
      const reader = await scene.reader({ script, before: keepingNothing })
      const { page } = reader
      const email = address('pia')
      await reader.open(`${EVERYTHING}/comments`)
      const form = page.locator('form.follow')
      await form.getByLabel('Your mail address').fill(email)
      await form.getByRole('button', { name: 'Subscribe' }).click()
      await page.getByRole('heading', { name: 'Look in your mail' }).waitFor()
      await sayYes(scene, reader, email, 'new comments on')
      const follow = await scene.town.database.read
        .selectFrom('follow')
        .innerJoin('reader', 'reader.id', 'follow.reader_id')
        .select('state')
        .where('email', '=', email)
        .executeTakeFirst()
      expect(follow?.state).toBe('active')
    })

    test('somebody subscribes to the newsletter from a page of yesterday', async () => {
      const reader = await scene.reader({ script, before: keepingNothing })
      const email = address('noor')
      await reader.open(EVERYTHING)
      scene.town.clock.now += DAY
      const box = reader.page.locator('form[action="/newsletter"]').first()
      await box.getByLabel(/mail address/i).fill(email)
      await box.getByRole('button', { name: 'Subscribe' }).click()
      await reader.page.getByRole('heading', { name: 'Look in your mail' }).waitFor()
      await sayYes(scene, reader, email, 'Subscribe to the newsletter')
      const subscriber = await scene.town.database.read
        .selectFrom('subscriber')
        .innerJoin('reader', 'reader.id', 'subscriber.reader_id')
        .select('state')
        .where('email', '=', email)
        .executeTakeFirst()
      expect(subscriber?.state).toBe('active')
    })

    test('a reader recommends, reports, objects, and leaves with everything erased', async () => {
      const { town } = scene
      const reader = await scene.reader({ script, before: keepingNothing })
      const { page, open } = reader
      const email = address('sol')
      const thread = `${EVERYTHING}/comments`
      const words = said('Somebody must have left the sluice open')
      await open(thread)
      await post(page, 'Post comment', { words, name: 'Sol Ferrer', email })
      await page.getByRole('heading', { name: 'Look in your mail' }).waitFor()
      await sayYes(scene, reader, email, words)
      const own = reader.path()

      const moderator = await enterAs(scene, 'moderator')
      await decide(moderator, words, 'Spam')

      await open(own)
      await page.getByLabel('Why it should be published').fill('It is a question, and I sell nothing.')
      await page.getByRole('button', { name: 'Object' }).click()
      await page.getByText('You have objected').waitFor()

      await open(thread)
      await page.getByRole('button', { name: 'Recommend' }).first().click()
      await page.waitForLoadState()
      await until(async () => {
        const { count } = await town.database.read
          .selectFrom('recommendation')
          .innerJoin('reader', 'reader.id', 'recommendation.reader_id')
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .where('email', '=', email)
          .executeTakeFirstOrThrow()
        expect(Number(count)).toBe(1)
      })

      await open(thread)
      await page.getByRole('link', { name: 'Report' }).last().click()
      await page.getByLabel('It advertises').check()
      await page.getByRole('button', { name: 'Report' }).click()
      await page.getByText('The newsroom will look at it').waitFor()

      await open('/account')
      await page.getByRole('link', { name: /Erase/ }).first().click()
      await page.getByRole('button', { name: /Erase/ }).click()
      await page.getByRole('heading').first().waitFor()
      expect(await town.database.read.selectFrom('reader').select('id').where('email', '=', email).execute()).toEqual([])
      const left = await town.database.read.selectFrom('comment').select('body').where('body', 'like', `%${words}%`).execute()
      expect(left).toEqual([])
    })
  })
})
