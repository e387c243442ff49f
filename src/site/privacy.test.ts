import { expect, test } from 'vitest'
import { openTown } from '../../test/town.ts'
import { foundPaper } from '../articles/paper.commands.ts'
import { parseSettings } from '../web/settings.ts'

test('What is kept of readers stands below the paper’s own words about privacy', async () => {
  await using town = await openTown()
  const page = await (await town.app.request('http://localhost/privacy')).text()
  expect(page).toMatch(
    /When you read[^]*What is kept[^]*<th scope="row">Your e-mail address<\/th>[^]*Which comments you are told of/,
  )
  expect(await (await town.app.request('http://localhost/about')).text()).not.toContain('What is kept')
})

test('It stands alone where the paper has written nothing', async () => {
  const settings = parseSettings({ name: 'The Paper' })
  await using town = await openTown({
    fill: ({ database, now }) => database.transact((tx) => foundPaper(tx, { settings, demo: false }, now)),
  })
  const page = await town.app.request('http://localhost/privacy')
  expect([page.status, page.headers.get('Cache-Tag')]).toEqual([200, 'paper,missing'])
  expect(await page.text()).toContain('<th scope="row">Your e-mail address</th>')
  const moved = await town.app.request('http://localhost/Privacy/')
  expect([moved.status, moved.headers.get('Location')]).toEqual([301, '/privacy'])
})
