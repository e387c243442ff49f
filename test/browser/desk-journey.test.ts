import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { greetFirstOwner } from '../../src/cli/user.ts'
import { verifyCommand } from '../../src/cli/verify.ts'
import { DEMO_PICTURES, type ServedTown } from '../town.ts'
import { beginArticle, bodyOf, dropFile, emptyPaper, goToEnd, keepingNothing, pasteWords, textOf, untilSaved } from './at-desk.ts'
import { inBrowser, type Reader, type Scene } from './in-browser.ts'

// From the first owner to the first correction, with six people and as many sign-ins.
vi.setConfig({ testTimeout: 300_000 })

const MINUTE = 60_000
const FILM = 'https://www.youtube.com/watch?v=abcdefghijk'
const PASSWORD = 'the ferry leaves at a quarter past six'
const PICTURE = readFileSync(join(DEMO_PICTURES, 'allotments-1200.webp'))

/** What a command prints. */
function printed() {
  const lines: string[] = []
  const keep = (line: string) => void lines.push(line)
  return { io: { out: keep, err: keep, progress: () => {} }, lines }
}

/** The link that the terminal shows while nobody owns the paper. */
async function firstOwnerLink({ database, url }: ServedTown): Promise<string> {
  const { io, lines } = printed()
  await greetFirstOwner(database, url, io)
  return lines.at(-1)!
}

/** Comes to the desk by a link that works once. */
async function joinBy(scene: Scene, link: string, who: { name: string; email?: string }): Promise<Reader> {
  const reader = await scene.reader()
  const { page } = reader
  await page.goto(link)
  await page.getByLabel('Your name').fill(who.name)
  if (who.email) await page.getByLabel('Your e-mail address').fill(who.email)
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await page.waitForURL('**/desk')
  return reader
}

/** Invites somebody, and answers with the link to be handed over. */
async function invite({ page, open }: Reader, name: string, role: string): Promise<string> {
  await open('/desk/staff')
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail address').fill(`${name.split(' ')[0]!.toLowerCase()}@herald.example`)
  await page.getByLabel('Role').selectOption(role)
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  return page.getByLabel('The link of the invitation').inputValue()
}

