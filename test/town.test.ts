import { expect, test } from 'vitest'
import { openTown, serveTown } from './town.ts'

test('time', async () => {
  let t = performance.now()
  const lap = (w: string) => { console.log(w, performance.now() - t); t = performance.now() }
  {
  await using town = await openTown()
  lap('open')
  for (const p of ['/', '/latest', '/news/harbour/everything-the-tide-table-knows', '/nothing']) { console.log(p, (await town.app.request(p)).status); lap(p) }
  }
  lap('close')
  await using town = await serveTown()
  lap('serve')
  console.log(town.url, (await fetch(town.url + '/')).status)
  lap('fetch')
  expect(1).toBe(1)
})
