import { AxeBuilder } from '@axe-core/playwright'
import { globSync, statSync } from 'node:fs'
import type { Cookie, Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import type { Role } from '../../src/accounts/roles.ts'
import type { Status } from '../../src/articles/article.ts'
import type { ServedTown } from '../town.ts'
import { enterAs } from './at-desk.ts'
import { inBrowser, type Reader } from './in-browser.ts'

// Four audits of a full screen, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 120_000 })

const WIDTHS = [360, 1280]

/** The first of something in the demo. */
const idIn = async (
  { database }: ServedTown,
  table: 'article' | 'media' | 'section' | 'tag' | 'author' | 'collection' | 'subscriber' | 'comment' | 'reader',
) => (await database.read.selectFrom(table).select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()).id

const staffId = async ({ database }: ServedTown, role: Role) =>
  (await database.read.selectFrom('staff').select('id').where('role', '=', role).limit(1).executeTakeFirstOrThrow()).id

const articleId = async ({ database }: ServedTown, status: Status) =>
  (
    await database.read
      .selectFrom('article')
      .select('id')
      .where('status', '=', status)
      .where('kind', '=', 'article')
      .limit(1)
      .executeTakeFirstOrThrow()
  ).id

/** Every screen of the desk, one of each, as its owner sees it. */
const SCREENS: [name: string, path: string | ((town: ServedTown) => Promise<string>)][] = [
  ['home', '/desk'],
  ['the list of articles', '/desk/articles'],
  ['a list with nothing in it', '/desk/articles?q=nothing+like+this'],
  ['the list of pages', '/desk/articles?kind=page'],
  ['a published article', async (town) => `/desk/articles/${await articleId(town, 'published')}`],
  ['an article in review', async (town) => `/desk/articles/${await articleId(town, 'in review')}`],
  ['a scheduled article', async (town) => `/desk/articles/${await articleId(town, 'scheduled')}`],
  ['the versions of an article', async (town) => `/desk/articles/${await articleId(town, 'published')}/versions`],
  ['sharing a preview', async (town) => `/desk/articles/${await articleId(town, 'in review')}/share`],
  ['the calendar', '/desk/calendar'],
  ['the media library', '/desk/media'],
  ['a picture', async (town) => `/desk/media/${await idIn(town, 'media')}`],
  ['the front page', '/desk/front'],
  ['sections', '/desk/sections'],
  ['a section', async (town) => `/desk/sections/${await idIn(town, 'section')}`],
  ['a new section', '/desk/sections/new'],
  ['tags', '/desk/tags'],
  ['a tag', async (town) => `/desk/tags/${await idIn(town, 'tag')}`],
  ['authors', '/desk/authors'],
  ['an author', async (town) => `/desk/authors/${await idIn(town, 'author')}`],
  ['collections', '/desk/collections'],
  ['a collection', async (town) => `/desk/collections/${await idIn(town, 'collection')}`],
  ['redirects', '/desk/redirects'],
  ['comments that wait', '/desk/comments'],
  ['comments that are reported', '/desk/comments?tab=reported'],
  ['what writers object to', '/desk/comments?tab=objected'],
  ['a comment', async (town) => `/desk/comments/${await idIn(town, 'comment')}`],
  ['somebody who comments', async (town) => `/desk/comments/by/${await idIn(town, 'reader')}`],
  ['who is banned', '/desk/comments/bans'],
  ['word rules', '/desk/comments/rules'],
  ['a word rule', '/desk/comments/rules/new'],
  ['who may comment', async (town) => `/desk/comments/article/${await articleId(town, 'published')}`],
  ['the paper’s comments', '/desk/settings/comments'],
  ['the staff', '/desk/staff'],
  ['an invitation', '/desk/staff/invite'],
  ['somebody of the staff', async (town) => `/desk/staff/${await staffId(town, 'author')}`],
  ['the roles', '/desk/roles'],
  ['the audit log', '/desk/audit'],
  ['the settings', '/desk/settings'],
  ['the paper’s name and look', '/desk/settings/look'],
  ['what the paper is', '/desk/settings/paper'],
  ['the paper’s menus', '/desk/settings/menus'],
  ['the boxes around articles', '/desk/settings/boxes'],
  ['machines and policies', '/desk/settings/trust'],
  ['health', '/desk/health'],
  ['mail', '/desk/mail'],
  ['addresses that get no letters', '/desk/mail/suppressed'],
  ['the newsletter’s list', '/desk/newsletter'],
  ['a subscriber', async (town) => `/desk/newsletter/${await idIn(town, 'subscriber')}`],
  ['bringing a list of subscribers', '/desk/newsletter/import'],
  ['the settings of the newsletter', '/desk/settings/newsletter'],
  ['one’s own account', '/desk/me'],
  ['a new password', '/desk/me/password'],
  ['a code app', '/desk/me/code-app'],
  ['another address', '/desk/me/email'],
  ['starting one’s own paper', '/desk/own-paper'],
]

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

/** What reaches beyond the right edge. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return []
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`)
      .slice(0, 5)
  })

async function audit({ page, complaints }: Reader): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    expect({ width, overflow: await overflow(page) }).toEqual({ width, overflow: [] })
    expect({ width, findings: await findings(page) }).toEqual({ width, findings: [] })
  }
  // Colours are the same at every width.
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await findings(page, ['color-contrast', 'link-in-text-block'])).toEqual([])
  // The paper that is shown beside its look runs no script, by intent.
  const left = complaints.splice(0).filter((words) => !/^Blocked script execution in '.*\/desk\/settings\/preview'/.test(words))
  expect(left).toEqual([])
}

inBrowser('an audit of the desk', (scene) => {
  /** The owner's session: one goes through the door once. */
  let session: Promise<Cookie[]> | undefined
  const asOwner = async () => {
    session ??= enterAs(scene, 'owner').then(({ page }) => page.context().cookies())
    const cookies = await session
    return scene.reader({ before: (context) => context.addCookies(cookies) })
  }

  test.each(SCREENS)('finds nothing on the screen of %s, narrow and wide, in light and in dark', async (_, where) => {
    const reader = await asOwner()
    const path = typeof where === 'string' ? where : await where(scene.town)
    expect(await reader.open(path)).toBe(200)
    await reader.page.waitForLoadState('networkidle')
    await audit(reader)
  })

  test.each([
    ['the door', '/desk/sign-in'],
    ['a forgotten password', '/desk/forgotten'],
  ])('finds nothing on the page of %s', async (_, path) => {
    const reader = await scene.reader()
    expect(await reader.open(path)).toBe(200)
    await audit(reader)
  })

  test('leaves out no place of the menu', async () => {
    const { page } = await enterAs(scene, 'owner')
    const places = page.getByRole('navigation', { name: 'Desk' }).getByRole('link')
    const paths = await places.evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(paths.length).toBeGreaterThan(10)
    expect(paths.filter((path) => !SCREENS.some(([, where]) => where === path))).toEqual([])
  })
})

test.each([
  ['the desk', ['desk-*.js.br', 'desk-*.css.br'], 45_000],
  ['the editor', ['editor-*.js.br'], 200_000],
])('%s is within its budget on the wire', (_, names, budget) => {
  const files = names.map((name) => globSync(`dist/assets/${name}`))
  expect(files.map(({ length }) => length)).toEqual(names.map(() => 1))
  const bytes = files.flat().reduce((sum, file) => sum + statSync(file).size, 0)
  expect(bytes).toBeLessThanOrEqual(budget)
})
