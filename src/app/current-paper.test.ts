import { expect, test } from 'vitest'
import { openTestDatabase } from '../../test/databases.ts'
import { CORRECTIONS_TAG } from '../articles/article.ts'
import { foundPaper } from '../articles/paper.commands.ts'
import { change, publish } from '../site/record/record.test-kit.ts'
import { settings } from '../site/feeds/lantern.test-kit.ts'
import { holdPaper } from './current-paper.ts'

test('the first correction is on every page, because a link to it is, and later ones are not', async () => {
  await using database = await openTestDatabase('sqlite')
  await database.transact((tx) => foundPaper(tx, { settings, demo: false }, 0))
  const paper = await holdPaper(database.read, {
    origin: 'https://lantern.example',
    assets: { style: '', readersStyle: '', names: {}, files: new Map() },
  })
  const id = await publish(database, '/one', { headline: 'One' })
  await change(database, id, 'updated', 'Why', { headline: 'Two' })
  await paper.reload()
  expect([paper.get().hasCorrections, paper.shows(CORRECTIONS_TAG)]).toEqual([false, true])
  await change(database, id, 'corrected', 'Why', { headline: 'Three' })
  await paper.reload()
  expect([paper.get().hasCorrections, paper.shows(CORRECTIONS_TAG)]).toEqual([true, false])
})
