import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { takeDownArticle } from '../../src/articles/articles.commands.ts'
import { findAddress } from '../../src/web/addresses.sql.ts'
import { BOTH_WAYS, inBrowser } from './in-browser.ts'

inBrowser('a notice', (scene) => {
  describe.each(BOTH_WAYS)('%s', (_, script) => {
    test('says that there is nothing at an address, and leads on', async () => {
      const { page, open, path } = await scene.reader({ script })
      expect(await open('/news/harbour/no-such-story')).toBe(404)
      expect(await page.locator('h1').textContent()).toBe('There is nothing at this address')
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
      await page.getByRole('link', { name: 'To the front page' }).click()
      expect(path()).toBe('/')
    })

    test('says that a request makes no sense', async () => {
      const { page, open } = await scene.reader({ script })
      expect(await open('/latest?before=yesterday')).toBe(400)
      expect(await page.locator('h1').textContent()).toBe('That request makes no sense to us')
    })
  })

  test('says that a story was taken down, from the moment it was', async () => {
    const path = '/sport/astley-signs-for-three-years'
    const before = await scene.reader()
    expect(await before.open(path)).toBe(200)
    const headline = await before.page.locator('h1').textContent()
    await before.open('/sport')
    expect(await before.page.getByRole('link', { name: headline!, exact: true }).count()).toBe(1)

    const { database, at } = scene.town
    const { targetId } = (await findAddress(database.read, path))!
    await database.transact((tx) => takeDownArticle(tx, targetId!, 'The club asked us to check a figure.', at))

    const { page, open } = await scene.reader()
    expect(await open(path)).toBe(410)
    expect(await page.locator('h1').textContent()).toBe('This piece was taken down')
    expect(await page.locator('body').textContent()).not.toContain(headline)
    await open('/sport')
    expect(await page.getByRole('link', { name: headline!, exact: true }).count()).toBe(0)
  })

  test('says that something went wrong, and nothing about what', async () => {
    const { database, failures } = scene.town
    const { page, open } = await scene.reader()
    await database.transact((tx) => sql`alter table tag rename to lost`.execute(tx))
    expect(await open('/tag/ferry')).toBe(500)
    expect(await page.locator('h1').textContent()).toBe('Something went wrong on our side')
    expect(await page.content()).not.toMatch(/no such table|SqliteError|at .*\.ts/)
    expect(failures.splice(0)).toEqual([expect.objectContaining({ message: expect.stringContaining('no such table') })])
    await database.transact((tx) => sql`alter table lost rename to tag`.execute(tx))
    expect(await open('/tag/ferry')).toBe(200)
  })
})