async function openSection({ page, open }: Reader, name: string): Promise<void> {
  await open('/desk/sections')
  await page.getByRole('link', { name: 'Add a section' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('link', { name }).first().waitFor()
}

/** A step that asks for words, where it stands folded. */
async function pressWithWords(page: Page, step: string, words: string): Promise<void> {
  await page.locator('summary', { hasText: step }).click()
  const box = page.locator('details[open]', { has: page.locator('summary', { hasText: step }) })
  await box.getByRole('textbox').fill(words)
  await box.getByRole('button', { name: step }).click()
}

const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()

async function writeArticle(author: Reader): Promise<number> {
  const { page } = author
  const id = await beginArticle(author)
  await page.getByLabel('Headline').fill('The ferry is back')
  await page.getByLabel('Standfirst').fill('After eleven weeks in the dock it sails again.')
  await page.getByLabel('Section').selectOption('Harbour')
  await textOf(page).click()
  await page.keyboard.type('At six in the morning forty people stood at the quay.')
  await dropFile(page, { name: 'quay.webp', type: 'image/webp', bytes: PICTURE })
  const picture = textOf(page).locator('figure.picture')
  await picture.getByText('Missing: alternative text, credit').waitFor()
  await picture.getByRole('button', { name: /^Picture:/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Alternative text(?! in)/).fill('Gardens behind the quay in the morning')
  await dialog.getByLabel('Credit').fill('Tilda Moor')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await textOf(page).and(page.locator(':focus')).waitFor()
  await goToEnd(page)
  await page.keyboard.press('Enter')
  await pasteWords(page, FILM)
  await textOf(page).locator('figure.embed').waitFor()
  await untilSaved(page)
  return id
}

inBrowser(
  'a paper from its first owner to its first correction',
  (scene) => {
    test('is written, returned, approved, scheduled, read, corrected and proved', async () => {
      const { town } = scene
      const link = await firstOwnerLink(town)
      const owner = await joinBy(scene, link, { name: 'Ana Prado', email: 'ana@herald.example' })
      const late = await scene.reader()
      expect(await late.open(link.slice(town.url.length))).toBe(410)
      await openSection(owner, 'Harbour')
      const author = await joinBy(scene, await invite(owner, 'Tilda Moor', 'contributor'), { name: 'Tilda Moor' })
      const editor = await joinBy(scene, await invite(owner, 'Ossip Lund', 'editor'), { name: 'Ossip Lund' })

      const id = await writeArticle(author)
      const screen = `/desk/articles/${id}`
      await author.open(screen)
      expect(await author.page.getByLabel('Headline').inputValue()).toBe('The ferry is back')
      expect(await bodyOf(author.page)).toMatch(/^<p>At six .*<\/p>\n<figure class="picture" data-media="1">.*<\/figure>\n/)
      expect(await bodyOf(author.page)).toContain(`<figure class="embed" data-url="${FILM}"`)
      expect(await author.page.getByText('Before it is published').count()).toBe(0)
      await author.page.getByRole('button', { name: 'Send for review' }).click()
      await said(author.page, 'Sent for review')

      await editor.open('/desk')
      await editor.page.getByRole('link', { name: 'The ferry is back' }).click()
      await editor.page.waitForURL(`**${screen}`)
      await pressWithWords(editor.page, 'Return to the author', 'Who paid for the eleven weeks?')
      await said(editor.page, 'Returned to the author')

      await author.open('/desk')
      await author.page.getByRole('link', { name: 'The ferry is back' }).click()
      await author.page.getByText('Who paid for the eleven weeks?').waitFor()
      await textOf(author.page).locator('> p').first().click()
      await author.page.keyboard.press('End')
      await author.page.keyboard.type(' The county pays: 40,000 a week.')
      await author.page.getByRole('button', { name: 'Send for review' }).click()
      await said(author.page, 'Sent for review')

      await editor.open(screen)
      expect(await bodyOf(editor.page)).toContain('The county pays: 40,000 a week.')
      await editor.page.getByRole('button', { name: 'Mark as ready' }).click()
      await said(editor.page, 'Marked as ready')
      const minute = Math.floor(town.clock.now / MINUTE) * MINUTE + MINUTE
      await editor.page.locator('summary', { hasText: 'Publish later' }).click()
      await editor.page.getByLabel('Day and time').fill(new Date(minute).toISOString().slice(0, 16))
      await editor.page.getByRole('button', { name: 'Schedule' }).click()
      await said(editor.page, 'Scheduled')

      const reader = await scene.reader({ script: false, before: keepingNothing })
      await reader.open('/')
      expect(await reader.page.getByText('The ferry is back').count()).toBe(0)
      town.clock.now = minute
      await expect
        .poll(async () => (await reader.open('/'), reader.page.getByText('The ferry is back').count()), { timeout: 20_000 })
        .toBeGreaterThan(0)
      await reader.page.getByRole('link', { name: 'The ferry is back' }).first().click()
      const path = reader.path()
      expect(path).toBe('/harbour/the-ferry-is-back')
      expect(await reader.page.getByAltText('Gardens behind the quay in the morning').count()).toBe(1)
      expect(await reader.page.locator(`figure.embed a[href="${FILM}"]`).count()).toBe(1)

      await editor.open(screen)
      await textOf(editor.page).locator('> p').first().click()
      await editor.page.keyboard.press('End')
      await editor.page.keyboard.type(' In all it was 440,000.')
      await editor.page.getByLabel('What kind of change is it?').selectOption({ label: 'A correction: something was wrong' })
      await editor.page.getByLabel('What has changed, and why?').fill('We had left out the sum.')
      await editor.page.getByRole('button', { name: 'Publish the changes' }).click()
      await said(editor.page, 'The changes are published')

      await expect
        .poll(async () => (await reader.open(path), reader.page.getByText('In all it was 440,000.').count()), { timeout: 20_000 })
        .toBe(1)
      expect(await reader.page.getByText('We had left out the sum.').count()).toBeGreaterThan(0)
      await reader.open(`${path}/history`)
      expect(await reader.page.getByText('We had left out the sum.').count()).toBe(1)
      expect(await reader.page.locator('ins', { hasText: 'In all it was 440,000.' }).count()).toBe(1)

      town.clock.now += 60 * MINUTE
      const verified = async () => {
        const { io, lines } = printed()
        return [await verifyCommand.run([town.url], io), ...lines]
      }
      await expect
        .poll(verified, { timeout: 20_000 })
        .toEqual([0, 'The record is whole: 2 leaves, 1 signed checkpoints; 0 erased, 0 withheld.'])
    })
  },
  emptyPaper('The Herald'),
)
